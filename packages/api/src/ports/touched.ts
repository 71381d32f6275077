import type { Home, WorkingCopy } from '@tatyktuu/domain/door';
import type { AccountId, FamilyId, GroupId, PersonId } from '@tatyktuu/domain/kernel';
import { personOf, type Review } from '@tatyktuu/domain/reviews';
import type { Session } from '@tatyktuu/domain/workshops';

/**
 * What changed, as far as bundles go. A ledger raises, in the transaction of the change, the versions of
 * - `programme`, when it says so;
 * - every group's, when it says so;
 * - the `groups`, their neighbours, and those that share a facilitator with one of them;
 * - the groups `ofSessions` and their neighbours, and those of families that somebody of the `people` has left: who has
 *   left one is known to a phone as far as something names her;
 * - the groups that somebody of the `families` is or was in, and of those that these go on in;
 * - the groups that share a facilitator with one of those, for the families that are `different`: whom a phone knows is
 *   decided for all its groups together;
 * - the groups that the `leaders` lead.
 *
 * Neighbours share a family, one that goes on in the other's, or a session: what one of them is, is told in the bundle of the other.
 */
export interface Touched {
  readonly programme: boolean;
  readonly everyGroup: boolean;
  readonly groups: readonly GroupId[];
  readonly ofSessions: readonly GroupId[];
  readonly families: readonly FamilyId[];
  /** Those of the families that are themselves not as they were. */
  readonly different: readonly FamilyId[];
  readonly leaders: readonly AccountId[];
  readonly people: readonly PersonId[];
}

/** What changes touch, those in the copy unless others are named. */
export function touchedBy(copy: WorkingCopy, changed: readonly Home[] = copy.changed()): Touched {
  const parts = changed.map((home) => touchedByOne(copy, home));
  const all = <T>(of: (part: Partial<Touched>) => readonly T[] | undefined): readonly T[] => [
    ...new Set(parts.flatMap((part) => of(part) ?? [])),
  ];
  return {
    programme: parts.some(({ programme }) => programme),
    everyGroup: parts.some(({ everyGroup }) => everyGroup),
    groups: all(({ groups }) => groups),
    ofSessions: all(({ ofSessions }) => ofSessions),
    families: all(({ families }) => families),
    different: all(({ different }) => different),
    leaders: all(({ leaders }) => leaders),
    people: all(({ people }) => people),
  };
}

function touchedByOne(copy: WorkingCopy, { of, id }: Home): Partial<Touched> {
  switch (of) {
    // Accounts and the programme go with every answer, whatever the versions; the rest is for the office alone.
    case 'account':
    case 'programme':
    case 'phone':
    case 'policy':
    case 'selection':
    case 'wording':
    case 'pair':
    case 'import':
      return {};
    case 'curriculum':
    case 'commodity':
    case 'rule':
      return { programme: true };
    // Which parcels and which past sessions a bundle holds depends on the open rounds.
    case 'round':
      return { programme: true, everyGroup: true };
    case 'family':
      return { families: [id], different: [id] };
    case 'group':
      return { groups: [id] };
    case 'session':
      return touchedBySession(copy.get('session', id));
    case 'parcel':
      return { families: [copy.get('parcel', id)?.familyId ?? []].flat() };
    case 'consignment':
      return { leaders: copy.get('consignment', id)?.to ?? [] };
    case 'review': {
      const review = copy.get('review', id);
      return review ? touchedByReview(copy, review) : {};
    }
  }
}

function touchedBySession(session: Session | undefined): Partial<Touched> {
  if (!session) return {};
  const { groupIds, marks, makeUps, nextSteps } = session;
  return {
    ofSessions: groupIds,
    people: [...marks, ...makeUps, ...nextSteps].map(({ personId }) => personId),
  };
}

function touchedByReview(copy: WorkingCopy, { held, handOver }: Review): Partial<Touched> {
  if (handOver) return { families: [handOver.familyId] };
  if (!held) return {};
  if ('familyId' in held) return { families: [held.familyId] };
  if ('consignmentId' in held) return { leaders: copy.peek('consignment', held.consignmentId)?.to ?? [] };
  const person = personOf(held);
  return {
    ofSessions: copy.peek('session', held.sessionId)?.groupIds ?? [],
    people: person === null ? [] : [person],
  };
}
