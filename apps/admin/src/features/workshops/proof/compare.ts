import type { CommodityId } from '@tatyktuu/domain/kernel';
import { type ClosingCounts, type Presence, presences } from '@tatyktuu/domain/workshops';

/** One count, at closing and now; stock in base units. `counted` is null where nothing was counted at closing. */
export interface CountPair {
  readonly of: Presence | 'unmarked' | 'unexpected' | 'parcels' | { readonly commodityId: CommodityId };
  readonly counted: number | null;
  readonly now: number;
}

/** Whether the two counts are not the same. */
export function differs({ counted, now }: CountPair): boolean {
  return counted !== now;
}

/**
 * Lays the counts at closing beside those of now: every presence, parcels, and what is left of each of the goods that
 * either side names. Marks of people who were not expected are left out where there are none on both sides.
 */
export function compareCounts(closing: ClosingCounts, now: ClosingCounts): readonly CountPair[] {
  const marks = [...presences, 'unmarked', 'unexpected'] as const;
  const goods = new Set([...closing.stock, ...now.stock].map(({ commodityId }) => commodityId));
  const left = (counts: ClosingCounts, commodityId: CommodityId) =>
    counts.stock.find((item) => item.commodityId === commodityId)?.quantity;
  return [
    ...marks.flatMap((of): CountPair[] => {
      const pair = { of, counted: closing.marks[of], now: now.marks[of] };
      return of === 'unexpected' && pair.counted === 0 && pair.now === 0 ? [] : [pair];
    }),
    { of: 'parcels', counted: closing.parcels, now: now.parcels },
    ...[...goods].map((commodityId) => ({
      of: { commodityId },
      counted: left(closing, commodityId) ?? null,
      now: left(now, commodityId) ?? 0,
    })),
  ];
}
