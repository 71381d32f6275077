import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger, openPool } from '@tatyktuu/database';
import { type RestoreRefusal, restoreBackup, rowsWith } from '@tatyktuu/database/backup';
import { type EmbeddedFailure, startEmbeddedPostgres } from '@tatyktuu/database/embedded';
import { type MigrateFailure, migrate } from '@tatyktuu/database/migrate';

export type Rehearsal =
  | {
      readonly ok: true;
      readonly at: string;
      readonly facts: number;
      readonly intact: boolean;
      /** For each text that was looked for: in how many rows of any table it stands. */
      readonly found: readonly number[];
    }
  | { readonly ok: false; readonly failure: RestoreRefusal | EmbeddedFailure | MigrateFailure };

/**
 * Restores a backup into a database of its own that is thrown away afterwards: whether it can be restored, whether
 * its journal is whole, and whether any of some texts still stands anywhere in it.
 * @param texts What is looked for, in any case of letters.
 */
export async function rehearseRestore(file: string, texts: readonly string[]): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'tatyktuu-rehearsal-'));
  try {
    const database = await startEmbeddedPostgres({
      dataDir: folder,
      log: () => undefined,
      mayPlaceElsewhere: true,
    });
    if (!database.ok) return { ok: false, failure: database.error };
    try {
      return await rehearseIn(database.value.url, file, texts);
    } finally {
      await database.value.stop();
      await rm(database.value.dataDir, { recursive: true, force: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rehearseIn(url: string, file: string, texts: readonly string[]): Promise<Rehearsal> {
  const migrated = await migrate({ url });
  if (!migrated.ok) return { ok: false, failure: migrated.error };
  const pool = openPool(url);
  try {
    const restored = await restoreBackup(pool, file);
    if (!restored.ok) return { ok: false, failure: restored.reason };
    const { intact } = await openLedger(pool).verify();
    const { at, facts } = restored;
    return { ok: true, at, facts, intact, found: await rowsWith(pool, texts) };
  } finally {
    await pool.end();
  }
}
