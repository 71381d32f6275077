import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError, type Pool, type PoolClient } from 'pg';

/** What statements can be sent through: the pool itself, or the one connection of a transaction. */
export type Connection = Pick<PoolClient, 'query'>;

/** What the database refused, without the values that PostgreSQL's own messages quote: they may identify a person. */
export class RefusedByDatabase extends Error {
  readonly code: string;

  constructor(error: DatabaseError) {
    super(`the database refused: ${[error.code, error.table, error.constraint].filter(Boolean).join(' ')}`);
    this.name = 'RefusedByDatabase';
    this.code = error.code ?? '';
  }
}

const ignore = () => undefined;

/**
 * Runs `work` in one transaction on one connection: commits what it did, or undoes it when it throws.
 * @param begin The statement that begins the transaction.
 * @throws RefusedByDatabase for what PostgreSQL refused.
 */
export async function inTransaction<T>(
  pool: Pool,
  begin: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore);
  let unusable = false;
  try {
    await client.query(begin);
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      unusable = true;
    });
    throw error instanceof DatabaseError ? new RefusedByDatabase(error) : error;
  } finally {
    client.off('error', ignore);
    client.release(unusable);
  }
}

/** Two transactions were in each other's way, or made the same thing at once: the second one sees it when run again. */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01', '23505']);
const TRIES = 5;

/** Runs it again, a little later each time, while the database says that it was only in somebody's way. */
export async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof RefusedByDatabase && WORTH_ANOTHER_TRY.has(error.code);
      if (!again || tries === TRIES) throw error;
      await pause(Math.random() * 10 * 2 ** tries);
    }
  }
}
