import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@tatyktuu/database/embedded';
import { migrate } from '@tatyktuu/database/migrate';
import { Client } from 'pg';

/** A PostgreSQL of the bench's own, as safe with its data as the program's. */
export interface Databases {
  /** The address of a new database: migrated and empty, or a copy of another one. */
  make(copyOf?: string): Promise<string>;
  /** Ends the server and removes everything. */
  close(): Promise<void>;
}

export async function openDatabases(): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'tatyktuu-bench-'));
  // The database's own user, when there is one, has to pass through.
  chmodSync(folder, 0o755);
  const started = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: () => undefined });
  if (!started.ok) throw new Error(`no database for the bench: ${started.error.code}`);
  const { url, stop } = started.value;
  let made = 0;
  return {
    make: async (copyOf) => {
      made += 1;
      const [name, address] = [`bench_${made}`, new URL(url)];
      address.pathname = `/${name}`;
      const template = copyOf === undefined ? 'template1' : new URL(copyOf).pathname.slice(1);
      await execute(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
      const migrated = await migrate({ url: address.href });
      if (!migrated.ok) throw new Error(`the bench's database was not migrated: ${migrated.error.code}`);
      return address.href;
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
