import type { AccountId, PersonId } from '../kernel/index.ts';
import type { Review } from './review.ts';

/** Who holds a phone, and the members of the groups that she leads. */
export interface ReviewSight {
  readonly holder: AccountId;
  readonly learners: ReadonlySet<PersonId>;
}

/**
 * The review without the words of a next step, and without why somebody was away, unless it is of somebody whom the
 * holder of a phone leads. Why somebody was away she keeps where she wrote it herself.
 */
export function withoutWordsOfOthers(review: Review, { holder, learners }: ReviewSight): Review {
  const { held, by } = review;
  if (!held || !('personId' in held) || learners.has(held.personId)) return review;
  if (held.kind === 'keep-next-step') return { ...review, held: { ...held, text: '' } };
  if (held.kind !== 'mark-attendance' || held.excuse === null || by === holder) return review;
  return { ...review, held: { ...held, excuse: 'not-stated' } };
}
