import { type CommodityId, roundUpTo } from '../kernel/index.ts';
import type { AidRuleVersion, Amount, Basis, BasketLine, Item } from './aid.ts';

/**
 * Why a line gives what it gives. Each has a sentence in every language (`@tatyktuu/locales`); the numbers of its
 * `params` are counts, or quantities in the base unit of the line's commodity:
 *
 * - `same-for-every-family`: quantity
 * - `each-head`: heads, each, quantity
 * - `heads-at-most`: household, atMost (heads beyond `atMost` are not counted)
 * - `size-band`: household, from, to, quantity
 * - `size-band-and-more`: household, from, quantity (the last band has no end)
 * - `members-attended`: attended, members, percent, each, quantity
 * - `whole-packs`: exact, pack, packs, quantity (rounded up)
 */
export type ExplanationCode =
  | 'same-for-every-family'
  | 'each-head'
  | 'heads-at-most'
  | 'size-band'
  | 'size-band-and-more'
  | 'members-attended'
  | 'whole-packs';

export interface Explanation {
  readonly code: ExplanationCode;
  readonly params: Readonly<Record<string, number>>;
}

/** What one line of the basket comes to, in base units, and why: first how it was reckoned, then what changed it. */
export interface EntitlementLine extends Item {
  readonly to: BasketLine['to'];
  readonly because: readonly Explanation[];
}

export interface Entitlement {
  /** What the family is due, each commodity once, in the order of the basket; nothing of zero. */
  readonly items: readonly Item[];
  /** The same, line by line of the basket; a line may come to zero, and says why. */
  readonly lines: readonly EntitlementLine[];
}

interface Reckoned {
  readonly quantity: number;
  readonly because: readonly Explanation[];
}

/**
 * What a family is due under a rule. The same rule and basis give the same answer for ever, so a past decision can be
 * reckoned again.
 *
 * Household lines follow from the heads alone: nobody's attendance or absence changes them. Attendee lines add `each`
 * for every member who attended enough.
 */
export function entitlementOf(rule: AidRuleVersion, basis: Basis): Entitlement {
  const lines = rule.basket.map((line) => reckonLine(line, rule.attendancePercent, basis));
  const totals = new Map<CommodityId, number>();
  for (const { commodityId, quantity } of lines)
    totals.set(commodityId, (totals.get(commodityId) ?? 0) + quantity);
  const items = [...totals].map(([commodityId, quantity]) => ({ commodityId, quantity }));
  return { items: items.filter(({ quantity }) => quantity > 0), lines };
}

function reckonLine(line: BasketLine, percent: number, basis: Basis): EntitlementLine {
  const { to, commodityId } = line;
  if (line.to === 'attendee') return { to, commodityId, ...reckonAttendees(line.each, percent, basis) };
  return { to, commodityId, ...inWholePacks(reckonAmount(line.amount, basis.household), line.pack) };
}

/** What an amount comes to for a household of so many heads, before packs. */
function reckonAmount(amount: Amount, household: number): Reckoned {
  switch (amount.kind) {
    case 'flat': {
      const { quantity } = amount;
      return { quantity, because: [{ code: 'same-for-every-family', params: { quantity } }] };
    }
    case 'per-head': {
      const { each, atMost } = amount;
      const heads = Math.min(household, atMost ?? household);
      const quantity = heads * each;
      const because: Explanation[] = [{ code: 'each-head', params: { heads, each, quantity } }];
      if (heads < household) because.push({ code: 'heads-at-most', params: { household, atMost: heads } });
      return { quantity, because };
    }
    case 'banded': {
      const index = amount.bands.findLastIndex(({ from }) => from <= household);
      const { from, quantity } = amount.bands[index] ?? { from: 0, quantity: 0 };
      const next = amount.bands[index + 1];
      const explanation: Explanation = next
        ? { code: 'size-band', params: { household, from, to: next.from - 1, quantity } }
        : { code: 'size-band-and-more', params: { household, from, quantity } };
      return { quantity, because: [explanation] };
    }
  }
}

function inWholePacks({ quantity: exact, because }: Reckoned, pack: number | null): Reckoned {
  if (pack === null || exact % pack === 0) return { quantity: exact, because };
  const quantity = roundUpTo(exact, pack);
  const params = { exact, pack, packs: quantity / pack, quantity };
  return { quantity, because: [...because, { code: 'whole-packs', params }] };
}

function reckonAttendees(each: number, percent: number, { attendees }: Basis): Reckoned {
  const attended = attendees.filter((tally) => hasAttendedEnough(tally, percent)).length;
  const quantity = attended * each;
  const params = { attended, members: attendees.length, percent, each, quantity };
  return { quantity, because: [{ code: 'members-attended', params }] };
}

/**
 * Whether somebody has attended enough: at least `percent` per cent of the sessions held for her, excused absence
 * counted as attendance. With no session held, everybody has.
 */
export function hasAttendedEnough(
  { counted, held }: { readonly counted: number; readonly held: number },
  percent: number,
): boolean {
  return counted * 100 >= percent * held;
}
