import { foldedTables } from '../folded/index.ts';
import type { Connection } from '../transaction.ts';

/** Tables that a backup leaves out: who is signed in just now, and what is reckoned anew from the rest. */
export const LEFT_OUT: readonly string[] = [
  '_prisma_migrations',
  'auth_session',
  'auth_verification',
  'auth_rate_limit',
  'bundle_version',
  'person_key',
  'duplicate_pair',
];

/** Which come first when they are restored: a table after those that its rows refer to. */
const FIRST: readonly string[] = ['journal', 'vault'];

/**
 * The tables that a backup holds: every one that is not folded from the journal and not left out, so that a table
 * that comes later is not forgotten.
 */
export async function keptTables(connection: Connection): Promise<readonly string[]> {
  const { rows } = await connection.query<{ name: string }>(
    `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`,
  );
  const folded = new Set(foldedTables.map(({ name }) => name));
  const kept = rows.map(({ name }) => name).filter((name) => !folded.has(name) && !LEFT_OUT.includes(name));
  return [...FIRST, ...kept.filter((name) => !FIRST.includes(name))];
}

/** The names of the migrations the database has been through, in order. */
export async function migrationsOf(connection: Connection): Promise<readonly string[]> {
  const { rows } = await connection.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
  );
  return rows.map(({ name }) => name);
}

/**
 * How many erasures the journal knows of, with the families that an undone import took away: a backup with fewer still
 * holds what went since.
 */
export async function erasuresIn(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ erasures: number }>(
    `SELECT count(*) AS erasures FROM journal WHERE kind IN ('details-erased', 'family-unregistered')`,
  );
  return rows[0]?.erasures ?? 0;
}
