import type { PersonId } from '../kernel/index.ts';
import type { Review } from './review.ts';

/**
 * The review without the words of a next step, unless it is of somebody whom the holder of a phone leads.
 *
 * @param learners The members of the groups that the holder leads.
 */
export function withoutWordsOfOthers(review: Review, learners: ReadonlySet<PersonId>): Review {
  const { held } = review;
  if (held?.kind !== 'keep-next-step' || learners.has(held.personId)) return review;
  return { ...review, held: { ...held, text: '' } };
}
