import type { Family } from './family.ts';
import type { Standing } from './selection.ts';

type Way = Pick<
  Family,
  'mergedInto' | 'ending' | 'withdrawnOn' | 'enrolledOn' | 'assessment' | 'nominatedOn'
>;

/** Where a family stands on its way through the programme. */
export function standingOf(family: Way): Standing {
  if (family.mergedInto !== null) return 'merged';
  if (family.withdrawnOn !== null) return family.ending ?? 'withdrawn';
  if (family.enrolledOn !== null) return 'enrolled';
  if (family.assessment !== null) return 'assessed';
  return family.nominatedOn === null ? 'registered' : 'nominated';
}
