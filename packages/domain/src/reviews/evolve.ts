import type { HeldCommand, Review, ReviewFact, ReviewRaised } from './review.ts';

/** The review after a fact of it. */
export function evolveReview(before: Review | undefined, fact: ReviewFact): Review | undefined {
  const done = { by: fact.actor, at: fact.recordedAt };
  switch (fact.kind) {
    case 'review-raised': {
      const { reason, handOver } = fact.payload;
      return {
        id: fact.command,
        reason,
        held: withText(fact),
        handOver: handOver && { ...handOver, handOver: fact.command },
        ...done,
        device: fact.device,
        decision: null,
      };
    }
    case 'review-decided':
      return before && { ...before, decision: { verdict: fact.payload.verdict, ...done } };
    case 'review-withdrawn':
      return before && { ...before, decision: { verdict: 'withdrawn', ...done } };
  }
}

/** The held command as it was recorded, or with an empty text once that was erased. */
function withText({ payload: { held }, identifying }: ReviewRaised): HeldCommand | null {
  if (held?.kind !== 'keep-next-step') return held;
  return { ...held, text: identifying?.[held.personId]?.text ?? '' };
}
