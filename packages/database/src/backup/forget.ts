import type { Pool } from 'pg';
import type { Connection } from '../transaction.ts';
import { erasuresIn } from './kept.ts';
import { type Line, readLines, writeLines } from './lines.ts';

/**
 * Takes out of an older backup whatever has been erased since: the vault's rows that are no longer there, and what
 * refused commands said. Does nothing when nothing was erased. The journal in it stays whole.
 * @returns whether anything was taken out
 */
export async function forgetErased(pool: Pool, file: string): Promise<boolean> {
  const erasures = await erasuresIn(pool);
  const { head, pages } = await readLines(file);
  if (head.erasures >= erasures) {
    await pages.return(undefined);
    return false;
  }
  await writeLines(file, { ...head, erasures }, remembered(pool, pages));
  return true;
}

async function* remembered(
  connection: Connection,
  pages: AsyncIterable<readonly Line[]>,
): AsyncGenerator<readonly Line[]> {
  for await (const page of pages) {
    const byTable = Map.groupBy(page, ({ table }) => table);
    const { vault = [], command = [] } = Object.fromEntries(byTable);
    const others = page.filter(({ table }) => table !== 'vault' && table !== 'command');
    yield [...others, ...(await stillKept(connection, vault)), ...(await stillSaid(connection, command))];
  }
}

async function stillKept(connection: Connection, lines: readonly Line[]): Promise<readonly Line[]> {
  if (lines.length === 0) return [];
  const { rows } = await connection.query<{ row: string }>(
    `SELECT row::text FROM unnest($1::json[]) AS row
     JOIN vault v ON v.fact_id = (row->>'fact_id')::uuid AND v.subject = (row->>'subject')::uuid`,
    [lines.map(({ row }) => row)],
  );
  return rows.map(({ row }) => ({ table: 'vault', row }));
}

async function stillSaid(connection: Connection, lines: readonly Line[]): Promise<readonly Line[]> {
  if (lines.length === 0) return [];
  const { rows } = await connection.query<{ row: string }>(
    `SELECT (CASE WHEN c.body IS NULL THEN jsonb_set(row, '{body}', 'null') ELSE row END)::text AS row
     FROM unnest($1::jsonb[]) AS row LEFT JOIN command c ON c.id = (row->>'id')::uuid`,
    [lines.map(({ row }) => row)],
  );
  return rows.map(({ row }) => ({ table: 'command', row }));
}
