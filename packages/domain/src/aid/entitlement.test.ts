import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttendanceTally } from '../workshops/index.ts';
import { flourForAll, oilForComing, rule } from './aid.sample.ts';
import type { AidRuleVersion, BasketLine } from './aid.ts';
import cases from './entitlement.cases.json' with { type: 'json' };
import { type EntitlementLine, type ExplanationCode, entitlementOf } from './entitlement.ts';

/** A line of the table's basket, in base units: grams, millilitres, pieces. */
interface PlainLine {
  readonly goods: string;
  readonly everyFamily?: number;
  readonly eachHead?: number;
  readonly headsAtMost?: number;
  readonly bands?: Readonly<Record<string, number>>;
  readonly eachWhoCame?: number;
  readonly packsOf?: number;
}

interface EntitlementCase {
  readonly case: string;
  readonly basket: readonly PlainLine[];
  readonly household: number;
  readonly attendance: readonly string[];
  readonly gets: Readonly<Record<string, number>>;
  readonly because: readonly string[];
}

function asLine(plain: PlainLine): BasketLine {
  const { goods: commodityId, everyFamily, eachHead, eachWhoCame, bands, packsOf } = plain;
  if (eachWhoCame !== undefined) return { to: 'attendee', commodityId, each: eachWhoCame };
  const pack = packsOf ?? null;
  const line = { to: 'household', commodityId, pack } as const;
  if (everyFamily !== undefined) return { ...line, amount: { kind: 'flat', quantity: everyFamily } };
  if (eachHead !== undefined)
    return { ...line, amount: { kind: 'per-head', each: eachHead, atMost: plain.headsAtMost ?? null } };
  const steps = Object.entries(bands ?? {}).map(([from, quantity]) => ({ from: Number(from), quantity }));
  return { ...line, amount: { kind: 'banded', bands: steps } };
}

function asTally(text: string, index: number): AttendanceTally {
  const [counted = 0, held = 0] = text.split(' of ').map(Number);
  return { personId: `person-${index}`, counted, held };
}

/** How the table says each explanation. */
const inWords: Readonly<Record<ExplanationCode, (params: Readonly<Record<string, number>>) => string>> = {
  'same-for-every-family': ({ quantity }) => `${quantity} for every family`,
  'each-head': ({ heads, each, quantity }) => `${heads} heads x ${each} = ${quantity}`,
  'heads-at-most': ({ household, atMost }) => `at most ${atMost} of ${household} heads counted`,
  'size-band': ({ household, from, to, quantity }) =>
    `${household} people, band ${from} to ${to}: ${quantity}`,
  'size-band-and-more': ({ household, from, quantity }) =>
    `${household} people, band ${from} and more: ${quantity}`,
  'members-attended': ({ attended, members, percent, each, quantity }) =>
    `${attended} of ${members} members came to ${percent}%: ${attended} x ${each} = ${quantity}`,
  'whole-packs': ({ pack, packs, quantity }) => `rounded up to ${packs} packs of ${pack} = ${quantity}`,
};

const sentence = ({ because }: EntitlementLine) =>
  because.map(({ code, params }) => inWords[code](params)).join('; ');

const table: readonly EntitlementCase[] = cases;

describe('entitlement by the table', () => {
  test.each(table)('$case', ({ basket, household, attendance, gets, because }) => {
    const { items, lines } = entitlementOf(rule(...basket.map(asLine)), {
      household,
      attendees: attendance.map(asTally),
    });
    expect(Object.fromEntries(items.map(({ commodityId, quantity }) => [commodityId, quantity]))).toEqual(
      gets,
    );
    expect(lines.map(sentence)).toEqual(because);
  });

  test('the table shows every explanation', () => {
    const shown = table.flatMap(({ basket, household, attendance }) =>
      entitlementOf(rule(...basket.map(asLine)), {
        household,
        attendees: attendance.map(asTally),
      }).lines.flatMap(({ because }) => because.map(({ code }) => code)),
    );
    expect(new Set(shown)).toEqual(new Set(Object.keys(inWords)));
  });
});

const quantity = fc.integer({ min: 1, max: 200_000 });
const commodityId = fc.constantFrom('flour', 'oil', 'rice');
const bands = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 2, max: 12 }), { maxLength: 3 }),
    fc.array(quantity, { minLength: 4, maxLength: 4 }),
  )
  .map(([starts, quantities]) => {
    const ascending = quantities.toSorted((a, b) => a - b);
    return [1, ...starts.toSorted((a, b) => a - b)].map((from, index) => ({
      from,
      quantity: ascending[index] ?? 1,
    }));
  });
const amount = fc.oneof(
  fc.record({ kind: fc.constant('flat' as const), quantity }),
  fc.record({
    kind: fc.constant('per-head' as const),
    each: quantity,
    atMost: fc.option(fc.integer({ min: 1, max: 12 })),
  }),
  fc.record({ kind: fc.constant('banded' as const), bands }),
);
const householdLine = fc.record({
  to: fc.constant('household' as const),
  commodityId,
  amount,
  pack: fc.option(quantity),
});
const attendeeLine = fc.record({ to: fc.constant('attendee' as const), commodityId, each: quantity });
const anyRule: fc.Arbitrary<AidRuleVersion> = fc
  .tuple(
    fc.array(householdLine, { minLength: 1, maxLength: 4 }),
    fc.array(attendeeLine, { maxLength: 2 }),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([household, attendee, attendancePercent]) => ({
    ...rule(...household, ...attendee),
    attendancePercent,
  }));
const household = fc.integer({ min: 1, max: 15 });
const tally = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
  .map(([a, b]) => ({ personId: 'person', counted: Math.min(a, b), held: Math.max(a, b) }));
const attendees = fc.array(tally, { maxLength: 5 });

const householdPart = ({ lines }: ReturnType<typeof entitlementOf>) =>
  lines.filter(({ to }) => to === 'household').map(({ quantity }) => quantity);

describe('entitlement, whatever the rule', () => {
  test('items are the sums of their lines, each commodity once, whole and above zero', () => {
    fc.assert(
      fc.property(anyRule, household, attendees, (anyOne, heads, who) => {
        const { items, lines } = entitlementOf(anyOne, { household: heads, attendees: who });
        expect(new Set(items.map((item) => item.commodityId)).size).toBe(items.length);
        for (const item of items) {
          const sum = lines
            .filter((line) => line.commodityId === item.commodityId)
            .reduce((total, line) => total + line.quantity, 0);
          expect(item.quantity).toBe(sum);
          expect(Number.isSafeInteger(item.quantity) && item.quantity > 0).toBe(true);
        }
      }),
    );
  });

  test('one head more never gives less, line by line', () => {
    fc.assert(
      fc.property(anyRule, household, attendees, (anyOne, heads, who) => {
        const small = entitlementOf(anyOne, { household: heads, attendees: who }).lines;
        const large = entitlementOf(anyOne, { household: heads + 1, attendees: who }).lines;
        for (const [index, line] of small.entries())
          expect(large[index]?.quantity).toBeGreaterThanOrEqual(line.quantity);
      }),
    );
  });

  test('nobody who stays away, husband or other, changes what the household gets', () => {
    fc.assert(
      fc.property(anyRule, household, attendees, tally, (anyOne, heads, who, husband) => {
        const boycott = { ...husband, counted: 0 };
        const without = entitlementOf(anyOne, { household: heads, attendees: who });
        const withHim = entitlementOf(anyOne, { household: heads, attendees: [...who, boycott] });
        expect(householdPart(withHim)).toEqual(householdPart(without));
        for (const item of without.items) {
          const still = withHim.items.find(({ commodityId }) => commodityId === item.commodityId);
          expect(still?.quantity).toBeGreaterThanOrEqual(item.quantity);
        }
      }),
    );
  });

  test('excusing an absence never lowers what a family is due', () => {
    fc.assert(
      fc.property(household, fc.array(tally, { minLength: 1, maxLength: 5 }), (heads, who) => {
        const pilot = rule(flourForAll, oilForComing);
        const excused = who.map((one) => ({ ...one, counted: one.held }));
        const oil = (attending: readonly AttendanceTally[]) =>
          entitlementOf(pilot, { household: heads, attendees: attending }).lines[1]?.quantity;
        expect(oil(excused)).toBeGreaterThanOrEqual(oil(who) ?? Number.NaN);
      }),
    );
  });
});
