import type { Connection } from '../transaction.ts';
import { arrayOf } from './arrays.ts';
import type { Row, SqlType, Table } from './table.ts';

function typeOf(table: Table, column: string): SqlType {
  const found = table.columns[column];
  if (!found) throw new Error(`${table.name} has no column ${column}`);
  return found.type;
}

/** One array for each column, as `unnest` takes them: thousands of rows travel in one statement. */
function arraysOf(table: Table, columns: readonly string[], rows: readonly Row[]): string[] {
  return columns.map((column) =>
    arrayOf(
      typeOf(table, column),
      rows.map((row) => row[column]),
    ),
  );
}

function unnest(table: Table, columns: readonly string[]): string {
  return `unnest(${columns.map((column, at) => `$${at + 1}::${typeOf(table, column)}[]`).join(', ')})`;
}

export async function insertRows(connection: Connection, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(table.columns);
  await connection.query(
    `INSERT INTO ${table.name} (${columns.join(', ')}) SELECT * FROM ${unnest(table, columns)}`,
    arraysOf(table, columns, rows),
  );
}

export async function updateRows(connection: Connection, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(table.columns);
  const changing = columns.filter((column) => !table.key.includes(column));
  const { rowCount } = await connection.query(
    `UPDATE ${table.name} AS t SET ${changing.map((column) => `${column} = v.${column}`).join(', ')}
     FROM ${unnest(table, columns)} AS v (${columns.join(', ')})
     WHERE ${table.key.map((column) => `t.${column} = v.${column}`).join(' AND ')}`,
    arraysOf(table, columns, rows),
  );
  if (rowCount !== rows.length) throw new Error(`${table.name} does not hold what was read from it`);
}

export async function deleteRows(connection: Connection, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await connection.query(
    `DELETE FROM ${table.name} AS t USING ${unnest(table, table.key)} AS v (${table.key.join(', ')})
     WHERE ${table.key.map((column) => `t.${column} = v.${column}`).join(' AND ')}`,
    arraysOf(table, table.key, rows),
  );
}

export type Lock = 'none' | 'share' | 'update';
const lockClause = { none: '', share: 'FOR SHARE', update: 'FOR UPDATE' } as const;

/**
 * The rows that belong to the owners, those of each in order.
 * @param owners Values of the owner columns, in ascending order, so that two who lock some of the same rows wait for
 * each other and do not block each other for good.
 */
export async function selectRows(
  connection: Connection,
  table: Table,
  owners: readonly Row[],
  lock: Lock,
): Promise<readonly Row[]> {
  const { owner } = table;
  const columns = Object.keys(table.columns).join(', ');
  const wanted =
    owner.length === 1
      ? `${owner[0]} = ANY ($1::${typeOf(table, owner[0] as string)}[])`
      : `(${owner.join(', ')}) IN (SELECT * FROM ${unnest(table, owner)})`;
  const order = [...new Set([...owner, ...table.order])].join(', ');
  const found = await connection.query<Row>(
    `SELECT ${columns} FROM ${table.name} WHERE ${wanted} ORDER BY ${order} ${lockClause[lock]}`,
    arraysOf(table, owner, owners),
  );
  return found.rows;
}
