import type { Connection } from '../transaction.ts';
import { arrayOf, columnOf, unnested } from './arrays.ts';
import type { Row, SqlType, Table } from './table.ts';

function typeOf(table: Table, column: string): SqlType {
  const found = table.columns[column];
  if (!found) throw new Error(`${table.name} has no column ${column}`);
  return found.type;
}

/** One array for each column, as `unnest` takes them: thousands of rows travel in one statement. */
function columnsOf(table: Table, columns: readonly string[], rows: readonly Row[]) {
  return unnested(
    columns.map((column) =>
      columnOf(
        typeOf(table, column),
        rows.map((row) => row[column]),
      ),
    ),
  );
}

export async function insertRows(connection: Connection, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(table.columns);
  const { unnest, values } = columnsOf(table, columns, rows);
  await connection.query(`INSERT INTO ${table.name} (${columns.join(', ')}) SELECT * FROM ${unnest}`, values);
}

export async function updateRows(connection: Connection, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(table.columns);
  const changing = columns.filter((column) => !table.key.includes(column));
  const { unnest, values } = columnsOf(table, columns, rows);
  const { rowCount } = await connection.query(
    `UPDATE ${table.name} AS t SET ${changing.map((column) => `${column} = v.${column}`).join(', ')}
     FROM ${unnest} AS v (${columns.join(', ')})
     WHERE ${table.key.map((column) => `t.${column} = v.${column}`).join(' AND ')}`,
    values,
  );
  if (rowCount !== rows.length) throw new Error(`${table.name} does not hold what was read from it`);
}

export async function deleteRows(connection: Connection, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const { unnest, values } = columnsOf(table, table.key, rows);
  await connection.query(
    `DELETE FROM ${table.name} AS t USING ${unnest} AS v (${table.key.join(', ')})
     WHERE ${table.key.map((column) => `t.${column} = v.${column}`).join(' AND ')}`,
    values,
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
  const values = owner.map((column) =>
    arrayOf(
      typeOf(table, column),
      owners.map((row) => row[column]),
    ),
  );
  const arrays = owner.map((column, at) => `$${at + 1}::${typeOf(table, column)}[]`);
  const wanted =
    owner.length === 1
      ? `${owner[0]} = ANY (${arrays[0]})`
      : `(${owner.join(', ')}) IN (SELECT * FROM unnest(${arrays.join(', ')}))`;
  const order = [...new Set([...owner, ...table.order])].join(', ');
  const found = await connection.query<Row>(
    `SELECT ${columns} FROM ${table.name} WHERE ${wanted} ORDER BY ${order} ${lockClause[lock]}`,
    values,
  );
  return found.rows;
}
