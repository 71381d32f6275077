import type { Pool } from 'pg';
import { type Connection, inTransaction } from '../transaction.ts';
import { erasuresIn, keptTables, migrationsOf } from './kept.ts';
import { type Line, writeLines } from './lines.ts';

const READ = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
const PAGE = 2_000;

/**
 * Writes the journal, the vault and what is kept beside them into one file, as they were at one moment; others go on
 * working. The tables that are folded from the journal are not in it.
 * @param at Now, ISO 8601 in UTC.
 */
export function writeBackup(pool: Pool, file: string, at: string): Promise<void> {
  return inTransaction(pool, READ, async (connection) => {
    const tables = await keptTables(connection);
    const [migrations, erasures] = [await migrationsOf(connection), await erasuresIn(connection)];
    await writeLines(
      file,
      { format: 1, at, migrations: [...migrations], erasures },
      rowsOf(connection, tables),
    );
  });
}

async function* rowsOf(connection: Connection, tables: readonly string[]): AsyncGenerator<readonly Line[]> {
  for (const table of tables) {
    await connection.query(`DECLARE kept CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${table} t`);
    for (;;) {
      const { rows } = await connection.query<{ row: string }>(`FETCH ${PAGE} FROM kept`);
      if (rows.length === 0) break;
      yield rows.map(({ row }) => ({ table, row }));
    }
    await connection.query('CLOSE kept');
  }
}
