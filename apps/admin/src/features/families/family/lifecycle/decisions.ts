import { useQuery } from '@tanstack/react-query';
import { may } from '@tatyktuu/domain/access';
import type { FactKind } from '@tatyktuu/domain/door';
import type { Standing } from '@tatyktuu/domain/families';
import type { AccountId, ClockReading, Day, FamilyId } from '@tatyktuu/domain/kernel';
import { api } from '../../../../api.ts';
import { useMe } from '../../../../session.ts';

/** A step on the family's way as it was recorded. */
export interface Decided {
  readonly standing: Standing;
  readonly on: Day | null;
  /** Null where the account's name may not be seen, or is not known any more. */
  readonly by: string | null;
  readonly at: ClockReading;
}

const steps: Partial<Record<FactKind, Standing>> = {
  'family-registered': 'registered',
  'family-nominated': 'nominated',
  'family-assessed': 'assessed',
  'family-enrolled': 'enrolled',
  'family-withdrawn': 'withdrawn',
  'family-merged': 'merged',
};

/** What accounts are called, for whoever may know. */
export function useAccountName(): (account: AccountId) => string | null {
  const { role } = useMe();
  const { data } = useQuery(
    api.accounts.list.queryOptions(undefined, { enabled: may(role, 'accounts.manage') }),
  );
  return (account) => data?.find(({ id }) => id === account)?.name ?? null;
}

/** Who decided what of the family's way through the programme, oldest first; what was undone is left out. */
export function useDecisions(familyId: FamilyId): readonly Decided[] {
  const nameOf = useAccountName();
  const { data: entries = [] } = useQuery(api.families.timeline.queryOptions({ familyId }));
  return entries.toReversed().flatMap(({ fact, undone }): Decided[] => {
    const step = steps[fact.kind];
    if (step === undefined || undone) return [];
    const { on = null, as = null } = fact.payload as {
      readonly on?: Day;
      readonly as?: Standing;
    };
    return [{ standing: as ?? step, on, by: nameOf(fact.actor), at: fact.recordedAt }];
  });
}
