import {
  type FoundPair,
  likenessFrom,
  mayBeOne,
  type PersonForMatching,
  type Prepared,
  pairOf,
  preparer,
  SHOWN_FROM,
  searchAll,
} from '@tatyktuu/domain/duplicates';
import type { Family } from '@tatyktuu/domain/families';
import { canonicalJson, type FamilyId } from '@tatyktuu/domain/kernel';
import { columnOf, unnested } from '../folded/arrays.ts';
import type { Connection } from '../transaction.ts';
import { addKeys, type Candidate, candidatesFor, keepKeys } from './keys.ts';
import { everybody, peopleAlone, peopleOfFamilies } from './people.ts';

/** A family before and after a write; undefined for what there was none of. */
export interface FamilyChange {
  readonly id: FamilyId;
  readonly before: Family | undefined;
  readonly after: Family | undefined;
}

/**
 * Compares those of the families in which something changed that people are compared by with everybody: what is found
 * stands in place of what was found of them before. To be called when the families are written already.
 */
export async function refreshPairs(connection: Connection, changes: readonly FamilyChange[]): Promise<void> {
  const families = changes.filter(matchesOtherwise).map(({ id }) => id);
  if (families.length === 0) return;
  await connection.query(
    'DELETE FROM duplicate_pair WHERE one_family = ANY ($1::uuid[]) OR other_family = ANY ($1::uuid[])',
    [families],
  );
  const prepare = preparer();
  const people = (await peopleOfFamilies(connection, families)).map(prepare);
  await keepKeys(connection, families, people);
  await keepPairs(connection, await pairsWith(connection, people, prepare));
}

function matchesOtherwise({ before, after }: FamilyChange): boolean {
  return canonicalJson(matchedOf(before)) !== canonicalJson(matchedOf(after));
}

function matchedOf(family: Family | undefined): unknown {
  if (!family) return null;
  const { address, mergedInto, members } = family;
  const people = members.map(({ id, fullName, birth, sex, phone, nationalId, departure, sameAs }) => {
    return { id, fullName, birth, sex, phone, nationalId, left: departure?.how ?? null, sameAs };
  });
  return { address, mergedInto, people };
}

/** Everybody in the registry who is like one of the people, from `SHOWN_FROM` on. */
export async function pairsWith(
  connection: Connection,
  people: readonly Prepared[],
  prepare: ReturnType<typeof preparer>,
): Promise<readonly FoundPair[]> {
  const candidates = await candidatesFor(connection, people);
  const alone = byEntry(await peopleAlone(connection, distinct(candidates)), prepare);
  const likely = candidates.filter((candidate) => {
    const one = people[candidate.at];
    const other = alone.get(entryKey(candidate));
    return one && other && one.person.id !== candidate.personId && mayBeOne(one, other);
  });
  // Whom she lives with is looked up of those alone who may bear the name.
  const families = [...new Set(likely.map(({ familyId }) => familyId))];
  const entries = byEntry(await peopleOfFamilies(connection, families), prepare);
  const found = new Map<string, FoundPair>();
  for (const candidate of likely) {
    const one = people[candidate.at];
    const other = entries.get(entryKey(candidate));
    const likeness = one && other ? likenessFrom(SHOWN_FROM, one, other) : null;
    if (!one || !other || likeness === null) continue;
    const pair = pairOf(one, other, likeness);
    found.set(`${pair.one}/${pair.other}`, pair);
  }
  return [...found.values()];
}

type Entry = Pick<Candidate, 'familyId' | 'personId'>;

function entryKey({ familyId, personId }: Entry): string {
  return `${familyId}/${personId}`;
}

function distinct(candidates: readonly Entry[]): readonly Entry[] {
  return [...new Map(candidates.map((candidate) => [entryKey(candidate), candidate])).values()];
}

function byEntry(
  people: readonly PersonForMatching[],
  prepare: (person: PersonForMatching) => Prepared,
): ReadonlyMap<string, Prepared> {
  return new Map(people.map((person) => [`${person.familyId}/${person.id}`, prepare(person)]));
}

/** Keeps pairs; of one that is kept already, what was found now. */
export async function keepPairs(connection: Connection, pairs: readonly FoundPair[]): Promise<void> {
  if (pairs.length === 0) return;
  const { unnest, values } = unnested([
    columnOf(
      'uuid',
      pairs.map(({ one }) => one),
    ),
    columnOf(
      'uuid',
      pairs.map(({ other }) => other),
    ),
    columnOf(
      'uuid',
      pairs.map(({ oneFamily }) => oneFamily),
    ),
    columnOf(
      'uuid',
      pairs.map(({ otherFamily }) => otherFamily),
    ),
    columnOf(
      'integer',
      pairs.map(({ certainty }) => certainty),
    ),
    columnOf(
      'jsonb',
      pairs.map(({ evidence }) => evidence),
    ),
  ]);
  await connection.query(
    `INSERT INTO duplicate_pair (one, other, one_family, other_family, certainty, evidence) SELECT * FROM ${unnest}
     ON CONFLICT (one, other) DO UPDATE SET
       one_family = EXCLUDED.one_family, other_family = EXCLUDED.other_family, certainty = EXCLUDED.certainty,
       evidence = EXCLUDED.evidence, found_at = EXCLUDED.found_at`,
    values,
  );
}

/** Reckons all keys and pairs anew, for tables that were folded anew. Nobody else may write meanwhile. */
export async function reckonAnew(connection: Connection): Promise<void> {
  await connection.query('DELETE FROM person_key');
  await connection.query('DELETE FROM duplicate_pair');
  const people = await everybody(connection);
  await addKeys(connection, people.map(preparer()));
  await keepPairs(connection, searchAll(people, { level: SHOWN_FROM }));
}
