import type { Day, FamilyId, Id, PersonId } from '../kernel/index.ts';

/** How somebody came into the family. `registered`: she was there when the family was written down. */
export const arrivals = [
  'registered',
  'born',
  'married-in',
  'moved-in',
  'returned',
  'split-off',
  'merged-in',
] as const;
export type ArrivalKind = (typeof arrivals)[number];

/** The arrivals that somebody reports of a person; the others follow from what happens to the family. */
export const reportedArrivals = ['born', 'married-in', 'moved-in'] as const;

/** How somebody left it. Who is away for a season has not left: that is a planned absence. */
export const departures = ['died', 'married-out', 'divorced', 'moved-out', 'split-off'] as const;
export type DepartureKind = (typeof departures)[number];
export const reportedDepartures = ['died', 'married-out', 'divorced', 'moved-out'] as const;

/** A person where she is written down: the same human being may be written down in two families. */
export interface PersonRef {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
}

export function isSameEntry(one: PersonRef, other: PersonRef): boolean {
  return one.familyId === other.familyId && one.personId === other.personId;
}

export interface Arrival {
  readonly how: ArrivalKind;
  /** The first day in the family; null where nobody knows it. */
  readonly on: Day | null;
  /** The family she came from, as far as it is ours. */
  readonly from: FamilyId | null;
}

export interface Departure {
  readonly how: DepartureKind;
  /** The first day on which she is not in the family any more. */
  readonly on: Day;
  /** The family she went to, as far as it is ours. */
  readonly to: FamilyId | null;
}

/**
 * What ties two people: `parent` (the first is a parent of the second), `spouse` (neither first nor second),
 * `guardian` (the first speaks for the second, a minor).
 */
export const tieKinds = ['parent', 'spouse', 'guardian'] as const;
export type TieKind = (typeof tieKinds)[number];

export interface Tie {
  readonly id: Id;
  readonly kind: TieKind;
  readonly of: PersonId;
  readonly to: PersonId;
  readonly from: Day | null;
  /** The first day on which it holds no more; null while it does. */
  readonly until: Day | null;
}
