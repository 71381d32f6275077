import { useLingui } from '@lingui/react/macro';
import type { client } from '../../../api.ts';

/** A family as the desk sees it: no telephone numbers, only whether there are any. */
export type FamilySeen = Awaited<ReturnType<typeof client.families.one.query>>;
export type PersonSeen = FamilySeen['members'][number];

/** What somebody is called on the screen: once her details are erased, that. */
export function useNameOf(): (person: { readonly fullName: string } | undefined) => string {
  const { t } = useLingui();
  return (person) => person?.fullName || t`Erased`;
}
