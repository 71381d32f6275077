import type { Ledger } from '@tatyktuu/api/ports';
import type { Pool } from 'pg';
import { historyOf } from '../journal/read.ts';
import { verifyChain } from '../journal/verify.ts';
import { inTransaction, persistently } from '../transaction.ts';
import { openBooks } from './books.ts';
import { rehearseErasure } from './erase-details.ts';
import { rebuildTables } from './rebuild.ts';
import { forgetRefused } from './refused-commands.ts';
import { openSnapshot } from './snapshot.ts';

/** Every write begins with this lock, which others who write do not notice; a rebuild takes the whole table. */
const WRITE = 'BEGIN ISOLATION LEVEL READ COMMITTED; LOCK TABLE command IN ROW EXCLUSIVE MODE';
const READ = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
const REBUILD = 'BEGIN ISOLATION LEVEL READ COMMITTED; LOCK TABLE command IN EXCLUSIVE MODE';

/**
 * The ledger in PostgreSQL, by plain statements on the pool's connections
 * (docs/decisions/0010-statements-for-the-ledger-prisma-for-lookups.md).
 */
export function openLedger(pool: Pool): Ledger {
  return {
    write: (work) =>
      persistently(() => inTransaction(pool, WRITE, (connection) => work(openBooks(connection)))),
    read: (work) => inTransaction(pool, READ, (connection) => work(openSnapshot(connection))),
    history: (of, limit) => historyOf(pool, of, limit),
    rehearseErasure: (erasure) =>
      inTransaction(pool, READ, (connection) => rehearseErasure(connection, erasure)),
    forgetRefused: (before) => inTransaction(pool, WRITE, (connection) => forgetRefused(connection, before)),
    verify: () => inTransaction(pool, READ, verifyChain),
    rebuild: () => persistently(() => inTransaction(pool, REBUILD, rebuildTables)),
  };
}
