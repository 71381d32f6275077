import { type Need, WorkingCopy } from '@tatyktuu/domain/door';
import { isWithin } from '@tatyktuu/domain/kernel';
import type { FieldBundle } from './bundle.ts';

/** The world as a phone knows it: decisions are taken on it before the server has answered. */
export function worldOf(bundle: FieldBundle): WorkingCopy {
  const copy = new WorkingCopy();
  for (const group of bundle.groups) copy.put('group', group.id, group);
  for (const family of bundle.families) copy.put('family', family.id, family);
  for (const session of bundle.sessions) copy.put('session', session.id, session);
  for (const curriculum of bundle.curricula) copy.put('curriculum', curriculum.id, curriculum);
  for (const commodity of bundle.commodities) copy.put('commodity', commodity.id, commodity);
  for (const rule of bundle.rules) copy.put('rule', rule.id, rule);
  for (const round of bundle.rounds) copy.put('round', round.id, round);
  for (const parcel of bundle.parcels) copy.put('parcel', parcel.id, parcel);
  return copy;
}

/** Answers needs from the bundle; what it does not hold, the phone knows nothing of. */
export function fetchFromBundle(bundle: FieldBundle, needs: readonly Need[], copy: WorkingCopy): void {
  for (const need of needs) {
    if (need.of === 'groups-of-family') {
      copy.putIndex(
        need,
        bundle.groups
          .filter(({ memberships }) => memberships.some(({ familyId }) => familyId === need.id))
          .map(({ id }) => id),
      );
    } else if (need.of === 'sessions-of-group') {
      copy.putIndex(
        need,
        bundle.sessions
          .filter(({ groupIds, on }) => groupIds.includes(need.id) && isWithin(on, need.window))
          .map(({ id }) => id),
      );
    } else if (need.of === 'accounts-of-email') {
      copy.putIndex(need, []);
    } else {
      copy.put(need.of, need.id, undefined);
    }
  }
}
