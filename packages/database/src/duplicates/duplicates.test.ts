import type { Duplicates } from '@tatyktuu/api/ports';
import { accept, newId } from '@tatyktuu/api/testing';
import type { NewMember, RegisterFamily } from '@tatyktuu/domain/families';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { neverSearched, openDuplicates, openDuplicatesOf, searchEverybody } from './index.ts';

let database: TestDatabase;
let duplicates: Omit<Duplicates, 'search'>;
beforeAll(async () => {
  database = await openTestDatabase();
  duplicates = openDuplicates(database.pool);
});
afterAll(() => database.close());

function member(fullName: string, birth: string | null, more: Partial<NewMember> = {}): NewMember {
  const details = { phone: null, safeContact: '', nationalId: null, absences: [] };
  const sex = /(?:ова|ева|кызы)(?: |$)/u.test(fullName) ? 'female' : 'male';
  return { personId: newId(), role: 'other', sex, fullName, birth, ...details, ...more };
}

function family(name: string, address: string, members: readonly NewMember[]): RegisterFamily {
  const more = { number: null, notes: [], source: null };
  return { kind: 'register-family', familyId: newId(), name, address, members, ...more };
}

/** One family that two lists have, each written in its own way, and one that only shares a name with it. */
function lists() {
  const first = family('Асанов', 'Ак-Жар, Достук 12', [
    member('Асанова Гүлзат Кубанычбек кызы', '1990-05-14'),
    member('Асанов Нурбек Эркин уулу', '1987-01-30'),
    member('Асанов Тилек Нурбек уулу', '2012-09-02'),
    member('Асанова Айжан Нурбек кызы', '2012-09-02'),
  ]);
  const second = family('Asanov', 'ул. Достук, 12', [
    member('Asanova Gulzat Kubanychbekovna', '1990'),
    member('Asanov Nurbek Erkinovich', '1987-01-30'),
  ]);
  const namesake = family('Асанов', 'Таш-Төбө, Арык 3', [member('Асанова Гүлзат Эмиловна', '2001-11-11')]);
  return { first, second, namesake };
}

const open = (level = 50) => duplicates.list({ offset: 0, limit: 50, level });
const names = async () =>
  (await open()).pairs.map(({ one, other }) => [one.fullName, other.fullName].sort().join(' = ')).sort();
const found = [
  'Asanov Nurbek Erkinovich = Асанов Нурбек Эркин уулу',
  'Asanova Gulzat Kubanychbekovna = Асанова Гүлзат Кубанычбек кызы',
];

let registry: ReturnType<typeof lists>;
beforeEach(async () => {
  await database.pool.query('TRUNCATE family, person, person_key, duplicate_pair, person_pair CASCADE');
  registry = lists();
  await accept(database.ledger, [registry.first, registry.namesake]);
  await accept(database.ledger, [registry.second]);
});

test('who is written down a second time is found as the family is written, and relatives and namesakes are not', async () => {
  expect(await names()).toEqual(found);
});

test('two who come in with one import are found, too', async () => {
  const { first, second } = lists();
  await database.pool.query('TRUNCATE family, person, person_key, duplicate_pair CASCADE');
  await accept(database.ledger, [first, second]);
  expect(await names()).toEqual(found);
});

test('a pair says where both are, why, and never a number', async () => {
  const { pairs, total } = await open();
  expect(total).toBe(2);
  const nurbek = pairs.find(({ one }) => one.birth === '1987-01-30');
  const sides = [nurbek?.one, nurbek?.other].sort((a) => (a?.familyName === 'Асанов' ? -1 : 1));
  expect(sides).toMatchObject([
    { familyName: 'Асанов', sex: 'male', here: true, address: 'Ак-Жар, Достук 12' },
    { familyName: 'Asanov', familyId: registry.second.familyId },
  ]);
  expect(nurbek?.evidence).toEqual(
    expect.arrayContaining([
      { code: 'same-birth', side: '+' },
      { code: 'patronymic-form', side: '+' },
    ]),
  );
  expect(Object.keys(nurbek?.one ?? {})).not.toContain('phone');
});

test('pages follow each other, the surest first', async () => {
  const all = await open();
  const certainties = all.pairs.map(({ certainty }) => certainty);
  expect(certainties).toEqual(certainties.toSorted((a, b) => b - a));
  const second = await duplicates.list({ offset: 1, limit: 1, level: 50 });
  expect(second).toEqual({ total: 2, pairs: all.pairs.slice(1) });
  expect((await open(101)).total).toBe(0);
});

test('a corrected name is compared anew', async () => {
  const [gulzat] = registry.second.members;
  if (!gulzat) throw new Error('somebody was expected');
  await accept(database.ledger, [
    {
      ...gulzat,
      kind: 'correct-member',
      familyId: registry.second.familyId,
      fullName: 'Мамытова Бурул Садыровна',
      birth: '1951-02-02',
    },
  ]);
  expect(await names()).toEqual([found[0]]);
});

test('what does not change who somebody is leaves the pairs alone', async () => {
  const before = await database.pool.query('SELECT * FROM duplicate_pair ORDER BY one, other');
  await accept(database.ledger, [
    { kind: 'enrol-family', familyId: registry.first.familyId, on: '2023-09-01' },
  ]);
  expect((await database.pool.query('SELECT * FROM duplicate_pair ORDER BY one, other')).rows).toEqual(
    before.rows,
  );
});

test('who was told apart is not asked about again until that is taken back', async () => {
  const { one, other } = (await open()).pairs[0] ?? {};
  if (!one || !other) throw new Error('a pair was expected');
  const people = [other.id, one.id] as const;
  await accept(database.ledger, [{ kind: 'tell-apart', people }]);
  expect((await open()).total).toBe(1);
  expect((await duplicates.decided({ offset: 0, limit: 50 })).toldApart).toMatchObject([
    { one: { id: one.id }, other: { id: other.id } },
  ]);
  await accept(database.ledger, [{ kind: 'forget-telling-apart', people }]);
  expect((await open()).total).toBe(2);
});

test('families that were merged are no pairs any more, and are again once they are parted', async () => {
  const [first, second] = [registry.first, registry.second];
  const pairs = [0, 1].map((at) => ({
    kept: first.members[at]?.personId ?? '',
    dropped: second.members[at]?.personId ?? '',
  }));
  const both = { familyId: first.familyId, otherId: second.familyId };
  await accept(database.ledger, [
    { kind: 'merge-families', ...both, why: 'written-twice', on: '2023-09-01', pairs },
  ]);
  expect((await open()).total).toBe(0);
  const { mergedFamilies, mergedPeople } = await duplicates.decided({ offset: 0, limit: 50 });
  expect(mergedFamilies).toMatchObject([{ ...both, name: 'Асанов', otherName: 'Asanov' }]);
  expect(mergedPeople).toEqual([]);
  await accept(database.ledger, [{ kind: 'unmerge-families', ...both }]);
  expect(await names()).toEqual(found);
});

test('two people who were made one are no pair any more', async () => {
  const dropped = {
    familyId: registry.second.familyId,
    personId: registry.second.members[0]?.personId ?? '',
  };
  const kept = { familyId: registry.first.familyId, personId: registry.first.members[0]?.personId ?? '' };
  await accept(database.ledger, [{ kind: 'merge-people', ...kept, dropped }]);
  expect(await names()).toEqual([found[0]]);
  expect((await duplicates.decided({ offset: 0, limit: 50 })).mergedPeople).toMatchObject([
    { ...kept, dropped, droppedName: 'Asanova Gulzat Kubanychbekovna' },
  ]);
});

test('a pair keeps a family from being listed while both are in their families and nobody decided', async () => {
  const asked = [registry.namesake, registry.first, registry.second].map(({ familyId }) => ({
    id: familyId,
    level: 60,
  }));
  const { rows } = await openDuplicatesOf(database.pool, asked);
  expect(rows.map(({ need }) => need)).toEqual([2, 2, 3, 3]);
  const [gulzat, nurbek] = registry.second.members.map(({ personId }) => personId);
  await accept(database.ledger, [
    {
      kind: 'note-departure',
      familyId: registry.second.familyId,
      personId: nurbek ?? '',
      how: 'moved-out',
      on: '2023-08-01',
    },
    { kind: 'tell-apart', people: [gulzat ?? '', registry.first.members[0]?.personId ?? ''] },
  ]);
  expect((await openDuplicatesOf(database.pool, asked)).rows).toEqual([]);
});

test('before somebody is written down, who she may be is told with why', async () => {
  const people = [
    {
      fullName: 'Гулзат Асанова',
      birth: '1990-05-14',
      sex: 'female' as const,
      phone: null,
      nationalId: null,
    },
    { fullName: 'Кимдир Бирөө', birth: null, sex: 'unknown' as const, phone: null, nationalId: null },
  ];
  const [gulzat, nobody] = await duplicates.check({ familyId: null, address: 'Достук 12', people });
  expect(gulzat?.map(({ entry }) => entry.familyId)).toEqual([
    registry.first.familyId,
    registry.second.familyId,
  ]);
  expect(gulzat?.[0]).toMatchObject({
    entry: { fullName: 'Асанова Гүлзат Кубанычбек кызы' },
    evidence: expect.arrayContaining([{ code: 'same-birth', side: '+' }]),
  });
  expect(nobody).toEqual([]);
});

test('the search over everybody finds what was found one by one, and tells how far it is', async () => {
  const kept = () =>
    database.pool.query('SELECT one, other, certainty, evidence FROM duplicate_pair ORDER BY one, other');
  const before = (await kept()).rows;
  await database.pool.query('TRUNCATE person_key, duplicate_pair');
  expect(await neverSearched(database.pool)).toBe(true);
  const told: number[] = [];
  const searched = await searchEverybody(database.pool, (done) => told.push(done));
  expect(searched).toEqual({ people: 7, pairs: 2 });
  expect((await kept()).rows).toEqual(before);
  expect(told.at(-1)).toBe(7);
  expect(await neverSearched(database.pool)).toBe(false);
});

test('a family that changes while everybody is compared keeps what was found of it then', async () => {
  let late: Promise<void> | undefined;
  await searchEverybody(database.pool, () => {
    late ??= accept(database.ledger, [
      family('Асанов', 'Достук 12', [member('Асанов Тилек Нурбекович', '2012-09-02')]),
    ]);
  });
  await late;
  expect((await open()).total).toBe(3);
});

test('tables that are folded anew know the same pairs', async () => {
  const own = await openTestDatabase();
  const { first, second, namesake } = lists();
  await accept(own.ledger, [first, namesake, second]);
  const kept = async () => ({
    pairs: (
      await own.pool.query('SELECT one, other, certainty, evidence FROM duplicate_pair ORDER BY one, other')
    ).rows,
    keys: (await own.pool.query('SELECT * FROM person_key ORDER BY family_id, person_id, key')).rows,
  });
  const before = await kept();
  expect(before.pairs).toHaveLength(2);
  await own.ledger.rebuild();
  expect(await kept()).toEqual(before);
  await own.close();
});
