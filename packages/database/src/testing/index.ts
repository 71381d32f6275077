/** A real database for tests, each its own. Nothing of the product imports this. */
import type { Ledger, Registry } from '@tatyktuu/api/ports';
import type { Pool } from 'pg';
import type { PrismaClient } from '../../generated/client.ts';
import { openLedger } from '../ledger/index.ts';
import { openPool } from '../pool.ts';
import { openPrisma } from '../prisma.ts';
import { openRegistry } from '../registry/index.ts';
import { startTestServer, type TestServer } from './server.ts';

export { foldedRows } from './folded-rows.ts';

export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  readonly ledger: Ledger;
  readonly registry: Registry;
  /** Drops the database; the last one to close also stops the server that was started for the tests. */
  close(): Promise<void>;
}

let server: Promise<TestServer> | undefined;
let open = 0;

/**
 * An empty, migrated database: call it in `beforeAll`, and `close` in `afterAll`. The databases of one test process
 * share one PostgreSQL: an embedded one, or the one at `DATABASE_URL_FOR_TESTS`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  open += 1;
  server ??= startTestServer();
  const { makeDatabase, dropDatabase, stop } = await server;
  const url = await makeDatabase();
  const pool = openPool(url);
  const prisma = openPrisma(pool);
  return {
    url,
    pool,
    prisma,
    ledger: openLedger(pool),
    registry: openRegistry(pool, prisma),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
      await dropDatabase(url);
      open -= 1;
      if (open > 0) return;
      server = undefined;
      await stop();
    },
  };
}
