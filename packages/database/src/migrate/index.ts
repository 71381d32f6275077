/**
 * Brings a database to this program's state with the plain SQL of `prisma/migrations`, keeping Prisma's own
 * `_prisma_migrations`, so that `prisma migrate deploy` and `prisma migrate status` agree where they can run (they need
 * an engine that closed networks do not give).
 */
import { randomUUID } from 'node:crypto';
import type { Result } from '@tatyktuu/domain/kernel';
import { Client, DatabaseError } from 'pg';
import { isChecksumOf, type Migration, OUR_MIGRATIONS, readMigrations } from './folder.ts';

/** Why a database was not brought to this program's state. It is as it was before, but for the migrations in front. */
export type MigrateFailure =
  /** It cannot be reached, or does not let us in. `detail` never holds the address, which may hold a password. */
  | { readonly code: 'cannot-connect'; readonly detail: string }
  /** A later version of the program has worked on it. */
  | { readonly code: 'database-newer-than-program'; readonly migration: string }
  /** A migration was edited after it had been applied here. */
  | { readonly code: 'migration-changed'; readonly migration: string }
  /** Prisma left a migration half applied; somebody has to look (`prisma migrate resolve`). */
  | { readonly code: 'migration-failed-before'; readonly migration: string }
  /** This migration failed now and was taken back whole. */
  | { readonly code: 'migration-failed'; readonly migration: string; readonly detail: string };

export interface Migrated {
  /** The names of the migrations applied now, in order. */
  readonly applied: readonly string[];
}

interface Entry {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** The number Prisma locks with: its own runs and ours wait for each other. */
const LOCK = 72707369;

const TABLE = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

function fail<const E extends MigrateFailure>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Asks first: a role that may only read and write rows can start a server on a database that is up to date. */
async function makeTableIfMissing(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  );
  if (!rows[0]?.there) await client.query(TABLE);
}

async function readEntries(client: Client): Promise<readonly Entry[]> {
  const { rows } = await client.query<Entry>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

/** What in the table contradicts the program's migrations, if anything. */
function contradiction(entries: readonly Entry[], ours: readonly Migration[]): MigrateFailure | undefined {
  for (const { migration_name: migration, checksum, finished } of entries) {
    if (!finished) return { code: 'migration-failed-before', migration };
    const known = ours.find(({ name }) => name === migration);
    if (!known) return { code: 'database-newer-than-program', migration };
    if (!isChecksumOf(known, checksum)) return { code: 'migration-changed', migration };
  }
  return undefined;
}

/**
 * Applies the first migration that is missing, in one transaction under a lock that ends with it: of several servers
 * that start at once each migration is applied by one (and it works through a connection pooler).
 * @returns its name, or nothing when none is missing
 */
async function applyNext(
  client: Client,
  ours: readonly Migration[],
): Promise<Result<string | undefined, MigrateFailure>> {
  await client.query('BEGIN');
  let applying: Migration | undefined;
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await makeTableIfMissing(client);
    const entries = await readEntries(client);
    const error = contradiction(entries, ours);
    applying = ours.find(({ name }) => !entries.some((entry) => entry.migration_name === name));
    if (error || !applying) {
      await client.query(error ? 'ROLLBACK' : 'COMMIT');
      return error ? fail(error) : { ok: true, value: undefined };
    }
    await client.query(applying.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), applying.checksum, applying.name],
    );
    await client.query('COMMIT');
    return { ok: true, value: applying.name };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    await client.query('ROLLBACK');
    const migration = applying?.name ?? '_prisma_migrations';
    return fail({ code: 'migration-failed', migration, detail: error.message });
  }
}

/** The system's or PostgreSQL's own word for what hindered the connection, without the address. */
function whyNoConnection(error: unknown): string {
  if (error instanceof DatabaseError) return error.message;
  if (error instanceof AggregateError) return whyNoConnection(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : 'no PostgreSQL answers there';
}

/**
 * Applies what is missing. Each migration is one transaction, so a migration must not hold statements that refuse one
 * (`CREATE INDEX CONCURRENTLY`) nor `BEGIN` and `COMMIT` of its own.
 *
 * @param options.url address of the database, `postgresql://...`
 * @param options.folder migrations in Prisma's layout; the program's own by default
 * @returns what was applied, or why nothing more was
 */
export async function migrate(options: {
  readonly url: string;
  readonly folder?: string;
}): Promise<Result<Migrated, MigrateFailure>> {
  const ours = await readMigrations(options.folder ?? OUR_MIGRATIONS);
  const client = new Client({ connectionString: options.url, connectionTimeoutMillis: 15_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    return fail({ code: 'cannot-connect', detail: whyNoConnection(error) });
  }
  try {
    const applied: string[] = [];
    for (;;) {
      const next = await applyNext(client, ours);
      if (!next.ok) return next;
      if (next.value === undefined) return { ok: true, value: { applied } };
      applied.push(next.value);
    }
  } finally {
    await client.end();
  }
}
