import type { DepartureKind, Family, Person } from '@tatyktuu/domain/families';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';

/** A time somebody spent in the family: from its first day until the first day on which it was over. */
export interface Stay {
  /** Null where nobody knows the day. */
  readonly from: Day | null;
  /** Null while it lasts. */
  readonly until: Day | null;
  readonly ended: DepartureKind | null;
}

/** `away`: in the family, and elsewhere for a time that was foreseen. */
export type Presence = 'here' | 'away' | 'left' | 'died';

export interface SeenOn<P> {
  readonly person: P;
  readonly presence: Presence;
  /** The stay that it is about: the one that lasts, or the last one before the day. */
  readonly stay: Stay;
}

/** What is needed of a change that was recorded. */
export interface Change {
  readonly kind: string;
  readonly payload: unknown;
}
interface Leaving {
  readonly personId: PersonId;
  readonly on: Day;
  readonly how: DepartureKind;
}

/**
 * The times that somebody spent in the family, oldest first. Who left and came back has several; those before the last
 * are known from what was recorded.
 * @param changes What was recorded of the family and stands, oldest first.
 */
export function staysOf(person: Person, changes: readonly Change[]): Stay[] {
  const { arrival, departure } = person;
  const last: Stay = { from: arrival.on, until: departure?.on ?? null, ended: departure?.how ?? null };
  if (arrival.how !== 'returned') return [last];
  const earlier: Stay[] = [];
  let from: Day | null = null;
  for (const { kind, payload } of changes) {
    if (kind !== 'member-left' && kind !== 'member-returned' && kind !== 'member-added') continue;
    const said = payload as Leaving & { readonly arrival?: { readonly on: Day | null } };
    if (said.personId !== person.id) continue;
    if (kind === 'member-added') from = said.arrival?.on ?? null;
    else if (kind === 'member-returned') from = said.on;
    else earlier.push({ from, until: said.on, ended: said.how });
  }
  const before = earlier.filter(({ until }) => until !== null && (last.from === null || until <= last.from));
  return [...before, last];
}

/**
 * Who was in the family on a day, and who had been before; whoever came later is not there, and who is only another
 * entry of somebody never is.
 */
export function familyOn<P extends Person>(
  members: readonly P[],
  changes: readonly Change[],
  day: Day,
): SeenOn<P>[] {
  return members.flatMap((person): SeenOn<P>[] => {
    if (person.sameAs !== null) return [];
    const stay = staysOf(person, changes).findLast(({ from }) => from === null || from <= day);
    if (!stay) return [];
    if (stay.until !== null && stay.until <= day)
      return [{ person, stay, presence: stay.ended === 'died' ? 'died' : 'left' }];
    return [{ person, stay, presence: isAway(person, day) ? 'away' : 'here' }];
  });
}

/** A time away without a first day counts from when it was noted, which is before any day that is looked at. */
function isAway({ absences }: Person, day: Day): boolean {
  return absences.some(
    ({ from, until }) => (from === null || from <= day) && (until === null || until >= day),
  );
}

/** The days on which something changed in who belongs to the family and how they are tied, oldest first. */
export function daysOfChange(
  family: Pick<Family, 'members' | 'ties'>,
  changes: readonly Change[],
  today: Day,
): Day[] {
  const days = [
    ...family.members.flatMap((person) =>
      staysOf(person, changes).flatMap(({ from, until }) => [from, until]),
    ),
    ...family.ties.flatMap(({ from, until }) => [from, until]),
  ];
  return [...new Set(days.filter((day): day is Day => day !== null && day <= today))].toSorted();
}
