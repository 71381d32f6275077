import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import type { ReactNode } from 'react';
import { api } from '../../../api.ts';

/** Another family by its name, as far as it is there. */
export function FamilyLink({ familyId }: { readonly familyId: FamilyId }): ReactNode {
  const { data, error } = useQuery(api.families.one.queryOptions({ familyId }));
  if (error) return <Trans>a family that is not there any more</Trans>;
  return (
    <Link to="/families/$familyId" params={{ familyId }}>
      {data === undefined ? (
        <Trans>another family</Trans>
      ) : data.name === '' ? (
        <Trans>Erased</Trans>
      ) : (
        [data.number, data.name].filter(Boolean).join(' ')
      )}
    </Link>
  );
}
