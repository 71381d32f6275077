import { useQuery } from '@tanstack/react-query';
import type { SelectionFormVersion } from '@tatyktuu/domain/families';
import { api } from '../../../../api.ts';

/** The version of the selection form that is in use; null while none was published, undefined while it is on its way. */
export function useFormInUse(): SelectionFormVersion | null | undefined {
  const { data } = useQuery(api.registry.selectionForm.queryOptions());
  return data === undefined ? undefined : (data?.versions.at(-1) ?? null);
}

/** A version of it by its number, such as the one by which a family was assessed. */
export function useFormVersion(version: number | undefined): SelectionFormVersion | undefined {
  const { data } = useQuery(api.registry.selectionForm.queryOptions());
  return data?.versions.find((each) => each.version === version);
}
