import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './index.ts';

/** Runs `test` on a new temporary folder, which is removed afterwards. */
export async function inTemporaryFolder<T>(test: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tatyktuu-test-'));
  // Folders in it can be reached by the database's user, as below most folders of a system.
  await chmod(folder, 0o711);
  try {
    return await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts a database that has to start, runs `test`, and stops it however the test ends. */
export async function withDatabase<T>(
  options: Omit<EmbeddedPostgresOptions, 'log'>,
  test: (database: EmbeddedPostgres, log: readonly string[]) => Promise<T>,
): Promise<T> {
  const log: string[] = [];
  const started = await startEmbeddedPostgres({ ...options, log: (line) => log.push(line) });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  try {
    return await test(started.value, log);
  } finally {
    await started.value.stop();
  }
}

/** Runs statements over one connection and gives the rows of the last. */
export async function query(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Asks again until it is answered, for at most `seconds`. */
export async function eventually<T>(ask: () => T | Promise<T>, seconds = 15): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
