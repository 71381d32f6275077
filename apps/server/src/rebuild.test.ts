import { foldedRows, type TestDatabase } from '@tatyktuu/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExampleDatabase } from './example-in-test.ts';

const TODAY = '2026-03-16';
let database: TestDatabase;

beforeAll(async () => {
  database = await openExampleDatabase(TODAY);
});
afterAll(() => database.close());

test('the example programme fills every table, and rebuilt from the journal each row is the same', async () => {
  const before = await foldedRows(database.pool);
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
  await database.ledger.rebuild();
  expect(await foldedRows(database.pool)).toEqual(before);
});

test('its journal verifies, and no name of anybody in it stands in the chain', async () => {
  expect(await database.ledger.verify()).toMatchObject({ intact: true });
  const { rows } = await database.pool.query<{ chain: string; names: string[] }>(
    `SELECT (SELECT string_agg(j::text, ' ') FROM journal j) AS chain,
            ARRAY(SELECT full_name FROM person UNION SELECT name FROM account UNION SELECT email FROM account) AS names`,
  );
  const [found] = rows;
  expect(found?.names.length).toBeGreaterThan(50);
  expect(found?.names.filter((name) => found.chain.includes(name))).toEqual([]);
});
