import { beforeEach, expect, test } from 'vitest';
import { agrees, closingCounts, countsHere, countsThere, differencesBetween, waitingOf } from './closing.ts';
import { ids, type NotebookInTest, notebookInTest } from './notebook-in-test.ts';
import { ownClosing } from './sessions.ts';

let phone: NotebookInTest;
const [burul, zuura, zhangyl] = ids.people;

const mark = (personId: string, presence: 'present' | 'late' | 'absent') => ({
  kind: 'mark-attendance' as const,
  ...{ sessionId: ids.sessions.now, personId, presence, excuse: null, replaces: null },
});
const handOver = (which: number) => ({
  kind: 'hand-over-parcel' as const,
  ...{ roundId: ids.round, familyId: ids.families[which] ?? '', proof: 'thumb-mark-on-paper' as const },
  items: [
    { commodityId: ids.flour, quantity: 50_000 },
    { commodityId: ids.oil, quantity: 5_000 },
  ],
  collector: { kind: 'member' as const, personId: ids.people[which] ?? '' },
  ...{ signature: null, witness: 'Күбө', proxyName: null },
});

beforeEach(async () => {
  phone = await notebookInTest();
  await phone.write(mark(burul, 'late'), mark(zuura, 'absent'), handOver(0));
});

test('the phone counts what it has not sent yet', () => {
  expect(countsHere(phone.session(), phone.held())).toEqual({
    ...{ came: 1, away: 1, unmarked: 1, parcels: 1 },
    stock: [
      { commodityId: ids.flour, quantity: 100_000 },
      { commodityId: ids.oil, quantity: 10_000 },
    ],
  });
});

test('what is stated with the closing is what the phone counts, and is accepted', async () => {
  const counts = closingCounts(phone.session(), phone.held());
  expect(counts).toMatchObject({ marks: { late: 1, absent: 1, unmarked: 1, expected: 3 }, parcels: 1 });
  await phone.write({ kind: 'close-session', sessionId: ids.sessions.now, counts });
  expect(ownClosing(phone.session(), phone.held())?.counts).toEqual(counts);
});

test('both sides agree when the server has the same marks, parcels and goods', () => {
  const { stock } = countsHere(phone.session(), phone.held());
  const same = {
    marks: [
      { personId: zuura, presence: 'absent' as const },
      { personId: burul, presence: 'late' as const },
    ],
    parcels: [ids.families[0]],
    stock,
  };
  expect(agrees(phone.session(), phone.held(), same)).toBe(true);
  expect(agrees(phone.session(), phone.held(), { ...same, stock: [] })).toBe(false);
  const fewer = { ...same, marks: same.marks.slice(1) };
  expect(agrees(phone.session(), phone.held(), fewer)).toBe(false);
});

test('whatever differs is named, on whichever side it is', () => {
  const proof = {
    marks: [
      { personId: burul, presence: 'present' as const },
      { personId: zuura, presence: 'absent' as const },
      { personId: zhangyl, presence: 'present' as const },
    ],
    parcels: [ids.families[2]],
    stock: [],
  };
  expect(countsThere(phone.session(), phone.held(), proof)).toMatchObject({ came: 2, away: 1, parcels: 1 });
  const { people, families } = differencesBetween(phone.session(), phone.held(), proof);
  expect(people.map(({ personId, here, there }) => [personId, here, there])).toEqual([
    [burul, 'late', 'present'],
    [zhangyl, null, 'present'],
  ]);
  expect(families.map(({ familyId, only }) => [familyId, only])).toEqual([
    [ids.families[0], 'here'],
    [ids.families[2], 'there'],
  ]);
});

test('people and families of other groups are no part of the server’s side', () => {
  const strangers = {
    marks: [{ personId: 'else', presence: 'present' as const }],
    parcels: ['else'],
    stock: [],
  };
  expect(countsThere(phone.session(), phone.held(), strangers)).toMatchObject({ came: 0, parcels: 0 });
});

test('what of this session waits for the office is counted, whichever phone wrote it', async () => {
  const at = `2023-08-25T09:00:00.000Z-0000-${ids.phone}`;
  const raised = (id: string) => ({ ...{ id, by: ids.pair, device: ids.phone, at, decision: null } });
  const held = (sessionId: string) => ({ ...mark(zuura, 'late'), sessionId });
  const handedOver = { roundId: ids.round, familyId: ids.families[0], handOver: ids.oil };
  const decision = { verdict: 'leave', by: ids.pair, at } as const;
  const marked = { reason: 'marked-differently', handOver: null } as const;
  const reviews = [
    { ...raised(ids.flour), ...marked, held: held(ids.sessions.now) },
    { ...raised(ids.oil), reason: 'second-hand-over' as const, held: null, handOver: handedOver },
    { ...raised(ids.round), ...marked, held: held(ids.sessions.past) },
    { ...raised(ids.rule), ...marked, held: held(ids.sessions.now), decision },
  ];
  const other = await notebookInTest({ reviews });
  expect(waitingOf(other.session(), other.held())).toBe(2);
  expect(waitingOf(phone.session(), phone.held())).toBe(0);
});
