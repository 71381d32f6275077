import type { Family, Person } from '../families/index.ts';
import type { Day, FamilyId, GroupId, Period, PersonId } from '../kernel/index.ts';
import { isWithin } from '../kernel/index.ts';
import type {
  AttendanceTally,
  GroupMembership,
  MarkCounts,
  PeerGroup,
  Presence,
  Session,
} from './workshop.ts';

/** Somebody who is expected at a session, with the group through which she is. */
export interface Expected {
  readonly personId: PersonId;
  readonly familyId: FamilyId;
  readonly groupId: GroupId;
}

/** Whether the membership covers the day. The day of leaving is the first one outside. */
export function isMemberOn({ joinedOn, leftOn }: GroupMembership, day: Day): boolean {
  return joinedOn <= day && (leftOn === null || day < leftOn);
}

/**
 * Who is expected at the session: everybody who is a member of one of its groups on its day, each once, in the order
 * of the session's groups and of joining. Who joins later or has left before is not expected.
 *
 * @param groups At least the session's groups; others are passed over.
 */
export function rosterOf(session: Session, groups: readonly PeerGroup[]): readonly Expected[] {
  const roster = new Map<PersonId, Expected>();
  for (const groupId of session.groupIds) {
    const group = groups.find(({ id }) => id === groupId);
    for (const membership of group?.memberships ?? []) {
      const { personId, familyId } = membership;
      if (isMemberOn(membership, session.on) && !roster.has(personId))
        roster.set(personId, { personId, familyId, groupId });
    }
  }
  return [...roster.values()];
}

/** Counts a session's marks against its roster. */
export function countMarks(session: Session, groups: readonly PeerGroup[]): MarkCounts {
  const roster = new Set(rosterOf(session, groups).map(({ personId }) => personId));
  const known = session.marks.filter(({ personId }) => roster.has(personId));
  const of = (presence: Presence): number => known.filter((mark) => mark.presence === presence).length;
  return {
    present: of('present'),
    late: of('late'),
    'left-early': of('left-early'),
    absent: of('absent'),
    excused: of('excused'),
    expected: roster.size,
    unmarked: roster.size - known.length,
    unexpected: session.marks.length - known.length,
  };
}

/**
 * Whether a session took place, as far as attendance goes: it was reported, or somebody was marked at it. A planned
 * session without marks, a cancelled one and one that did not happen count for nobody and against nobody.
 */
export function tookPlace(session: Session): boolean {
  return session.status === 'held' || (session.status === 'planned' && session.marks.length > 0);
}

/**
 * What each member of the family who had a seat in one of the groups during the window attended of the sessions held
 * for her. A session is held for her when it took place (`tookPlace`) on a day in the window on which she was a
 * member of one of its groups, and it is clear what became of her (`isClearFor`); a joint session counts once. Present, late, left early and excused are counted, and so
 * is a day that a planned absence of hers covers, and a session that she made up for, once: migration, illness,
 * childbirth and mourning are no drop-out (ethics of food aid, rule 3). What was recorded of an entry that is only
 * another one of hers is recorded of her. Whoever goes on in another family counts where her last seat is.
 *
 * @param groups The groups that members of the family, or of one that goes on in it, are or were in.
 * @param sessions Sessions of these groups; those outside the window are passed over, each counts once.
 * @param window Days, both ends included.
 */
export function tallyAttendance(
  family: Family,
  groups: readonly PeerGroup[],
  sessions: readonly Session[],
  window: Period,
): readonly AttendanceTally[] {
  const held = [...new Map(sessions.map((session) => [session.id, session])).values()].filter(
    (session) => isWithin(session.on, window) && tookPlace(session),
  );
  const otherNames = new Set(
    family.members.flatMap(({ alsoKnownAs }) => alsoKnownAs.map(({ personId }) => personId)),
  );
  return family.members
    .filter(({ id, sameAs }) => sameAs === null && !otherNames.has(id))
    .map((person) => ({ person, ids: namesOf(person) }))
    .filter(({ person, ids }) => sitsIn(family, person, seatsOf(groups, ids, window)))
    .map(({ person, ids }) => {
      const hers = held.filter(
        (session) =>
          isClearFor(session, person, ids) &&
          rosterOf(session, groups).some(({ personId }) => ids.has(personId)),
      );
      return {
        personId: person.id,
        counted: hers.filter((session) => isCounted(session, person, ids)).length,
        held: hers.length,
      };
    });
}

/** Her own id and those of the entries that are only another one of hers. */
function namesOf({ id, alsoKnownAs }: Person): ReadonlySet<PersonId> {
  return new Set([id, ...alsoKnownAs.map(({ personId }) => personId)]);
}

function seatsOf(
  groups: readonly PeerGroup[],
  ids: ReadonlySet<PersonId>,
  { from, to }: Period,
): readonly GroupMembership[] {
  return groups
    .flatMap(({ memberships }) => memberships)
    .filter(
      (stay) => ids.has(stay.personId) && stay.joinedOn <= to && (stay.leftOn === null || stay.leftOn > from),
    );
}

/** Whether the last of these seats was taken from this family, or from one that goes on in it. */
function sitsIn(family: Family, { alsoKnownAs }: Person, seats: readonly GroupMembership[]): boolean {
  const last = seats.reduce<GroupMembership | undefined>(
    (latest, seat) => (latest && seat.joinedOn < latest.joinedOn ? latest : seat),
    undefined,
  );
  if (!last) return false;
  const names = alsoKnownAs.map(({ familyId }) => familyId);
  return [family.id, ...family.absorbed, ...names].includes(last.familyId);
}

/**
 * Whether it is clear what became of the person at a session that took place: she was marked, away as planned or made
 * up for it, or the session was reported, so that nobody is going to mark her any more. Until then missing is never "no": while a
 * roster is being marked, nobody loses food for a tap that is still to come.
 */
function isClearFor(session: Session, person: Person, ids: ReadonlySet<PersonId>): boolean {
  return (
    session.status === 'held' ||
    session.marks.some(({ personId }) => ids.has(personId)) ||
    madeUpFor(session, ids) ||
    isAwayOn(person, session.on)
  );
}

function madeUpFor(session: Session, ids: ReadonlySet<PersonId>): boolean {
  return session.makeUps.some(({ personId }) => ids.has(personId));
}

/** Whether the session counts as attended for the person: by her mark, a make-up, or an absence that was planned. */
function isCounted(session: Session, person: Person, ids: ReadonlySet<PersonId>): boolean {
  const marks = session.marks.filter(({ personId }) => ids.has(personId));
  return (
    marks.some(({ presence }) => presence !== 'absent') ||
    madeUpFor(session, ids) ||
    isAwayOn(person, session.on)
  );
}

/** Whether a planned absence of the person covers the day; an open end reaches as far as the calendar. */
export function isAwayOn(person: Pick<Person, 'absences'>, day: Day): boolean {
  return person.absences.some(
    ({ from, until }) => (from === null || from <= day) && (until === null || day <= until),
  );
}
