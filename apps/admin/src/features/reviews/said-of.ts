import { t } from '@lingui/core/macro';
import { personOf, type Review } from '@tatyktuu/domain/reviews';
import type { Known } from './known.ts';
import { commandSaid } from './said.ts';
import { handOverOf } from './standing.ts';

/** Whom the case is about, where that is not told by its group already. */
export function titleOf({ held }: Review, known: Known): string | null {
  const personId = personOf(held);
  return personId && known.person(personId);
}

/** What the phone recorded, in words. */
export function saidOf({ held, handOver }: Review, known: Known): string {
  if (held) return commandSaid(held, known) ?? '';
  const parcel = handOver && known.parcel(handOver.roundId, handOver.familyId);
  const given = parcel && handOverOf(parcel, handOver.handOver);
  return given ? t`Handed over: ${known.goods(given.items)}` : '';
}
