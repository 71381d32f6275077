import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '@tatyktuu/domain/kernel';
import type { Binaries } from './binaries.ts';
import { type DataFolder, rememberPlace } from './data-folder.ts';
import { type EmbeddedFailure, fail, reasonOf } from './failures.ts';
import { type DatabaseUser, runProgram } from './run-program.ts';

/** The role that owns everything in our own database. */
export const ROLE = 'tatyktuu';

/**
 * Character types, best first. They decide what counts as a letter for trigrams: under plain `C` every Cyrillic
 * letter is thrown away and search finds nothing. Sorting does not depend on them, it is ICU's.
 */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];

/**
 * Where the password for connections over TCP is kept, with mode 0600. Used where there are no Unix sockets alone:
 * a socket lies in a folder that only the database's user and root may enter, and they can read the data anyway.
 */
export function passwordFileOf(cluster: string): string {
  return join(cluster, 'tatyktuu-password');
}

/** The major version that wrote `cluster`, or nothing when there is no cluster yet. */
async function versionOf(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

async function giveTo(user: DatabaseUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}

/** A backup that root copied back belongs to root: PostgreSQL wants it to belong to its own user. */
async function giveAllTo(user: DatabaseUser, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) await giveTo(user, join(entry.parentPath, entry.name));
  }
  await giveTo(user, folder);
  await chmod(folder, 0o700);
}

/**
 * Makes sure that `folder` holds a database that this program can open. A new one is made beside its place and
 * moved there when it is whole, so that a start cut short is simply begun again.
 */
export async function openCluster(
  folder: DataFolder,
  binaries: Binaries,
): Promise<Result<'existing' | 'new', EmbeddedFailure>> {
  const dataDir = folder.home;
  const found = await versionOf(folder.cluster);
  if (found !== undefined) {
    if (found > binaries.major) {
      return fail({ code: 'data-newer-than-program', dataDir, found, expected: binaries.major });
    }
    if (folder.user && (await stat(folder.cluster)).uid !== folder.user.uid) {
      await giveAllTo(folder.user, folder.cluster);
    }
    return { ok: true, value: 'existing' };
  }
  try {
    return await makeCluster(folder, binaries);
  } catch (error) {
    return fail({ code: 'data-dir-not-writable', dataDir, detail: reasonOf(error) });
  }
}

async function makeCluster(folder: DataFolder, binaries: Binaries): Promise<Result<'new', EmbeddedFailure>> {
  const unfinished = `${folder.cluster}.unfinished`;
  const passwordFile = `${folder.cluster}.password`;
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await giveTo(folder.user, passwordFile);
  let detail = '';
  for (const characterType of CHARACTER_TYPES) {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await giveTo(folder.user, unfinished);
    const made = await runProgram(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${ROLE}`,
        `--pwfile=${passwordFile}`,
        '--auth-local=trust',
        '--auth-host=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=und',
        '--locale=C',
        `--lc-ctype=${characterType}`,
      ],
      folder.user,
    );
    if (made.code === 0) {
      await rename(passwordFile, passwordFileOf(unfinished));
      await rename(unfinished, folder.cluster);
      await rememberPlace(folder);
      return { ok: true, value: 'new' };
    }
    detail = made.output;
    if (!/locale/i.test(detail.split('\n').findLast((line) => line.includes('error')) ?? '')) break;
  }
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  const tail = detail.split('\n').slice(-5).join('\n');
  return fail({ code: 'database-did-not-start', dataDir: folder.home, detail: tail });
}
