import { parcelId } from '../aid/index.ts';
import { type Day, instantOf, ok, refuse } from '../kernel/index.ts';
import { codesOverruledBy, type DecideReview, type HeldCommand, type Review } from '../reviews/index.ts';
import type { FactBody } from './aggregates.ts';
import type { World } from './copy.ts';
import { decideByRules } from './decide-by-rules.ts';
import type { Circumstances, Decision } from './decision.ts';

/**
 * Decides on a review, once. Taking what is held does it by today's rules, with exactly that refusal set aside that
 * raised the review; whatever else stands against it refuses the decision, and the review stays open. Leaving it does
 * nothing. Of a hand-over that is recorded already, taking lets it stand and leaving reverses it.
 */
export function decideOnReview(
  world: World,
  { reviewId, verdict }: DecideReview,
  { actor, today }: Omit<Circumstances, 'happened'>,
): Decision {
  const review = world.get('review', reviewId);
  if (!review) return refuse('review-not-found');
  if (review.decision) return refuse('review-decided-already');
  const decided = { kind: 'review-decided', payload: { reviewId, verdict } } as const;
  if (verdict === 'leave') return ok([decided, ...reversalOf(world, review)]);
  if (!review.held) return ok([decided]);
  const overruled = {
    codes: codesOverruledBy(review.held.kind, review.reason),
    happenedOn: dayOf(review, today),
  };
  const taken = decideByRules(world, lastWord(review.held), { actor, today, overruled });
  return taken.ok ? ok([decided, ...taken.value]) : taken;
}

/** The day of the reading, in UTC: sessions are held by day, where it is the same in the programme's zone. Never after today. */
function dayOf({ at }: Review, today: Day): Day {
  const day = instantOf(at).slice(0, 10);
  return day < today ? day : today;
}

/** The held command without the mark it was made upon: whoever decides has the last word. */
function lastWord(held: HeldCommand): HeldCommand {
  if (held.kind !== 'mark-attendance' && held.kind !== 'unmark-attendance') return held;
  const { replaces: _, ...last } = held;
  return last;
}

/** Takes the reviewed hand-over back, unless somebody has done so already. */
function reversalOf(world: World, { handOver: reviewed }: Review): FactBody[] {
  if (!reviewed) return [];
  const { roundId, familyId, handOver } = reviewed;
  const named = world.get('parcel', parcelId(roundId, familyId))?.handOvers.find(({ id }) => id === handOver);
  if (!named || named.reversedBy !== null) return [];
  return [{ kind: 'hand-over-reversed', payload: { roundId, familyId }, corrects: handOver }];
}
