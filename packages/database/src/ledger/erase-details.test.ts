import { accept, plan, type Village } from '@tatyktuu/api/testing';
import { erasureContract } from '@tatyktuu/api/testing/erasure-contract';
import { makeKnown } from '@tatyktuu/api/testing/somebody-known';
import { erasableKinds } from '@tatyktuu/domain/families';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { everythingIn } from '../testing/everything.ts';
import { foldedRows, openTestDatabase, type TestDatabase } from '../testing/index.ts';

/** Open from the beginning to the end, so that all share one server. */
let first: TestDatabase;
let database: TestDatabase;

async function another(): Promise<TestDatabase> {
  database = await openTestDatabase();
  return database;
}
beforeAll(async () => {
  first = await openTestDatabase();
});
afterEach(() => database.close());
afterAll(() => first.close());

describe('details erased from a ledger in PostgreSQL', () => {
  erasureContract(
    async () => (await another()).ledger,
    () => everythingIn(database.pool),
  );
});

const erasing = (village: Village, known: { readonly familyId: string; readonly personId: string }) =>
  accept(
    database.ledger,
    [
      {
        ...{ kind: 'erase-details', familyId: known.familyId, personIds: [known.personId] },
        ...{ kinds: erasableKinds, why: 'asked-for' },
      },
    ],
    { id: village.administrator, role: 'administrator' },
  );

test('what the tables hold after an erasure is what a rebuild makes of the journal', async () => {
  const { ledger, pool } = await another();
  const village = await plan(ledger);
  await erasing(village, await makeKnown(ledger, village));
  const before = await foldedRows(pool);
  await ledger.rebuild();
  expect(await foldedRows(pool)).toEqual(before);
});

test('only what names her goes: who is not meant is found in the tables as before', async () => {
  const { ledger, pool } = await another();
  const village = await plan(ledger);
  const known = await makeKnown(ledger, village);
  const others = village.families.flatMap(({ members }) =>
    members.filter(({ personId }) => personId !== known.personId).map(({ fullName }) => fullName),
  );
  await erasing(village, known);
  const text = await everythingIn(pool);
  for (const name of others) expect(text).toContain(name);
});

test('somebody writes about her while she is erased: nothing of it is lost, and nobody waits for good', async () => {
  const { ledger } = await another();
  const village = await plan(ledger);
  const known = await makeKnown(ledger, village);
  const marking = village.people.slice(1).map((personId) =>
    accept(
      ledger,
      [
        {
          ...{ kind: 'mark-attendance', sessionId: village.sessionId, personId },
          ...{ presence: 'present', excuse: null },
        },
      ],
      { id: village.facilitator, role: 'facilitator' },
    ),
  );
  await Promise.all([erasing(village, known), ...marking]);
  const { rows } = await database.pool.query('SELECT count(*) AS marks FROM attendance');
  expect(rows).toEqual([{ marks: village.people.length }]);
  expect(await ledger.verify()).toMatchObject({ intact: true });
});
