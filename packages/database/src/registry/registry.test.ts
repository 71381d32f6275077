import { accept, familyOf, handOverOf, markOf, newId, plan, type Village } from '@tatyktuu/api/testing';
import { nameKey } from '@tatyktuu/domain/families';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';

let database: TestDatabase;
let village: Village;
const stranger = { ...familyOf(40), name: 'Чоңмурунова', number: null };
const TODAY = '2023-09-01';

beforeAll(async () => {
  database = await openTestDatabase();
  village = await plan(database.ledger, 3);
  await accept(database.ledger, [
    stranger,
    {
      kind: 'form-group',
      groupId: newId(),
      name: 'Бош топ',
      audience: 'husband',
      place: '',
      facilitators: [],
    },
    { kind: 'leave-group', groupId: village.groupId, personId: village.people[2] ?? '', on: TODAY },
    markOf(village, village.people[0] ?? ''),
    handOverOf(village, village.families[0]?.familyId ?? ''),
  ]);
});
afterAll(() => database.close());

const list = (query: Partial<Parameters<TestDatabase['registry']['families']>[0]>) =>
  database.registry.families({ search: '', status: 'all', sort: 'name', offset: 0, limit: 200, ...query });

test('families are listed by name in the order of the Kyrgyz alphabet, page by page, with the total', async () => {
  const { total, lines } = await list({});
  expect(total).toBe(4);
  expect(lines.map(({ name }) => name)).toEqual(
    lines.map(({ name }) => name).toSorted(new Intl.Collator('ky').compare),
  );
  expect(await list({ offset: 1, limit: 2 })).toEqual({ total: 4, lines: lines.slice(1, 3) });
});

test('whatever they are sorted by, pages put together are the whole list, from either end', async () => {
  for (const sort of ['name', 'number', 'enrolled'] as const) {
    const { lines } = await list({ sort });
    const pages = await Promise.all([0, 1, 2, 3, 4].map((offset) => list({ sort, offset, limit: 1 })));
    expect(pages.flatMap((page) => page.lines)).toEqual(lines);
    expect(pages.map(({ total }) => total)).toEqual([4, 4, 4, 4, 4]);
  }
  expect((await list({ sort: 'number' })).lines.map(({ number }) => number)).toEqual([
    'IV-001',
    'IV-002',
    'IV-003',
    null,
  ]);
  expect((await list({ sort: 'enrolled' })).lines.at(-1)?.id).toBe(stranger.familyId);
});

test('a line of the list tells number, heads and enrolment', async () => {
  const [first] = village.families;
  expect(await database.registry.familyLines([first?.familyId ?? ''])).toEqual([
    {
      id: first?.familyId,
      number: 'IV-001',
      name: first?.name,
      address: first?.address,
      heads: 5,
      standing: 'enrolled',
      enrolledOn: '2023-08-01',
      withdrawnOn: null,
    },
  ]);
});

test('families are found by name, member and number, enrolled or only registered', async () => {
  expect((await list({ status: 'registered' })).lines.map(({ id }) => id)).toEqual([stranger.familyId]);
  expect((await list({ status: 'enrolled' })).total).toBe(3);
  expect((await list({ search: 'iv-002' })).lines.map(({ number }) => number)).toEqual(['IV-002']);
  expect((await list({ search: 'chonmurun' })).lines.map(({ id }) => id)).toEqual([stranger.familyId]);
  expect((await list({ search: 'чоңмурун', status: 'enrolled' })).total).toBe(0);
  expect((await list({ search: 'гулзат' })).total).toBeGreaterThan(0);
  expect((await list({ search: '%' })).total).toBe(0);
});

test('people are named with their families; ids that are nobody’s are left out', async () => {
  const [id = ''] = village.people;
  const people = await database.registry.people([id, newId()]);
  expect(people).toMatchObject([
    { id, familyNumber: 'IV-001', role: 'daughter-in-law', familyId: village.families[0]?.familyId },
  ]);
});

test('namesakes share surname and given name, whatever else stands in the name', async () => {
  const [member] = village.families[0]?.members ?? [];
  const key = nameKey(member?.fullName ?? '');
  const words = key.split(' ');
  const asked = words.slice(0, 2).join(' ');
  const found = await database.registry.namesakes([asked]);
  expect(found).toContainEqual({ nameKey: key, birth: '1970', familyId: village.families[0]?.familyId });
  expect(found.every((namesake) => `${namesake.nameKey} `.startsWith(`${asked} `))).toBe(true);
  expect(await database.registry.namesakes([words[0] ?? ''])).toEqual([]);
});

test('candidates are people of enrolled families in that role, with the groups they are in that day', async () => {
  const candidates = await database.registry.candidates('daughter-in-law', TODAY);
  const groupsOf = Object.fromEntries(candidates.map(({ id, groupIds }) => [id, groupIds]));
  expect(groupsOf).toEqual({
    [village.people[0] ?? '']: [village.groupId],
    [village.people[1] ?? '']: [village.groupId],
    [village.people[2] ?? '']: [],
  });
});

test('groups and sessions come as the domain knows them', async () => {
  const { groups, groupsLedBy, sessions } = database.registry;
  expect((await groups()).map(({ name }) => name)).toEqual(['Бош топ', 'Келиндер']);
  expect((await groupsLedBy(village.facilitator)).map(({ id }) => id)).toEqual([village.groupId]);
  expect(await groupsLedBy(village.administrator)).toEqual([]);
  const day = { from: TODAY, to: TODAY };
  expect((await sessions(day)).map(({ id, on }) => ({ id, on }))).toEqual([
    { id: village.sessionId, on: TODAY },
  ]);
  expect(await sessions(day, [village.groupId])).toHaveLength(1);
  expect(await sessions(day, [newId()])).toEqual([]);
  expect(await sessions(day, [])).toEqual([]);
  expect(await sessions({ from: '2023-08-01', to: '2023-08-31' })).toEqual([]);
});

test('a round tells how many families are listed and how many have their parcel', async () => {
  expect(await database.registry.rounds()).toMatchObject([
    { id: village.roundId, status: 'open', window: { from: '2023-08-01' }, listed: 3, handedOver: 1 },
  ]);
  expect((await database.registry.familiesOfRound(village.roundId)).toSorted()).toEqual(
    village.families.map(({ familyId }) => familyId).toSorted(),
  );
  expect(await database.registry.enrolledFamilies()).toHaveLength(3);
});

test('what is looked up by version or name comes whole', async () => {
  const { programme, accounts, curricula, commodities, rules } = database.registry;
  expect(await programme()).toEqual({ id: 'programme', name: { ky: 'Ивановка пилоту' } });
  expect((await accounts()).map(({ name, role, open }) => ({ name, role, open }))).toEqual([
    { name: 'Айнура Осмонова', role: 'administrator', open: true },
    { name: 'Таалай Исаков', role: 'facilitator', open: true },
  ]);
  expect(await curricula()).toMatchObject([{ versions: [{ version: 1, units: [{ id: 'social-1' }] }] }]);
  expect(await commodities()).toMatchObject([{ unit: 'g', kcal: 340, proteinMg: 10_000 }]);
  expect(await rules()).toMatchObject([{ versions: [{ version: 1, days: 30, attendancePercent: 50 }] }]);
});

test('the situation counts what needs somebody', async () => {
  expect(await database.registry.situation(TODAY)).toEqual({
    families: 4,
    familiesNotEnrolled: 1,
    facilitators: 1,
    curricula: 1,
    groups: 2,
    // Three enrolled families with four attending roles each, two of them in the group.
    peopleWithoutGroup: 10,
    groupsWithoutFacilitator: 1,
    sessionsToday: 1,
    sessionsUnreported: 0,
    sessionsAhead: 1,
    rules: 1,
    openRounds: [{ id: village.roundId, title: 'Күзгү', left: 2 }],
    reviewsOpen: 0,
    phonesSilent: 0,
    phonesUnsent: 0,
  });
  expect(await database.registry.situation('2023-09-02')).toMatchObject({
    sessionsToday: 0,
    sessionsUnreported: 1,
    sessionsAhead: 0,
  });
});
