import type { Connection } from '../transaction.ts';

/** Every row of every table, as text: what a dump would hold. */
export async function everythingIn(connection: Connection): Promise<string> {
  const { rows } = await connection.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await connection.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    texts.push(name, ...found.rows.map(({ text }) => text));
  }
  return texts.join('\n');
}
