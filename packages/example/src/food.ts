import {
  type BasketLine,
  type Commodity,
  entitlementOf,
  type HandOverParcel,
  type Item,
  type OpenRound,
  parcelId,
} from '@tatyktuu/domain/aid';
import { type CommandBody, entitlementInputs, needsOfParcel } from '@tatyktuu/domain/door';
import { addDays, type FamilyId, type Id, type RoundId, type RuleId } from '@tatyktuu/domain/kernel';
import { type Cast, type CastFamily, calendar } from './cast.ts';
import type { Diary, Wish } from './diary.ts';
import type { MemoryWorld } from './memory-world.ts';
import type { StaffName } from './people.ts';
import { receiptOf } from './receipts.ts';

/** What the three commodities hold in 100 g or 100 ml: usual values for fortified flour, oil and rice. */
const goods: readonly Omit<Commodity, 'id'>[] = [
  {
    title: { ky: 'Байытылган ун', ru: 'Мука обогащённая', en: 'Fortified flour' },
    ...{ unit: 'g', kcal: 350, proteinMg: 11_500, fatMg: 1_500 },
  },
  {
    title: { ky: 'Өсүмдүк майы', ru: 'Растительное масло', en: 'Vegetable oil' },
    ...{ unit: 'ml', kcal: 814, proteinMg: 0, fatMg: 92_000 },
  },
  {
    title: { ky: 'Күрүч', ru: 'Рис', en: 'Rice' },
    ...{ unit: 'g', kcal: 360, proteinMg: 7_000, fatMg: 600 },
  },
];

/**
 * The pilot's basket for 30 days: flour for each head in whole sacks of 25 kg, oil the same for every family, rice by
 * the size of the household, and half a litre of oil more for each who came.
 */
function basketOf(flour: Id, oil: Id, rice: Id): readonly BasketLine[] {
  const bands = [
    { from: 1, quantity: 5_000 },
    { from: 5, quantity: 8_000 },
    { from: 8, quantity: 12_000 },
  ];
  return [
    {
      ...{ to: 'household', commodityId: flour, pack: 25_000 },
      amount: { kind: 'per-head', each: 10_000, atMost: 12 },
    },
    { to: 'household', commodityId: oil, amount: { kind: 'flat', quantity: 5_000 }, pack: null },
    { to: 'household', commodityId: rice, amount: { kind: 'banded', bands }, pack: null },
    { to: 'attendee', commodityId: oil, each: 500 },
  ];
}

/**
 * Three commodities, one rule, a first round that is closed and a second one that is half handed out.
 * @param household The family that has come to be between them.
 */
export function writeFood(diary: Diary, cast: Cast, household: FamilyId, ids: () => Id): void {
  const commodities = goods.map((commodity): Commodity => ({ id: ids(), ...commodity }));
  const [flour, oil, rice] = commodities;
  if (!flour || !oil || !rice) throw new Error('the basket wants three commodities');
  const ruleId = ids();
  diary.write(
    -30,
    '10:00',
    'administrator',
    ...commodities.map((commodity): CommandBody => ({ kind: 'save-commodity', commodity })),
    {
      kind: 'publish-aid-rule',
      ...{ ruleId, version: 1, days: 30, attendancePercent: 70 },
      title: { ky: 'Айлык азык', ru: 'Месячный паёк', en: 'Monthly food' },
      basket: basketOf(flour.id, oil.id, rice.id),
    },
  );
  const first = ids();
  const opened = calendar.firstRound;
  const families = cast.families.map(({ id }) => id);
  diary.write(opened, '09:00', 'administrator', {
    ...opening(cast, first, ruleId, '1-таратуу', opened, [-35, opened]),
    familyIds: families,
  });
  writeFirstRound(diary, cast, first, oil.id);

  const second = ids();
  diary.write(-2, '16:30', 'administrator', {
    ...opening(cast, second, ruleId, '2-таратуу', -1, [-20, -1]),
    familyIds: [...families, household],
  });
  for (const pair of [['aisuluu', 'nazira'] as const, ['bakai', 'samat'] as const])
    diary.write(-2, '17:00', 'administrator', {
      ...{ kind: 'issue-stock', consignmentId: ids(), roundId: second },
      to: pair.map((name) => cast.staff[name].id),
      items: [
        { commodityId: flour.id, quantity: 700_000 },
        { commodityId: oil.id, quantity: 60_000 },
        { commodityId: rice.id, quantity: 90_000 },
      ],
    });
  for (const [index, family] of cast.families.slice(0, 6).entries())
    writeHandOver(diary, -1, index, handing(second, family, index + 2));
}

/** Everybody gets a parcel; one has less oil than is due, one was recorded wrongly and is set right next day. */
function writeFirstRound(diary: Diary, cast: Cast, roundId: RoundId, oil: Id): void {
  const day = calendar.firstRound;
  for (const [index, family] of cast.families.entries()) {
    const keepBack = index === 10 ? { commodityId: oil, quantity: 1_000 } : null;
    writeHandOver(diary, day, index, handing(roundId, family, index, keepBack));
  }
  const mistaken = cast.families[5];
  if (mistaken)
    diary.write(
      day + 1,
      '10:10',
      'administrator',
      (world) => reversing(world, roundId, mistaken.id),
      handing(roundId, mistaken, 1),
    );
  diary.write(day + 2, '17:00', 'administrator', { kind: 'close-round', roundId });
}

function opening(
  cast: Cast,
  roundId: RoundId,
  ruleId: RuleId,
  title: string,
  on: number,
  [from, to]: readonly [number, number],
): Omit<OpenRound, 'familyIds'> {
  return {
    kind: 'open-round',
    ...{ roundId, title, ruleId, ruleVersion: 1, place: 'Ивановка, айылдык клуб' },
    on: addDays(cast.today, on),
    window: { from: addDays(cast.today, from), to: addDays(cast.today, to) },
  };
}

/** In the afternoon, after the sessions, by one of the four in turn: each leads a group of nearly every family. */
function writeHandOver(diary: Diary, day: number, index: number, wish: Wish): void {
  const hands: readonly StaffName[] = ['aisuluu', 'nazira', 'bakai', 'nazira', 'samat'];
  const minutes = String(index * 3).padStart(2, '0');
  diary.write(day, `17:${minutes}`, hands[index % hands.length] ?? 'aisuluu', wish);
}

/** Hands over what the family is due, as the world knows it then; less what is kept back. */
function handing(roundId: RoundId, family: CastFamily, variety: number, keepBack: Item | null = null): Wish {
  return (world): HandOverParcel => ({
    kind: 'hand-over-parcel',
    ...{ roundId, familyId: family.id },
    items: dueTo(world, roundId, family.id).map((item) =>
      item.commodityId === keepBack?.commodityId
        ? { ...item, quantity: item.quantity - keepBack.quantity }
        : item,
    ),
    ...receiptOf(family, variety),
  });
}

function dueTo(world: MemoryWorld, roundId: RoundId, familyId: FamilyId): readonly Item[] {
  world.fetch((known) => needsOfParcel(roundId, familyId, known));
  const { rule, attendees } = entitlementInputs(world.copy, { roundId, familyId });
  const household = world.copy.get('parcel', parcelId(roundId, familyId))?.household;
  if (!rule || household === undefined) throw new Error('a parcel of the example is on no list');
  return entitlementOf(rule, { household, attendees }).items;
}

function reversing(world: MemoryWorld, roundId: RoundId, familyId: FamilyId): CommandBody {
  const handOver = world.copy.get('parcel', parcelId(roundId, familyId))?.handOvers.at(-1)?.id;
  if (handOver === undefined) throw new Error('the example reverses a hand-over that there is none of');
  return { kind: 'reverse-hand-over', roundId, familyId, handOver };
}
