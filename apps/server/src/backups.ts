import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { openPool } from '@tatyktuu/database';
import { forgetErased, writeBackup } from '@tatyktuu/database/backup';

type Pool = ReturnType<typeof openPool>;

/** Names that sort by the moment of writing. */
const NAME = /^tatyktuu-(\d{8}T\d{6}Z)\.backup\.gz$/;
const DAY = 24 * 60 * 60 * 1000;

export interface BackupSettings {
  readonly folder: string;
  /** Backups older than so many days are removed; the newest one stays in any case. */
  readonly keepDays: number;
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/**
 * Writes a backup into the folder, takes out of the older ones what was erased since, and removes those whose time is
 * over.
 * @returns the new file
 */
export async function backUp(pool: Pool, settings: BackupSettings): Promise<string> {
  const { folder, keepDays, now } = settings;
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const at = new Date(now());
  const file = join(folder, `tatyktuu-${stampOf(at)}.backup.gz`);
  await writeBackup(pool, file, at.toISOString());
  for (const name of (await readdir(folder)).filter((each) => NAME.test(each))) {
    const older = join(folder, name);
    if (older === file) continue;
    const oldest = stampOf(new Date(at.getTime() - keepDays * DAY));
    if ((NAME.exec(name)?.[1] ?? '') < oldest) await rm(older, { force: true });
    else await forgetErased(pool, older);
  }
  return file;
}

/** One at once and one every day. A failure is told and tried again the next day; the server goes on. */
export async function backUpDaily(pool: Pool, settings: BackupSettings): Promise<() => void> {
  const once = () =>
    backUp(pool, settings).then(
      (file) => settings.log(`A backup was written: ${file}`),
      (error: unknown) => settings.log(`No backup could be written: ${reasonOf(error)}`),
    );
  await once();
  const timer = setInterval(once, DAY);
  timer.unref();
  return () => clearInterval(timer);
}

/** A system's code, such as ENOSPC; never a message that may quote a row. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function stampOf(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}
