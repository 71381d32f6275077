import {
  type PersonForMatching,
  preparer,
  type SearchSettings,
  SHOWN_FROM,
  searchAll,
} from '@tatyktuu/domain/duplicates';
import type { Pool } from 'pg';
import { type Connection, inTransaction, persistently } from '../transaction.ts';
import { addKeys } from './keys.ts';
import { keepPairs } from './pairs.ts';
import { everybody } from './people.ts';

const READ = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
/** Whoever writes waits for the moment in which the pairs are exchanged. */
const WRITE = 'BEGIN ISOLATION LEVEL READ COMMITTED; LOCK TABLE command IN EXCLUSIVE MODE';

/** What a search over everybody came to. */
export interface Searched {
  readonly people: number;
  readonly pairs: number;
}

/**
 * Compares everybody with everybody and keeps what is found in place of what was kept. Whoever was written down or
 * changed meanwhile was compared then: those families stay as they are. Takes seconds and keeps its thread busy.
 * @param onProgress Hears how many of how many people are done.
 */
export async function searchEverybody(
  pool: Pool,
  onProgress: (done: number, of: number) => void,
): Promise<Searched> {
  const { people, position } = await inTransaction(pool, READ, async (connection) => ({
    position: (await connection.query<{ position: number }>('SELECT position FROM journal_head')).rows[0]
      ?.position,
    people: await everybody(connection),
  }));
  const settings: SearchSettings = {
    level: SHOWN_FROM,
    onProgress: (done) => onProgress(Math.floor(done * people.length), people.length),
  };
  const found = searchAll(people, settings);
  return persistently(() =>
    inTransaction(pool, WRITE, async (connection) => {
      const { rows } = await connection.query<{ id: string }>(
        `SELECT DISTINCT home_id AS id FROM journal WHERE position > $1 AND home_of = 'family'`,
        [position ?? 0],
      );
      const changed = new Set(rows.map(({ id }) => id));
      await connection.query(
        `DELETE FROM duplicate_pair
         WHERE one_family <> ALL ($1::uuid[]) AND other_family <> ALL ($1::uuid[])`,
        [[...changed]],
      );
      const pairs = found.filter(
        ({ oneFamily, otherFamily }) => !changed.has(oneFamily) && !changed.has(otherFamily),
      );
      await keepPairs(connection, pairs);
      await addMissingKeys(connection, people);
      const { rows: kept } = await connection.query<{ pairs: number }>(
        'SELECT count(*) AS pairs FROM duplicate_pair',
      );
      return { people: people.length, pairs: kept[0]?.pairs ?? 0 };
    }),
  );
}

/** Keys for those who were there before keys were; every family that was written since has its own. */
async function addMissingKeys(connection: Connection, people: readonly PersonForMatching[]): Promise<void> {
  const { rows } = await connection.query<{ id: string }>(
    'SELECT id FROM family f WHERE NOT EXISTS (SELECT FROM person_key k WHERE k.family_id = f.id)',
  );
  const without = new Set(rows.map(({ id }) => id));
  await addKeys(connection, people.filter(({ familyId }) => without.has(familyId)).map(preparer()));
}

/** Whether there are people of whom no keys are kept: they were there before keys were. */
export async function neverSearched(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ never: boolean }>(
    'SELECT EXISTS (SELECT FROM person) AND NOT EXISTS (SELECT FROM person_key) AS never',
  );
  return rows[0]?.never ?? false;
}
