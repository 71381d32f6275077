import type { Home, WorkingCopy } from '@tatyktuu/domain/door';
import type { AccountId, FamilyId, GroupId } from '@tatyktuu/domain/kernel';
import type { Review } from '@tatyktuu/domain/reviews';

/**
 * What changed, as far as bundles go. A ledger raises, in the transaction of the change, the versions of
 * - `programme`, when it says so;
 * - every group's, when it says so;
 * - the `groups`, their neighbours, and those that share a facilitator with one of them;
 * - the groups `ofSessions` and their neighbours;
 * - the groups that somebody of the `families` is or was in, and of those that these go on in;
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
  readonly leaders: readonly AccountId[];
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
    leaders: all(({ leaders }) => leaders),
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
      return { families: [id] };
    case 'group':
      return { groups: [id] };
    case 'session':
      return { ofSessions: copy.get('session', id)?.groupIds ?? [] };
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

function touchedByReview(copy: WorkingCopy, { held, handOver }: Review): Partial<Touched> {
  if (handOver) return { families: [handOver.familyId] };
  if (!held) return {};
  if ('familyId' in held) return { families: [held.familyId] };
  if ('consignmentId' in held) return { leaders: copy.peek('consignment', held.consignmentId)?.to ?? [] };
  return { ofSessions: copy.peek('session', held.sessionId)?.groupIds ?? [] };
}
