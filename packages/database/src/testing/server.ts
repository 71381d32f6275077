import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../embedded/index.ts';
import { migrate } from '../migrate/index.ts';

/** A PostgreSQL for tests, with a migrated database that others are copied from. */
export interface TestServer {
  /** Makes a database of its own, tables and all, and gives its address. */
  makeDatabase(): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  stop(): Promise<void>;
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function execute(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startEmbedded(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tatyktuu-test-'));
  const started = await startEmbeddedPostgres({
    dataDir: folder,
    log: () => undefined,
    mayPlaceElsewhere: false,
  });
  if (!started.ok) throw new Error(`no database for tests: ${JSON.stringify(started.error)}`);
  const { url, stop } = started.value;
  // What tests write need not outlive the machine: databases come and go in milliseconds so.
  await execute(url, 'ALTER SYSTEM SET fsync = off');
  await execute(url, 'ALTER SYSTEM SET full_page_writes = off');
  await execute(url, 'SELECT pg_reload_conf()');
  return {
    url,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The PostgreSQL at `DATABASE_URL_FOR_TESTS` when that is set, else an embedded one in a temporary folder. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL_FOR_TESTS;
  const server = given ? { url: given, stop: async () => undefined } : await startEmbedded();
  const prefix = `tatyktuu_test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;
  await execute(server.url, `CREATE DATABASE ${template}`);
  const migrated = await migrate({ url: addressOf(server.url, template) });
  if (!migrated.ok) throw new Error(`the database for tests was not migrated: ${migrated.error.code}`);
  let made = 0;
  return {
    makeDatabase: async () => {
      made += 1;
      const name = `${prefix}_${made}`;
      await execute(server.url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
      return addressOf(server.url, name);
    },
    dropDatabase: (url) =>
      execute(server.url, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`),
    stop: async () => {
      await execute(server.url, `DROP DATABASE ${template} WITH (FORCE)`);
      await server.stop();
    },
  };
}
