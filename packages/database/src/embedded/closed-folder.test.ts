import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { weAreRoot } from './database-user.ts';
import { inTemporaryFolder, query, withDatabase } from './embedded-in-test.ts';
import { startEmbeddedPostgres } from './index.ts';
import { SYSTEM_HOME } from './reach.ts';

/** Runs `test` on a data folder under a home folder that only its owner may enter. */
async function underClosedHome(test: (dataDir: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (home) => {
    await chmod(home, 0o700);
    await mkdir(join(home, 'programme'));
    await test(join(home, 'programme', 'data'));
  });
}

test('under a closed home folder the data are kept where the database gets to them, and found again', async () => {
  await underClosedHome(async (dataDir) => {
    const place = await withDatabase({ dataDir, mayPlaceElsewhere: true }, async (database, log) => {
      await query(database.url, 'CREATE TABLE village (name text)', "INSERT INTO village VALUES ('Тилек')");
      // As anyone but root we are the database's user ourselves, and nothing needs to move.
      expect(database.dataDir.startsWith(`${SYSTEM_HOME}/programme-`)).toBe(weAreRoot());
      expect(log.filter((line) => line.includes(database.dataDir))).toHaveLength(weAreRoot() ? 1 : 0);
      return database.dataDir;
    });
    try {
      await withDatabase({ dataDir, mayPlaceElsewhere: true }, async (database) => {
        expect(database.dataDir).toBe(place);
        expect(await query(database.url, 'SELECT name FROM village')).toEqual([{ name: 'Тилек' }]);
      });
      if (!weAreRoot()) return;
      await rm(place, { recursive: true });
      const started = await startEmbeddedPostgres({ dataDir, log: () => undefined, mayPlaceElsewhere: true });
      expect(started).toMatchObject({ ok: false, error: { code: 'data-missing', expectedAt: place } });
    } finally {
      if (place.startsWith(SYSTEM_HOME)) await rm(place, { recursive: true, force: true });
    }
  });
});

test('a folder that a person named is not replaced: the failure names the folder that is closed', async () => {
  await underClosedHome(async (dataDir) => {
    const started = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    if (started.ok) await started.value.stop();
    const closed = { code: 'data-dir-not-reachable', closedAt: dirname(dirname(dataDir)) };
    expect(started).toMatchObject(weAreRoot() ? { ok: false, error: closed } : { ok: true });
  });
});
