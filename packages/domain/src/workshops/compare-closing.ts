import type { CommodityId } from '../kernel/index.ts';
import { type ClosingCounts, type Presence, presences } from './workshop.ts';

/** What of a phone has come to the office, of everything that it wrote about a session up to its closing of it. */
export interface Arrival {
  /** How many of the phone's numbers before the closing never came. */
  readonly missing: number;
  /** How many entries were not taken in. */
  readonly refused: number;
  /** How many wait for a decision. */
  readonly waiting: number;
}

/** What was recorded after the closing or on another device, in the place of what stood there before. */
export interface Replaced {
  /** People who are marked otherwise by now. */
  readonly marks: number;
  /** Families whose hand-over was taken back. */
  readonly handOvers: number;
}

/**
 * How a count at closing compares with that of now. `more`: more was recorded since or on another phone. `changed`: what was
 * recorded since or on another phone has taken the place of something. Nothing that the phone had is missing in either
 * case. `differs`: the phone had something that the office has not.
 */
export type CountStanding = 'same' | 'more' | 'changed' | 'differs';

/** One count, at closing and now; goods in base units. `counted` is null where nothing was counted at closing. */
export interface ComparedCount {
  readonly of: Presence | 'unmarked' | 'unexpected' | 'parcels' | { readonly commodityId: CommodityId };
  readonly counted: number | null;
  readonly now: number;
  readonly standing: CountStanding;
}

/** Whether everything that the phone wrote up to its closing is at the office, and is taken in. */
export function hasArrived({ missing, refused, waiting }: Arrival): boolean {
  return missing + refused + waiting === 0;
}

/**
 * Lays a facilitator's counts at closing beside those of now: every presence, parcels, and what is left of each of the
 * goods that either side names. Marks of people who were not expected are left out where there are none on both sides.
 *
 * Recording moves a count one way: presences and parcels grow, the people not marked and the goods left become fewer.
 * So much is never an alarm, for the colleague and the office record too. What moved the other way differs, unless
 * everything of the phone has arrived and as many entries were replaced since, or the group itself has changed.
 */
export function compareClosing(
  counted: ClosingCounts,
  now: ClosingCounts,
  { arrival, replaced }: { readonly arrival: Arrival; readonly replaced: Replaced },
): readonly ComparedCount[] {
  const arrived = hasArrived(arrival);
  const others = Math.abs(now.marks.expected - counted.marks.expected);
  const standing = (lost: number, explained: number): CountStanding =>
    lost <= 0 ? 'more' : arrived && lost <= explained ? 'changed' : 'differs';
  const compared = (
    of: ComparedCount['of'],
    { before, after, lost, explained }: Readonly<Record<'before' | 'after' | 'lost' | 'explained', number>>,
  ): ComparedCount => ({
    ...{ of, counted: before, now: after },
    standing: before === after ? 'same' : standing(lost, explained),
  });
  const marks = ([...presences, 'unmarked', 'unexpected'] as const).flatMap((of): ComparedCount[] => {
    const [before, after] = [counted.marks[of], now.marks[of]];
    if (of === 'unexpected' && before + after === 0) return [];
    const lost = of === 'unmarked' ? after - before : before - after;
    return [compared(of, { before, after, lost, explained: replaced.marks + others })];
  });
  const [before, after] = [counted.parcels, now.parcels];
  const parcels = { before, after, lost: before - after, explained: replaced.handOvers + others };
  return [...marks, compared('parcels', parcels), ...goodsOf(counted, now, arrived)];
}

/** The phone may not have heard of goods that were issued: more of them left is then no loss. */
function goodsOf(counted: ClosingCounts, now: ClosingCounts, arrived: boolean): readonly ComparedCount[] {
  const left = ({ stock }: ClosingCounts, id: CommodityId) =>
    stock.find(({ commodityId }) => commodityId === id)?.quantity;
  const standingOf = (before: number | null, after: number) =>
    before === null || after < before ? 'more' : arrived ? 'changed' : 'differs';
  const ids = new Set([...counted.stock, ...now.stock].map(({ commodityId }) => commodityId));
  return [...ids].map((commodityId): ComparedCount => {
    const [before, after] = [left(counted, commodityId) ?? null, left(now, commodityId) ?? 0];
    const standing =
      before === after || (before === null && after === 0) ? 'same' : standingOf(before, after);
    return { of: { commodityId }, counted: before, now: after, standing };
  });
}

/** Whether somebody has to look at it: something of the phone has not arrived, or is not as the phone had it. */
export function closingDiffers(arrival: Arrival, counts: readonly ComparedCount[]): boolean {
  return !hasArrived(arrival) || counts.some(({ standing }) => standing === 'differs');
}
