import { t } from '@lingui/core/macro';
import type { HandOver } from '@tatyktuu/domain/aid';
import { personOf, type Review } from '@tatyktuu/domain/reviews';
import type { Known } from './known.ts';
import { collectedSaid, commandSaid } from './said.ts';
import { handOverOf } from './standing.ts';

/** Whom the case is about, where that is not told by its group already. */
export function titleOf({ held }: Review, known: Known): string | null {
  const personId = personOf(held);
  return personId && known.person(personId);
}

/** What the phone recorded, in words. */
export function saidOf(review: Review, known: Known): string {
  if (review.held) return commandSaid(review.held, known) ?? '';
  const given = givenIn(review, known);
  return given ? t`Handed over: ${known.goods(given.items)}` : '';
}

/** Who collected what the phone recorded, where it is a hand-over. */
export function collectedOf(review: Review, known: Known): string | null {
  const given = givenIn(review, known);
  return given ? collectedSaid(given, known) : null;
}

function givenIn({ handOver }: Review, known: Known): HandOver | undefined {
  const parcel = handOver && known.parcel(handOver.roundId, handOver.familyId);
  return parcel ? handOverOf(parcel, handOver.handOver) : undefined;
}
