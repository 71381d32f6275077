import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from './testing/index.ts';
import { inTransaction, persistently, RefusedByDatabase } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query('CREATE TABLE list (name text PRIMARY KEY)');
});
afterAll(() => database.close());

const insert = (name: string) =>
  inTransaction(database.pool, 'BEGIN', (connection) =>
    connection.query('INSERT INTO list VALUES ($1)', [name]),
  );

test('what the database refused is named without the value, which may be a name', async () => {
  await insert('Гүлзат');
  const refused = await insert('Гүлзат').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RefusedByDatabase);
  expect(refused).toMatchObject({ code: '23505', message: 'the database refused: 23505 list list_pkey' });
  expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain('Гүлзат');
});

test('a connection that is lost in the middle fails its own work alone', async () => {
  const lost = inTransaction(database.pool, 'BEGIN', async (connection) => {
    const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await connection.query('SELECT 1');
  });
  await expect(lost).rejects.toThrow();
  await insert('Бурул');
  expect((await database.pool.query('SELECT name FROM list')).rows).toHaveLength(2);
});

test('a transaction that was in somebody’s way is run again, five times at most', async () => {
  let tries = 0;
  const fails = (times: number, code: string) => {
    tries = 0;
    return persistently(() =>
      inTransaction(database.pool, 'BEGIN', async (connection) => {
        tries += 1;
        if (tries <= times)
          await connection.query(`DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${code}'; END $$`);
        return tries;
      }),
    );
  };
  expect(await fails(2, '40P01')).toBe(3);
  expect(await fails(4, '40001')).toBe(5);
  await expect(fails(5, '40001')).rejects.toThrow('40001');
  await expect(fails(1, '22000')).rejects.toThrow('22000');
  expect(tries).toBe(1);
});
