import { resolve } from 'node:path';
import type { Result } from '@tatyktuu/domain/kernel';
import { z } from 'zod';

/** What the person who starts the server can set. */
export interface Environment {
  /** `PORT`, 3000. 0 means any that is free. */
  readonly port: number;
  /** `HOST`, 127.0.0.1: the address to listen on. */
  readonly host: string;
  /** `DATA_DIR`, `data` in the project's folder; a relative one counts from there too. Absolute here. */
  readonly dataDir: string;
  /** Whether `DATA_DIR` was set: a folder that a person named is never replaced by another. */
  readonly dataDirNamed: boolean;
  /** `DATABASE_URL`: a PostgreSQL to use in place of our own. It may hold a password: never print it. */
  readonly databaseUrl: string | undefined;
  /**
   * `SECRET`: signs the sign-ins' cookies and opens what phones seal; the same on every server of one database, for
   * ever. Without it one is kept in the data folder.
   */
  readonly secret: string | undefined;
  /** `BEHIND_TLS`, no: whether browsers reach us through https, by a proxy in front. Then cookies travel in nothing else. */
  readonly behindTls: boolean;
  /** `BACKUP_DIR`: a folder for a backup at every start and every day. Without it, none is written. */
  readonly backupDir: string | undefined;
  /** `KEEP_BACKUPS_DAYS`, 35: backups older than so many days are removed. */
  readonly keepBackupsDays: number;
  /** `TIME_ZONE`, Asia/Bishkek: where the programme works, which decides what day it is. */
  readonly timeZone: string;
}

/** One variable that cannot be used. `problem` is a sentence that does not repeat the value. */
export interface EnvironmentFailure {
  readonly code: 'environment-not-understood';
  readonly problems: readonly { readonly variable: string; readonly problem: string }[];
}

const PROJECT = resolve(import.meta.dirname, '../../..');

const port = 'It must be a whole number from 0 to 65535, such as 3000.';
const keepBackupsDays = 'It must be a whole number of days from 1 on, such as 35.';
const databaseUrl = 'It must look like postgresql://user:password@host:5432/database.';

const timeZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .refine((number) => number <= 65_535, port)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[^\s/]+$/, 'It must be a name or an address, such as 127.0.0.1 or 0.0.0.0.')
    .default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:\/\/./.test(url) && URL.canParse(url), databaseUrl)
    .optional(),
  SECRET: z.string().min(32, 'It must have at least 32 characters, and be random.').optional(),
  BEHIND_TLS: z.enum(['yes', 'no'], 'It must be yes or no.').default('no'),
  BACKUP_DIR: z.string().optional(),
  KEEP_BACKUPS_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, keepBackupsDays)
    .transform(Number)
    .default(35),
  TIME_ZONE: z
    .string()
    .refine((name) => timeZones.has(name), 'It must be the name of a time zone, such as Asia/Bishkek.')
    .default('Asia/Bishkek'),
});

/**
 * Reads our variables. A variable that is empty counts as not set.
 * @param given the variables of the process, `process.env`
 */
export function readEnvironment(
  given: Readonly<Record<string, string | undefined>>,
): Result<Environment, EnvironmentFailure> {
  const set = Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== '');
  const read = variables.safeParse(Object.fromEntries(set));
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({
      variable: path.join('.'),
      problem: message,
    }));
    return { ok: false, error: { code: 'environment-not-understood', problems } };
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, SECRET, BEHIND_TLS, BACKUP_DIR, KEEP_BACKUPS_DAYS, TIME_ZONE } =
    read.data;
  return {
    ok: true,
    value: {
      port: PORT,
      host: HOST,
      dataDir: resolve(PROJECT, DATA_DIR ?? 'data'),
      dataDirNamed: DATA_DIR !== undefined,
      databaseUrl: DATABASE_URL,
      secret: SECRET,
      behindTls: BEHIND_TLS === 'yes',
      backupDir: BACKUP_DIR === undefined ? undefined : resolve(PROJECT, BACKUP_DIR),
      keepBackupsDays: KEEP_BACKUPS_DAYS,
      timeZone: TIME_ZONE,
    },
  };
}
