import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTemporaryFolder, query, withDatabase } from '../embedded/embedded-in-test.ts';
import { migrate } from './index.ts';

let server: string;
let end: () => void;
let running: Promise<void>;
let count = 0;

beforeAll(async () => {
  await new Promise<void>((started) => {
    running = inTemporaryFolder((dataDir) =>
      withDatabase({ dataDir }, async ({ url }) => {
        server = url;
        started();
        await new Promise<void>((resolve) => {
          end = resolve;
        });
      }),
    );
  });
});

afterAll(async () => {
  end();
  await running;
});

/** Runs `test` with the address of an empty database and a folder that holds these migrations. */
async function withMigrations(
  migrations: Readonly<Record<string, string>>,
  test: (given: { url: string; folder: string }) => Promise<void>,
): Promise<void> {
  count += 1;
  await query(server, `CREATE DATABASE try_${count}`);
  const url = new URL(server);
  url.pathname = `/try_${count}`;
  await inTemporaryFolder(async (folder) => {
    for (const [name, sql] of Object.entries(migrations)) await writeMigration(folder, name, sql);
    await test({ url: url.href, folder });
  });
}

async function writeMigration(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

const TWO = {
  '2_fill': "INSERT INTO village VALUES ('Ак-Тоо');",
  '1_make': 'CREATE TABLE village (name text);\nCREATE TABLE family (id int);\n',
};

test('missing migrations are applied in the order of their names, and only once', async () => {
  await withMigrations(TWO, async (given) => {
    expect(await migrate(given)).toEqual({ ok: true, value: { applied: ['1_make', '2_fill'] } });
    expect(await migrate(given)).toEqual({ ok: true, value: { applied: [] } });
    expect(await query(given.url, 'SELECT name FROM village')).toEqual([{ name: 'Ак-Тоо' }]);
  });
});

test("Prisma's table says what Prisma would have written", async () => {
  await withMigrations(TWO, async (given) => {
    await migrate(given);
    const rows = await query(given.url, 'SELECT * FROM _prisma_migrations ORDER BY migration_name LIMIT 1');
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash('sha256').update(TWO['1_make']).digest('hex'),
        finished_at: expect.any(Date),
        migration_name: '1_make',
        logs: null,
        rolled_back_at: null,
        started_at: expect.any(Date),
        applied_steps_count: 1,
      },
    ]);
  });
});

test('of several servers that start at once, one applies each migration', async () => {
  await withMigrations(TWO, async (given) => {
    const results = await Promise.all([1, 2, 3, 4].map(() => migrate(given)));
    const applied = results.flatMap((result) => (result.ok ? result.value.applied : [result.error.code]));
    expect(applied.toSorted()).toEqual(['1_make', '2_fill']);
  });
});

test('a migration that fails is taken back whole, and what came before it stays', async () => {
  const broken = { ...TWO, '3_break': 'CREATE TABLE half (id int); SELECT nonsense;' };
  await withMigrations(broken, async (given) => {
    const failed = {
      code: 'migration-failed',
      migration: '3_break',
      detail: expect.stringContaining('nonsense'),
    };
    expect(await migrate(given)).toEqual({ ok: false, error: failed });
    const names = 'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1';
    expect(await query(given.url, names)).toEqual([{ name: '1_make' }, { name: '2_fill' }]);
    expect(await query(given.url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    await writeMigration(given.folder, '3_break', 'CREATE TABLE half (id int);');
    expect(await migrate(given)).toEqual({ ok: true, value: { applied: ['3_break'] } });
  });
});

test('a database with a migration we do not know is newer than the program, and is left alone', async () => {
  await withMigrations(TWO, async (given) => {
    await migrate(given);
    await rm(join(given.folder, '2_fill'), { recursive: true });
    await writeMigration(given.folder, '1a_other', 'CREATE TABLE other (id int)');
    const newer = { code: 'database-newer-than-program', migration: '2_fill' };
    expect(await migrate(given)).toEqual({ ok: false, error: newer });
    expect(await query(given.url, "SELECT to_regclass('other') AS other")).toEqual([{ other: null }]);
  });
});

test('a migration edited after it was applied is refused; other line ends are no edit', async () => {
  await withMigrations(TWO, async (given) => {
    await migrate(given);
    await writeMigration(given.folder, '1_make', TWO['1_make'].replaceAll('\n', '\r\n'));
    expect(await migrate(given)).toMatchObject({ ok: true });
    await writeMigration(given.folder, '1_make', `${TWO['1_make']}-- more`);
    const changed = { code: 'migration-changed', migration: '1_make' };
    expect(await migrate(given)).toEqual({ ok: false, error: changed });
  });
});

test('a migration that Prisma left half applied is refused until it is resolved', async () => {
  await withMigrations(TWO, async (given) => {
    await migrate(given);
    const unfinish = "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_fill'";
    await query(given.url, unfinish);
    const failed = { code: 'migration-failed-before', migration: '2_fill' };
    expect(await migrate(given)).toEqual({ ok: false, error: failed });
    await query(given.url, 'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL');
    expect(await migrate(given)).toEqual({ ok: true, value: { applied: ['2_fill'] } });
  });
});

test('a database that cannot be reached is a failure that does not repeat the address', async () => {
  const result = await migrate({ url: 'postgresql://somebody:secret@127.0.0.1:1/nothing' });
  expect(result).toEqual({ ok: false, error: { code: 'cannot-connect', detail: 'ECONNREFUSED' } });
});
