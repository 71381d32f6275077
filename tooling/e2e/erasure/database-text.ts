import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Every table of a running program's database as text: what a dump of it would hold, the journal and the vault too. */
export async function databaseText(dataDir: string): Promise<ReadonlyMap<string, string>> {
  const client = new Client({ ...placeOf(dataDir), user: 'tatyktuu', database: 'tatyktuu' });
  await client.connect();
  try {
    const tables = await client.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const texts = new Map<string, string>();
    for (const { schema, name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM "${schema}"."${name}" t`,
      );
      texts.set(name, rows.map(({ row }) => row).join('\n'));
    }
    return texts;
  } finally {
    await client.end();
  }
}

/** Where PostgreSQL itself says that it listens. */
function placeOf(dataDir: string): { readonly host: string; readonly port: number } {
  const [file] = globSync('**/postmaster.pid', { cwd: dataDir });
  if (file === undefined) throw new Error('no database runs on the folder');
  const [, , , port, host = ''] = readFileSync(join(dataDir, file), 'utf8').split('\n');
  return { host, port: Number(port) };
}

/** Which of the words stand where: `word in table`. Letters' case does not matter, nor whether bytes are told in hex. */
export function placesOf(texts: ReadonlyMap<string, string>, words: readonly string[]): readonly string[] {
  return [...texts].flatMap(([name, text]) => {
    const lower = text.toLowerCase();
    return words
      .filter(
        (word) => lower.includes(word.toLowerCase()) || lower.includes(Buffer.from(word).toString('hex')),
      )
      .map((word) => `${word} in ${name}`);
  });
}

/** The words that stand in none of the tables. */
export function missingFrom(texts: ReadonlyMap<string, string>, words: readonly string[]): readonly string[] {
  return words.filter((word) => placesOf(texts, [word]).length === 0);
}
