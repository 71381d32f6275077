import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { accept, commandOf, familyOf, handOverOf, markOf, newId, plan, take } from '@tatyktuu/api/testing';
import type { CommandBody } from '@tatyktuu/domain/door';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldedTables } from '../folded/index.ts';
import { foldedRows, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { forgetErased, restoreBackup, rowsWith, writeBackup } from './index.ts';
import { keptTables, LEFT_OUT } from './kept.ts';

const AT = '2026-11-23T18:00:00.000Z';

let database: TestDatabase;
let folder: string;
let file: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const village = await plan(database.ledger, 3);
  await accept(database.ledger, [
    markOf(village, village.people[0] ?? ''),
    handOverOf(village, village.families[0]?.familyId ?? ''),
  ]);
  folder = await mkdtemp(join(tmpdir(), 'tatyktuu-backup-'));
  file = join(folder, 'one.backup.gz');
  await writeBackup(database.pool, file, AT);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

/** What `work` sees in an empty database that ends with it. */
async function inEmptyDatabase<T>(work: (empty: TestDatabase) => Promise<T>): Promise<T> {
  const empty = await openTestDatabase();
  try {
    return await work(empty);
  } finally {
    await empty.close();
  }
}

/** Without when the row was made: that is of the sign-in. */
function named(account: object): object {
  return { ...account, created_at: null, updated_at: null };
}

test('a backup restored into an empty database gives every row again, and its journal is whole', async () => {
  await inEmptyDatabase(async (empty) => {
    expect(await restoreBackup(empty.pool, file)).toMatchObject({ ok: true, at: AT });
    const { account: given, ...rows } = await foldedRows(empty.pool);
    const { account: kept, ...before } = await foldedRows(database.pool);
    expect(rows).toEqual(before);
    expect(given?.map(named)).toEqual(kept?.map(named));
    expect(await empty.ledger.verify()).toEqual(await database.ledger.verify());
  });
});

test('nobody but the one who runs the server may read it', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('every table is folded from the journal, kept, or left out for a reason', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    'SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()',
  );
  const folded = foldedTables.map(({ name }) => name);
  const kept = await keptTables(database.pool);
  expect([...folded, ...kept, ...LEFT_OUT].sort()).toEqual(rows.map(({ name }) => name).sort());
  expect(kept).toEqual(expect.arrayContaining(['journal', 'journal_head', 'vault', 'command']));
});

test('what was erased since leaves an older backup too, and its journal stays whole', async () => {
  await inEmptyDatabase(async (other) => {
    await restoreBackup(other.pool, file);
    const older = join(folder, 'older.backup.gz');
    await writeBackup(other.pool, older, AT);
    const { rows } = await other.pool.query<{ family_id: string; id: string; full_name: string }>(
      'SELECT family_id, id, full_name FROM person LIMIT 1',
    );
    const [person] = rows;
    if (!person) throw new Error('the village has people');
    expect(gunzipSync(await readFile(older)).toString()).toContain(person.full_name);
    expect(await forgetErased(other.pool, older)).toBe(false);

    await accept(other.ledger, [
      { kind: 'withdraw-family', familyId: person.family_id, on: '2023-09-01' },
      {
        kind: 'erase-details',
        familyId: person.family_id,
        personIds: null,
        kinds: ['identity', 'contact', 'notes', 'selection', 'receipts'],
        why: 'asked-for',
      },
    ]);
    expect(await forgetErased(other.pool, older)).toBe(true);
    expect(gunzipSync(await readFile(older)).toString()).not.toContain(person.full_name);
    await inEmptyDatabase(async (empty) => {
      expect(await restoreBackup(empty.pool, older)).toMatchObject({ ok: true });
      expect(await empty.ledger.verify()).toMatchObject({ intact: true });
      expect(await rowsWith(empty.pool, [person.full_name.toUpperCase(), 'tatyktuu'])).toEqual([
        0,
        expect.any(Number),
      ]);
    });
  });
});

test('a family that an undone import had brought leaves an older backup too', async () => {
  await inEmptyDatabase(async (other) => {
    await restoreBackup(other.pool, file);
    const brought = commandOf({ ...familyOf(9), address: 'Издебес 9' });
    const importId = newId();
    await take(other.ledger, [
      brought,
      commandOf({
        ...{
          kind: 'record-import',
          importId,
          sheet: 'families',
          source: 'digest',
          mapping: {},
          file: 'list',
        },
        families: [{ familyId: familyIn(brought.body), did: 'added' }],
        commands: [brought.id],
      }),
    ]);
    const older = join(folder, 'with-import.backup.gz');
    await writeBackup(other.pool, older, AT);
    expect(gunzipSync(await readFile(older)).toString()).toContain('Издебес 9');
    await accept(other.ledger, [{ kind: 'undo-import', importId }]);
    expect(await forgetErased(other.pool, older)).toBe(true);
    expect(gunzipSync(await readFile(older)).toString()).not.toContain('Издебес 9');
  });
});

function familyIn(body: CommandBody): string {
  if (!('familyId' in body)) throw new Error('a family was expected');
  return body.familyId;
}

test('a file that is none, or was cut off, and a database that is not empty are refused and change nothing', async () => {
  const cut = join(folder, 'cut.backup.gz');
  await writeFile(cut, await readFile(file));
  await truncate(cut, (await stat(file)).size - 20);
  const text = join(folder, 'text.backup.gz');
  await writeFile(text, 'no backup');
  await inEmptyDatabase(async (empty) => {
    for (const wrong of [cut, text])
      expect(await restoreBackup(empty.pool, wrong)).toEqual({ ok: false, reason: 'not-a-backup' });
    expect((await empty.pool.query('SELECT 1 FROM journal')).rows).toEqual([]);
  });
  expect(await restoreBackup(database.pool, file)).toEqual({ ok: false, reason: 'database-not-empty' });
});
