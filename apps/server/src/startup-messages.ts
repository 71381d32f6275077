import type { RestoreRefusal } from '@tatyktuu/database/backup';
import type { EmbeddedFailure } from '@tatyktuu/database/embedded';
import type { MigrateFailure } from '@tatyktuu/database/migrate';
import type { EnvironmentFailure } from './environment.ts';

/** Why the server cannot listen where it was told to. */
export interface ListenFailure {
  readonly code: 'port-taken' | 'port-not-allowed' | 'host-not-here';
  readonly host: string;
  readonly port: number;
}

/** Why a backup was not restored. */
export interface BackupFailure {
  readonly code: RestoreRefusal;
  readonly file: string;
}

export type StartupFailure =
  | EnvironmentFailure
  | EmbeddedFailure
  | MigrateFailure
  | ListenFailure
  | BackupFailure;

const LISTEN_CODES: Readonly<Record<string, ListenFailure['code']>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-not-allowed',
  EADDRNOTAVAIL: 'host-not-here',
  ENOTFOUND: 'host-not-here',
  EAI_AGAIN: 'host-not-here',
};

/** Understands the `error` event of a listening server; nothing when it is none of the expected ones. */
export function listenFailure(error: Error, host: string, port: number): ListenFailure | undefined {
  const code = 'code' in error ? LISTEN_CODES[String(error.code)] : undefined;
  return code && { code, host, port };
}

/** `detail` of the system or of PostgreSQL, set apart from our own words; never of a statement or a row. */
function quoted(detail: string): string {
  return detail
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

const OWN_DATABASE =
  'Or use a PostgreSQL of your own: DATABASE_URL=postgresql://user:password@host:5432/database';

/** What to tell the person at the terminal: what is wrong, and what to do about it. One to a few lines. */
export function startupMessage(failure: StartupFailure): string {
  switch (failure.code) {
    case 'environment-not-understood':
      return failure.problems
        .map(({ variable, problem }) => `${variable} cannot be used. ${problem}`)
        .join('\n');
    case 'port-taken':
      return [
        `Port ${failure.port} on ${failure.host} is taken by another program, or Tatyktuu already runs there.`,
        `Stop that program, or choose another port: PORT=${failure.port + 1} npm start`,
      ].join('\n');
    case 'port-not-allowed':
      return `Port ${failure.port} is not open to this user (ports below 1024 belong to the system). Choose another: PORT=3000 npm start`;
    case 'host-not-here':
      return `This machine has no address ${failure.host}. Set HOST to one it has: 127.0.0.1 (this machine alone) or 0.0.0.0 (every network it is on).`;
    case 'cannot-connect':
      return [
        'The PostgreSQL that DATABASE_URL names does not let us in:',
        quoted(failure.detail),
        'Check that it runs, the name and password, and that the database exists. Without DATABASE_URL, Tatyktuu starts its own.',
      ].join('\n');
    case 'database-newer-than-program':
      return [
        `A newer version of Tatyktuu has already worked on this database (it made the change ${failure.migration}).`,
        'Start that version again. Nothing was touched.',
      ].join('\n');
    case 'migration-changed':
      return [
        `The change ${failure.migration} was made to this database in another form than this program holds.`,
        'A migration is never edited once it was applied: take the original file back, and make a new one. Nothing was touched.',
      ].join('\n');
    case 'migration-failed-before':
      return [
        `An earlier run of Prisma left the change ${failure.migration} half made.`,
        'Restore a backup, or repair it and mark it with "prisma migrate resolve". Nothing was touched.',
      ].join('\n');
    case 'migration-failed':
      return [
        `The change ${failure.migration} could not be made to the database, and was taken back whole:`,
        quoted(failure.detail),
      ].join('\n');
    case 'not-a-backup':
      return [
        `${failure.file} is no backup of Tatyktuu, or it is not whole. Nothing was touched.`,
        'Choose another file: their names look like tatyktuu-20261123T180000Z.backup.gz.',
      ].join('\n');
    case 'backup-newer-than-program':
      return `The backup ${failure.file} was written by a newer version of Tatyktuu. Start that version to restore it. Nothing was touched.`;
    case 'database-not-empty':
      return 'A backup is restored into an empty database only, and this one holds a programme. Set DATA_DIR to a new folder, or DATABASE_URL to an empty database. Nothing was touched.';
    default:
      return embeddedMessage(failure);
  }
}

function embeddedMessage(failure: EmbeddedFailure): string {
  switch (failure.code) {
    case 'unsupported-platform':
      return [
        `The PostgreSQL that Tatyktuu brings does not run on this machine (${failure.platform}):`,
        quoted(failure.detail),
        'Use one of your own: DATABASE_URL=postgresql://user:password@host:5432/database npm start',
      ].join('\n');
    case 'no-user-for-database':
      return [
        'PostgreSQL does not run as root, and no user could be made for it:',
        quoted(failure.detail),
        'Start Tatyktuu as an ordinary user, or make one: useradd --system tatyktuu',
        OWN_DATABASE,
      ].join('\n');
    case 'data-dir-not-writable':
      return [
        `The data folder ${failure.dataDir} cannot be written:`,
        quoted(failure.detail),
        'Start Tatyktuu as the user it belongs to, give that folder to yours, or set DATA_DIR to another.',
      ].join('\n');
    case 'data-dir-not-reachable':
      return [
        `The database runs as the user ${failure.user}, who cannot get to the data folder ${failure.dataDir}: the folder ${failure.closedAt} is closed to others.`,
        `Let others pass through it (chmod o+x '${failure.closedAt}'), set DATA_DIR to a folder elsewhere, or start Tatyktuu as an ordinary user.`,
      ].join('\n');
    case 'data-missing':
      return [
        `The data of ${failure.dataDir} were kept in ${failure.expectedAt}, and they are no longer there.`,
        `Put them back. Or, to begin with an empty database, delete ${failure.pointerFile}`,
      ].join('\n');
    case 'data-dir-in-use':
      return [
        `Tatyktuu already runs on the data folder ${failure.dataDir}.`,
        'Stop it first, or set DATA_DIR to another folder. Several servers on one database need DATABASE_URL.',
      ].join('\n');
    case 'data-newer-than-program':
      return [
        `The data in ${failure.dataDir} were written by PostgreSQL ${failure.found}; this version of Tatyktuu brings ${failure.expected}.`,
        'Start the newer version of Tatyktuu that made them. Nothing was touched.',
      ].join('\n');
    case 'database-did-not-start':
      return [
        `The database in ${failure.dataDir} did not start. It said:`,
        quoted(failure.detail),
        'If the disk is full, make room and start again. Do not delete the data folder: it holds everything that was recorded.',
      ].join('\n');
  }
}
