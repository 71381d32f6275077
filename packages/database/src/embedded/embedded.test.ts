import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder, query, withDatabase } from './embedded-in-test.ts';
import { startEmbeddedPostgres } from './index.ts';

const quiet = () => undefined;

test('an empty folder becomes a database, and the next start finds what was written', async () => {
  await inTemporaryFolder(async (dataDir) => {
    await withDatabase({ dataDir }, ({ url }) =>
      query(url, 'CREATE TABLE village (name text)', "INSERT INTO village VALUES ('Жаңы-Айыл')"),
    );
    const kept = await withDatabase({ dataDir }, ({ url }) => query(url, 'SELECT name FROM village'));
    expect(kept).toEqual([{ name: 'Жаңы-Айыл' }]);
  });
});

test('Kyrgyz and Russian letters count as letters: trigrams see them, and they sort by the alphabet', async () => {
  await inTemporaryFolder((dataDir) =>
    withDatabase({ dataDir }, async ({ url }) => {
      const likeness = "SELECT similarity('Айгүл', 'Айгул') > 0.3 AS alike, lower('ӨҮҢ') AS small";
      expect(await query(url, 'CREATE EXTENSION pg_trgm', likeness)).toEqual([{ alike: true, small: 'өүң' }]);
      const order = `SELECT string_agg(x, '' ORDER BY x COLLATE "ky-x-icu") AS letters FROM unnest(string_to_array('п,ө,о,я,ң,н', ',')) x`;
      expect(await query(url, order)).toEqual([{ letters: 'нңоөпя' }]);
    }),
  );
});

test('over sockets there is no port, and nobody else may enter the folders of data and sockets', async () => {
  await inTemporaryFolder((dataDir) =>
    withDatabase({ dataDir, transport: 'socket' }, async ({ url }) => {
      expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
      for (const folder of ['postgres', 'run']) {
        expect((await stat(join(dataDir, folder))).mode & 0o077, folder).toBe(0);
      }
    }),
  );
});

test('over loopback a connection needs the random password', async () => {
  await inTemporaryFolder((dataDir) =>
    withDatabase({ dataDir, transport: 'loopback' }, async ({ url }) => {
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      const guess = new URL(url);
      guess.password = 'guess';
      await expect(query(guess.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    }),
  );
});

test('a path too long for a socket, with spaces and quotes, works', async () => {
  await inTemporaryFolder(async (folder) => {
    const dataDir = join(folder, 'Папка "с данными", ', 'x'.repeat(120));
    await withDatabase({ dataDir }, async ({ url }) => {
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
  });
});

test('two servers never work on one folder; when the first has stopped, the folder is free', async () => {
  await inTemporaryFolder(async (dataDir) => {
    await withDatabase({ dataDir }, async ({ url }) => {
      const second = await startEmbeddedPostgres({ dataDir, log: quiet });
      expect(second).toMatchObject({ ok: false, error: { code: 'data-dir-in-use' } });
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
    await withDatabase({ dataDir }, ({ url }) => query(url, 'SELECT 1'));
  });
});

test('a folder that cannot be a folder is not writable', async () => {
  await inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '');
    const started = await startEmbeddedPostgres({ dataDir: join(folder, 'file', 'data'), log: quiet });
    expect(started).toMatchObject({ ok: false, error: { code: 'data-dir-not-writable' } });
  });
});

test('data of a later PostgreSQL are refused and left as they are', async () => {
  await inTemporaryFolder(async (dataDir) => {
    await withDatabase({ dataDir }, ({ url }) => query(url, 'SELECT 1'));
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '19\n');
    const started = await startEmbeddedPostgres({ dataDir, log: quiet });
    expect(started).toMatchObject({
      ok: false,
      error: { code: 'data-newer-than-program', found: 19, expected: 18 },
    });
  });
});

test('a database that cannot start says why, in its own last words', async () => {
  await inTemporaryFolder(async (dataDir) => {
    await withDatabase({ dataDir }, ({ url }) => query(url, 'SELECT 1'));
    await writeFile(join(dataDir, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
    const started = await startEmbeddedPostgres({ dataDir, log: quiet });
    expect(started).toMatchObject({
      ok: false,
      error: { code: 'database-did-not-start', detail: expect.stringContaining('no_such_setting') },
    });
  });
});

test('the log of the database keeps nothing of a statement that failed', async () => {
  await inTemporaryFolder((dataDir) =>
    withDatabase({ dataDir }, async ({ url, dataDir: home }) => {
      await expect(query(url, "SELECT 'Бурулай'::integer")).rejects.toThrow('Бурулай');

      expect(await readFile(join(home, 'postgres.log'), 'utf8')).not.toContain('Бурулай');
    }),
  );
});
