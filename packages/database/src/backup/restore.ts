import type { Pool } from 'pg';
import { rebuildTables } from '../ledger/rebuild.ts';
import { type Connection, inTransaction } from '../transaction.ts';
import { keptTables, migrationsOf } from './kept.ts';
import { type Line, NotABackup, readLines } from './lines.ts';

const WRITE = 'BEGIN ISOLATION LEVEL READ COMMITTED; LOCK TABLE command IN EXCLUSIVE MODE';

export type RestoreRefusal = 'database-not-empty' | 'backup-newer-than-program' | 'not-a-backup';
export type Restored =
  | { readonly ok: true; readonly at: string; readonly facts: number }
  | { readonly ok: false; readonly reason: RestoreRefusal };

/**
 * Puts a backup into an empty, migrated database and folds the tables from its journal: all of it or nothing. A backup
 * of an older version comes in too; columns that it does not know have their defaults.
 */
export async function restoreBackup(pool: Pool, file: string): Promise<Restored> {
  try {
    return await inTransaction(pool, WRITE, (connection) => restoreInto(connection, file));
  } catch (error) {
    if (error instanceof NotABackup) return { ok: false, reason: 'not-a-backup' };
    throw error;
  }
}

async function restoreInto(connection: Connection, file: string): Promise<Restored> {
  const filled = await connection.query('SELECT 1 FROM journal LIMIT 1');
  if (filled.rows.length > 0) return { ok: false, reason: 'database-not-empty' };
  const { head, pages } = await readLines(file);
  const known = await migrationsOf(connection);
  if (head.migrations.some((name) => !known.includes(name)))
    return { ok: false, reason: 'backup-newer-than-program' };
  const tables = await keptTables(connection);
  await connection.query('DELETE FROM journal_head');
  for await (const page of pages) {
    for (const [table, lines] of Map.groupBy(page, (line) => line.table)) {
      if (!tables.includes(table)) throw new NotABackup('it holds a table that is none of ours');
      await insert(connection, table, lines);
    }
  }
  await rebuildTables(connection);
  const counted = await connection.query<{ facts: number }>('SELECT count(*) AS facts FROM journal');
  return { ok: true, at: head.at, facts: counted.rows[0]?.facts ?? 0 };
}

/** The rows as they were written; of columns that came later, the defaults. */
async function insert(connection: Connection, table: string, lines: readonly Line[]): Promise<void> {
  const columns = Object.keys(JSON.parse(lines[0]?.row ?? '{}') as object).map((name) => `"${name}"`);
  await connection.query(
    `INSERT INTO ${table} (${columns.join(', ')})
     SELECT ${columns.join(', ')} FROM json_populate_recordset(null::${table}, $1::json)`,
    [`[${lines.map(({ row }) => row).join(',')}]`],
  );
}
