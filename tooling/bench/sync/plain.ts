import type { Pool } from 'pg';

/** What the push leaves behind for each mark. */
const TABLES = ['command', 'journal', 'attendance'] as const;

/** Rows of one table: a statement that inserts them, and one array for each of its columns. */
interface Rows {
  readonly insert: string;
  readonly columns: readonly (readonly unknown[])[];
}

/** For each piece of the push, the rows that it left, table by table. */
export type PlainRows = readonly (readonly Rows[])[];

interface Column {
  readonly column: string;
  readonly type: string;
}

/**
 * Reads what a push of marks has left, in pieces of `size` marks in the order of the journal: the very rows that the
 * plain limit then writes.
 * @param after The last position of the journal before the push.
 */
export async function readRows(pool: Pool, after: number, size: number): Promise<PlainRows> {
  const order = { command: 'j.command', journal: 'j.id', attendance: 'j.id' } as const;
  const key = { command: 'id', journal: 'id', attendance: 'fact_id' } as const;
  const tables = await Promise.all(
    TABLES.map(async (table) => {
      const columns = await columnsOf(pool, table);
      const names = columns.map(({ column }) => column);
      const { rows } = await pool.query<Record<string, unknown>>(
        `SELECT ${names.map((name) => `t.${name}::text AS ${name}`).join(', ')}
         FROM journal j JOIN ${table} t ON t.${key[table]} = ${order[table]} WHERE j.position > $1 ORDER BY j.position`,
        [after],
      );
      const arrays = columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ');
      const insert = `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${arrays}) ON CONFLICT DO NOTHING`;
      return { insert, names, rows };
    }),
  );
  const count = tables[0]?.rows.length ?? 0;
  return Array.from({ length: Math.ceil(count / size) }, (_, piece) =>
    tables.map(({ insert, names, rows }) => {
      const own = rows.slice(piece * size, (piece + 1) * size);
      return { insert, columns: names.map((name) => own.map((row) => row[name])) };
    }),
  );
}

async function columnsOf(pool: Pool, table: string): Promise<readonly Column[]> {
  const { rows } = await pool.query<Column>(
    `SELECT attname AS column, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return rows;
}

/** The plain limit: each piece in one transaction, by one INSERT for each table. */
export async function insertPlainly(pool: Pool, pieces: PlainRows): Promise<void> {
  const client = await pool.connect();
  try {
    for (const piece of pieces) {
      await client.query('BEGIN');
      for (const { insert, columns } of piece) await client.query(insert, [...columns]);
      await client.query('COMMIT');
    }
  } finally {
    client.release();
  }
}

/** How many rows each table holds, and a hash of what is in them: the same for the same rows. */
export async function contentOf(pool: Pool): Promise<string> {
  const found = await Promise.all(
    TABLES.map((table) =>
      pool.query<{ content: string }>(
        `SELECT count(*) || ' ' || md5(string_agg(t::text, ' ' ORDER BY t::text COLLATE "C")) AS content FROM ${table} t`,
      ),
    ),
  );
  return found.map(({ rows }) => rows[0]?.content).join(', ');
}
