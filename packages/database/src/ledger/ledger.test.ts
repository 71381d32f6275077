import { accept, handOverOf, markOf, plan, type Village } from '@tatyktuu/api/testing';
import { bundleContract } from '@tatyktuu/api/testing/bundle-contract';
import { ledgerContract } from '@tatyktuu/api/testing/ledger-contract';
import { reviewContract } from '@tatyktuu/api/testing/review-contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foldedTables } from '../folded/index.ts';
import { foldedRows, openTestDatabase, type TestDatabase } from '../testing/index.ts';

const databases: TestDatabase[] = [];
/** Open from the beginning to the end, so that all share one server. */
let first: TestDatabase;

async function another(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  databases.push(database);
  return database;
}

beforeAll(async () => {
  first = await openTestDatabase();
});
afterEach(async () => {
  for (const database of databases.splice(0)) await database.close();
});
afterAll(() => first.close());

describe('a ledger in PostgreSQL', () => {
  ledgerContract(async () => (await another()).ledger);
  reviewContract(async () => (await another()).ledger);
  bundleContract(async () => (await another()).ledger, [9]);
});

describe('the journal and the vault', () => {
  let database: TestDatabase;
  let village: Village;

  beforeEach(async () => {
    database = await another();
    village = await plan(database.ledger);
    const [family] = village.families;
    await accept(database.ledger, [
      markOf(village, village.people[0] ?? ''),
      handOverOf(village, family?.familyId ?? ''),
    ]);
  });

  /** What somebody with the keys of the database could do. */
  async function tamper(statement: string): Promise<void> {
    await database.pool.query(`BEGIN; ALTER TABLE journal DISABLE TRIGGER USER; ${statement};
      ALTER TABLE journal ENABLE TRIGGER USER; COMMIT`);
  }

  test('a rebuild makes the same rows, and keeps what the sign-in holds beside them', async () => {
    await database.pool.query("UPDATE account SET image = 'kept', created_at = '2020-01-01'");
    const before = await foldedRows(database.pool);
    const filled = Object.values(before).filter((rows) => rows.length > 0);
    expect(filled.length).toBeGreaterThan(15);
    await database.ledger.rebuild();
    expect(await foldedRows(database.pool)).toEqual(before);
  });

  test('a rebuild mends tables that somebody edited by hand', async () => {
    const before = await foldedRows(database.pool);
    await database.pool.query("DELETE FROM attendance; UPDATE family SET name = 'X'; DELETE FROM hand_over");
    await database.ledger.rebuild();
    expect(await foldedRows(database.pool)).toEqual(before);
  });

  test('the journal refuses every change', async () => {
    for (const statement of [
      'UPDATE journal SET kind = kind',
      'DELETE FROM journal',
      'TRUNCATE journal CASCADE',
    ]) {
      await expect(database.pool.query(statement)).rejects.toThrow('append-only');
    }
  });

  test('nothing that identifies a person is in the journal', async () => {
    const { rows } = await database.pool.query('SELECT string_agg(j::text, $1) AS text FROM journal j', [
      '\n',
    ]);
    for (const word of [
      'Асанова',
      'Жамал',
      'Айнура',
      'ainura@',
      'M10 10',
      'Сезондук',
      'families.xlsx',
      'Ивановка, 1',
    ]) {
      expect(rows[0].text).not.toContain(word);
    }
  });

  test.each([
    [
      'a changed payload',
      `UPDATE journal SET payload = payload || '{"x":1}' WHERE position = 7`,
      7,
      'hash-differs',
    ],
    ['another author', `UPDATE journal SET actor = gen_random_uuid() WHERE position = 7`, 7, 'hash-differs'],
    [
      'an earlier time',
      `UPDATE journal SET received_at = received_at - interval '1 day' WHERE position = 7`,
      7,
      'hash-differs',
    ],
    ['another home', `UPDATE journal SET home_id = 'x' WHERE position = 7`, 7, 'hash-differs'],
    ['a changed link', `UPDATE journal SET previous_hash = hash WHERE position = 7`, 7, 'link-differs'],
    ['a missing fact', `DELETE FROM vault; DELETE FROM journal WHERE position = 7`, 7, 'fact-missing'],
    [
      'changed details',
      `UPDATE vault SET details = '{"name":"X"}' WHERE fact_id = (SELECT id FROM journal WHERE position = 3)`,
      3,
      'details-differ',
    ],
  ])('verify names the first broken link: %s', async (_, statement, position, fault) => {
    await tamper(statement);
    expect(await database.ledger.verify()).toMatchObject({ intact: false, position, fault });
  });

  test('verify misses facts that were cut off at the end', async () => {
    const whole = await database.ledger.verify();
    await tamper('DELETE FROM vault; DELETE FROM journal WHERE position > 10');
    expect(whole).toMatchObject({ intact: true });
    expect(await database.ledger.verify()).toMatchObject({
      intact: false,
      position: 11,
      fault: 'fact-missing',
    });
  });

  test('what was erased from the vault is gone after a rebuild, and the chain still verifies', async () => {
    const [person] = village.people;
    await database.pool.query('DELETE FROM vault WHERE subject = $1', [person]);
    await database.ledger.rebuild();
    const { rows } = await database.pool.query('SELECT full_name, name_key FROM person WHERE id = $1', [
      person,
    ]);
    expect(rows).toEqual([{ full_name: '', name_key: '' }]);
    expect(await database.ledger.verify()).toMatchObject({ intact: true });
    const [{ total }, { marks }] = [
      await database.registry.families({ search: '', status: 'all', sort: 'name', offset: 0, limit: 10 }),
      (await database.registry.sessions({ from: '2023-09-01', to: '2023-09-01' }))[0] ?? { marks: [] },
    ];
    expect({ total, marks: marks.length }).toEqual({ total: 2, marks: 1 });
  });

  test('marking one person writes one row of attendance and no other folded row', async () => {
    const before = await rowVersions();
    await accept(database.ledger, [markOf(village, village.people[1] ?? '')]);
    const after = await rowVersions();
    const written = [...after].filter((row) => !before.has(row));
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^attendance /);
  });

  /** Each row with the transaction that wrote it. */
  async function rowVersions(): Promise<Set<string>> {
    const versions = new Set<string>();
    for (const { name } of foldedTables) {
      const { rows } = await database.pool.query(`SELECT xmin::text, ctid::text FROM ${name}`);
      for (const { xmin, ctid } of rows) versions.add(`${name} ${xmin} ${ctid}`);
    }
    return versions;
  }
});
