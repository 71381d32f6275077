import type { Pool } from 'pg';

/** In how many rows of all tables each text stands. */
export async function rowsWith(pool: Pool, texts: readonly string[]): Promise<readonly number[]> {
  const tables = await pool.query<{ name: string }>(
    'SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()',
  );
  const found = texts.map(() => 0);
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ at: number; rows: number }>(
      `SELECT nth - 1 AS at, (SELECT count(*) FROM ${name} t WHERE strpos(lower(t::text), lower(looked)) > 0) AS rows
       FROM unnest($1::text[]) WITH ORDINALITY AS wanted (looked, nth)`,
      [texts],
    );
    for (const { at, rows: count } of rows) found[at] = (found[at] ?? 0) + count;
  }
  return found;
}
