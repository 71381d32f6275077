import type { ConsignmentId, FamilyId, RoundId, SessionId } from '@tatyktuu/domain/kernel';
import type { Review } from '@tatyktuu/domain/reviews';

/** What a case is about, so that cases about the same thing stand together. */
export type Subject =
  | { readonly of: 'session'; readonly sessionId: SessionId }
  | { readonly of: 'parcel'; readonly roundId: RoundId; readonly familyId: FamilyId }
  | { readonly of: 'stock'; readonly consignmentId: ConsignmentId };

export interface ReviewGroup {
  readonly key: string;
  readonly subject: Subject;
  readonly reviews: readonly Review[];
}

/**
 * What the case is about: the session, the family's parcel in a round, or the goods of a pair.
 * @throws when it holds nothing, which is a defect: a case either holds a command or names a hand-over.
 */
export function subjectOf({ id, held, handOver }: Pick<Review, 'id' | 'held' | 'handOver'>): Subject {
  if (handOver) return { of: 'parcel', roundId: handOver.roundId, familyId: handOver.familyId };
  if (!held) throw new Error(`the case ${id} holds nothing`);
  if ('sessionId' in held) return { of: 'session', sessionId: held.sessionId };
  if ('familyId' in held) return { of: 'parcel', roundId: held.roundId, familyId: held.familyId };
  return { of: 'stock', consignmentId: held.consignmentId };
}

/** The cases by what they are about; the groups, and the cases in each, in the order in which they came. */
export function groupsOf(reviews: readonly Review[]): readonly ReviewGroup[] {
  const groups = Map.groupBy(reviews, (review) => Object.values(subjectOf(review)).join('/'));
  return [...groups].flatMap(([key, own]) =>
    own[0] ? [{ key, subject: subjectOf(own[0]), reviews: own }] : [],
  );
}
