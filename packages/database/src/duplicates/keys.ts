import { keysOf, type Prepared } from '@tatyktuu/domain/duplicates';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { columnOf, unnested } from '../folded/arrays.ts';
import type { Connection } from '../transaction.ts';

/** Of so many who share a key each newcomer is compared: a telephone at a shop is no reason to compare hundreds. */
const MOST_UNDER_A_KEY = 40;
/** And with so many of all of these: those who share most keys with her. */
const MOST_CANDIDATES = 80;
/** Keys lie as numbers: they are shorter so, and a copy of the table names nobody. */
const NUMBER_OF = (key: string): string => `hashtextextended(${key}, 0)`;

/** Keeps under which keys the people of these families are found, in place of what was kept of them before. */
export async function keepKeys(
  connection: Connection,
  families: readonly FamilyId[],
  people: readonly Prepared[],
): Promise<void> {
  await connection.query('DELETE FROM person_key WHERE family_id = ANY ($1::uuid[])', [families]);
  await addKeys(connection, people);
}

/** Keeps the keys of people of whom none are kept. */
export async function addKeys(connection: Connection, people: readonly Prepared[]): Promise<void> {
  const rows = people.flatMap((prepared) =>
    keysOf(prepared).map((key) => ({ key, person: prepared.person })),
  );
  if (rows.length === 0) return;
  const { unnest, values } = unnested([
    columnOf(
      'text',
      rows.map(({ key }) => key),
    ),
    columnOf(
      'uuid',
      rows.map(({ person }) => person.familyId),
    ),
    columnOf(
      'uuid',
      rows.map(({ person }) => person.id),
    ),
  ]);
  await connection.query(
    `INSERT INTO person_key (key, family_id, person_id)
     SELECT ${NUMBER_OF('k.key')}, k.family_id, k.person_id FROM ${unnest} AS k (key, family_id, person_id)
     ON CONFLICT DO NOTHING`,
    values,
  );
}

/** Somebody who shares a key with the person at this place among those asked about. */
export interface Candidate {
  readonly at: number;
  readonly familyId: string;
  readonly personId: string;
}

/** Everybody who shares a key with one of the people. */
export async function candidatesFor(
  connection: Connection,
  people: readonly Prepared[],
): Promise<readonly Candidate[]> {
  const asked = people.flatMap((prepared, at) => keysOf(prepared).map((key) => ({ key, at })));
  if (asked.length === 0) return [];
  const { unnest, values } = unnested([
    columnOf(
      'text',
      asked.map(({ key }) => key),
    ),
    columnOf(
      'integer',
      asked.map(({ at }) => at),
    ),
  ]);
  const { rows } = await connection.query<Candidate>(
    `SELECT at, family_id AS "familyId", person_id AS "personId" FROM (
       SELECT mine.at, found.family_id, found.person_id,
              row_number() OVER (PARTITION BY mine.at ORDER BY count(*) DESC, found.person_id) AS place
       FROM ${unnest} AS mine (key, at)
       CROSS JOIN LATERAL (SELECT k.family_id, k.person_id FROM person_key k
                           WHERE k.key = ${NUMBER_OF('mine.key')} LIMIT ${MOST_UNDER_A_KEY}) found
       GROUP BY mine.at, found.family_id, found.person_id) candidates
     WHERE place <= ${MOST_CANDIDATES}`,
    values,
  );
  return rows;
}
