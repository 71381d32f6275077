import { foldedTables } from '../folded/index.ts';
import type { Connection } from '../transaction.ts';

/** Every row of every folded table, by table, in one order whatever the order of writing. For comparing. */
export async function foldedRows(
  connection: Connection,
): Promise<Readonly<Record<string, readonly object[]>>> {
  const rows: Record<string, readonly object[]> = {};
  for (const { name } of foldedTables) {
    rows[name] = (
      await connection.query<object>(`SELECT t.* FROM ${name} t ORDER BY t::text COLLATE "C"`)
    ).rows;
  }
  return rows;
}
