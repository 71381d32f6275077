import { accept, commandOf, handOverOf, newId, plan, take } from '@tatyktuu/api/testing';
import type { CommandBody } from '@tatyktuu/domain/door';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foldedRows, openTestDatabase, type TestDatabase } from '../testing/index.ts';

/** Several people at the office who merge, part, split and hand over at the same moment. */

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

test('two merge the same families crosswise: one merge is taken, and nothing is counted twice', async () => {
  const { ledger, pool } = database;
  const village = await plan(ledger, 4);
  const office = { id: village.administrator, role: 'administrator' } as const;
  const families = village.families.map(({ familyId }) => familyId);
  const merge = (familyId: string, otherId: string): CommandBody => {
    return { kind: 'merge-families', familyId, otherId, why: 'written-twice', on: '2023-08-25', pairs: [] };
  };
  const wishes = families.flatMap((one) =>
    families.filter((other) => other !== one).map((other) => merge(one, other)),
  );
  const answers = await Promise.all(wishes.map((body) => take(ledger, [commandOf(body)], office)));
  // Of four families that all became one, three went on in another one.
  expect(answers.flat().filter(({ status }) => status === 'accepted')).toHaveLength(3);
  const { rows } = await pool.query('SELECT id FROM family WHERE merged_into IS NULL');
  expect(rows).toHaveLength(1);
  const counted = await pool.query(
    `SELECT count(*)::int AS entries, count(DISTINCT p.id)::int AS people FROM person p
     JOIN family f ON f.id = p.family_id WHERE f.merged_into IS NULL`,
  );
  expect(counted.rows).toEqual([{ entries: 20, people: 20 }]);
  const before = await foldedRows(pool);
  await ledger.rebuild();
  expect(await foldedRows(pool)).toEqual(before);
  expect(await ledger.verify()).toMatchObject({ intact: true });
});

test('a household that is merged while it is served is served once', async () => {
  const { ledger } = database;
  const village = await plan(ledger);
  const office = { id: village.administrator, role: 'administrator' } as const;
  const [one, two] = village.families;
  if (!one || !two) throw new Error('two families are wanted');
  const merge: CommandBody = {
    ...{ kind: 'merge-families', familyId: one.familyId, otherId: two.familyId, why: 'written-twice' },
    ...{ on: '2023-08-25', pairs: [] },
  };
  const giving = (familyId: string) => [
    commandOf({ ...handOverOf(village, familyId), proxyName: newId() } as CommandBody),
  ];
  await accept(ledger, [merge], office);
  const answers = await Promise.all(
    [one, two, one, two, one].map(({ familyId }) => take(ledger, giving(familyId), office)),
  );
  expect(answers.flat().filter(({ status }) => status === 'accepted')).toHaveLength(1);
});
