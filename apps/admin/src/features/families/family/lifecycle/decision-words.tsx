import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Family } from '@tatyktuu/domain/families';
import type { ReactNode } from 'react';
import { api } from '../../../../api.ts';
import { Facts, Loaded } from '../../../../page/index.ts';
import css from './lifecycle.module.css';

/** Who named the family, and why it was enrolled below the form's line: fetched only when somebody asks to see it. */
export function DecisionWords({
  family: { id: familyId, nominatedOn, enrolledOn },
}: {
  readonly family: Pick<Family, 'id' | 'nominatedOn' | 'enrolledOn'>;
}): ReactNode {
  const { t } = useLingui();
  const query = useQuery(api.families.decisionWords.queryOptions({ familyId }));
  return (
    <Loaded query={query}>
      {({ nominatedBy, enrolledBecause }) => (
        <Facts
          items={[
            nominatedOn !== null && [t`Named by`, nominatedBy === '' ? <Unsaid key="by" /> : nominatedBy],
            enrolledOn !== null && [
              t`Why enrolled`,
              enrolledBecause === '' ? <Unsaid key="because" /> : enrolledBecause,
            ],
          ]}
        />
      )}
    </Loaded>
  );
}

function Unsaid(): ReactNode {
  return (
    <span className={css.soft}>
      <Trans>Nothing is written down</Trans>
    </span>
  );
}
