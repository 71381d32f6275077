import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Result } from '@tatyktuu/domain/kernel';
import { findDatabaseUser, userOfOwner, weAreRoot } from './database-user.ts';
import { type EmbeddedFailure, fail, reasonOf } from './failures.ts';
import { closedFolderOnTheWay, SYSTEM_HOME } from './reach.ts';
import type { DatabaseUser } from './run-program.ts';

/** Where the data of one data folder lie, and as whom PostgreSQL runs on them. */
export interface DataFolder {
  /** The folder that holds `cluster`, the log and the sockets: the data folder itself unless `placedElsewhere`. */
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly logFile: string;
  /** Absent: as ourselves. */
  readonly user: DatabaseUser | undefined;
  readonly placedElsewhere: boolean;
  /** Where to note `home` once it holds data; only for a place that is new. */
  readonly pointerFile?: string;
}

/** In the data folder, says where the data are when they are not in it. */
const POINTER = 'database-lies-in.txt';

const CLUSTER = 'postgres';

function folderIn(home: string, user: DatabaseUser | undefined, placedElsewhere: boolean): DataFolder {
  return { home, cluster: join(home, CLUSTER), logFile: join(home, 'postgres.log'), user, placedElsewhere };
}

/** Makes a folder that is missing; root's are enterable by others, whatever the umask, so that the database gets in. */
async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined && weAreRoot()) {
    for (let at = folder; at.length >= made.length; at = dirname(at)) await chmod(at, 0o755);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/**
 * Lets others pass through (not list) root's data folder, such as one that `mktemp -d` made: what lies in it is closed
 * by itself. Only if it is empty or already ours, never a folder that holds other things.
 */
async function letPassThrough(folder: string): Promise<void> {
  const held = await readdir(folder);
  if (held.length === 0 || held.includes(CLUSTER)) await chmod(folder, (await stat(folder)).mode | 0o011);
}

/** Makes the data folder if it is missing, and tries to write in it. Gives its real path. */
async function openDataFolder(dataDir: string): Promise<Result<string, EmbeddedFailure>> {
  try {
    await makeFolder(dataDir);
    await rmdir(await mkdtemp(join(dataDir, '.may-we-write-')));
    return { ok: true, value: await realpath(dataDir) };
  } catch (error) {
    return fail({ code: 'data-dir-not-writable', dataDir, detail: reasonOf(error) });
  }
}

/** A new place in the system for a data folder that the database's user cannot reach, with a name one recognises. */
function newPlaceInSystem(dataDir: string): string {
  const clone = basename(basename(dataDir) === 'data' ? dirname(dataDir) : dataDir);
  const readable = clone.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '') || 'data';
  return join(SYSTEM_HOME, `${readable}-${randomBytes(4).toString('hex')}`);
}

/**
 * Finds where the data of `dataDir` lie, placing a new database elsewhere when root's own user cannot be followed
 * there. What was placed once is found again by a pointer kept in the data folder: moving the clone, or opening its
 * way later, never shows an empty database in place of a full one, and an emptied data folder starts an empty one.
 *
 * @param mayPlaceElsewhere false when a person named this very folder: an unreachable one is a failure then
 */
export async function findDataFolder(
  dataDir: string,
  mayPlaceElsewhere: boolean,
): Promise<Result<DataFolder, EmbeddedFailure>> {
  const opened = await openDataFolder(resolve(dataDir));
  if (!opened.ok) return opened;
  const folder = opened.value;
  const pointerFile = join(folder, POINTER);
  const pointed = (await readFile(pointerFile, 'utf8').catch(() => '')).split('\n')[0]?.trim();
  if (pointed && !(await isFolder(join(pointed, CLUSTER)))) {
    return fail({ code: 'data-missing', dataDir: folder, expectedAt: pointed, pointerFile });
  }
  const home = pointed || folder;
  const owner = await stat(join(home, CLUSTER)).catch(() => undefined);
  if (!weAreRoot()) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      const detail = `${join(home, CLUSTER)} belongs to another user (number ${owner.uid})`;
      return fail({ code: 'data-dir-not-writable', dataDir: folder, detail });
    }
    return { ok: true, value: folderIn(home, undefined, home !== folder) };
  }

  const found =
    owner && owner.uid !== 0
      ? { ok: true as const, value: await userOfOwner(owner.uid, owner.gid) }
      : await findDatabaseUser();
  if (!found.ok) return found;
  const user = found.value;
  let closedAt = await closedFolderOnTheWay(home, user);
  if (closedAt === home) {
    await letPassThrough(home);
    closedAt = await closedFolderOnTheWay(home, user);
  }
  if (closedAt === undefined) return { ok: true, value: folderIn(home, user, home !== folder) };
  const refused = { code: 'data-dir-not-reachable', dataDir: folder, user: user.name, closedAt } as const;
  if (!mayPlaceElsewhere || owner) return fail(refused);
  const place = newPlaceInSystem(folder);
  try {
    await makeFolder(place);
  } catch {
    return fail(refused);
  }
  return { ok: true, value: { ...folderIn(place, user, true), pointerFile } };
}

/** Keeps in the data folder where its database was placed; called once the database is there, before it is used. */
export async function rememberPlace(folder: DataFolder): Promise<void> {
  if (folder.pointerFile === undefined) return;
  const text = [
    folder.home,
    '',
    'The line above says where the database of this folder lies: the user it runs as cannot enter this folder.',
    'Back up and move that folder together with this one. To erase the data, delete both.',
    '',
  ].join('\n');
  await writeFile(folder.pointerFile, text, { flush: true });
}
