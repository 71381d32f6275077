import { setImmediate as giveWay } from 'node:timers/promises';
import {
  type FoundPair,
  likeliest,
  likenessFrom,
  mayBeOne,
  type PersonForMatching,
  type Prepared,
  pairOf,
  preparer,
  SHOWN_FROM,
  searchAll,
} from '@tatyktuu/domain/duplicates';
import { type Family, pairId } from '@tatyktuu/domain/families';
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
  return !before || !after || canonicalJson(matchedOf(before)) !== canonicalJson(matchedOf(after));
}

function matchedOf({ address, mergedInto, members }: Family): unknown {
  const people = members.map(({ id, fullName, birth, sex, phone, nationalId, departure, sameAs }) => {
    return { id, fullName, birth, sex, phone, nationalId, left: departure?.how ?? null, sameAs };
  });
  return { address, mergedInto, people };
}

/** So many are compared before others get their turn: some dozens of milliseconds. */
const AT_A_TIME = 250;
const IN_ONE_STATEMENT = 5_000;

/** Everybody in the registry who is like one of the people, from `SHOWN_FROM` on. Gives way to others again and again. */
export async function pairsWith(
  connection: Connection,
  people: readonly Prepared[],
  prepare: ReturnType<typeof preparer>,
): Promise<readonly FoundPair[]> {
  const alone = new Entries(prepare);
  const entries = new Entries(prepare);
  const found = new Map<string, FoundPair>();
  for (let from = 0; from < people.length; from += AT_A_TIME) {
    const some = people.slice(from, from + AT_A_TIME);
    const candidates = await candidatesFor(connection, some);
    alone.add(await peopleAlone(connection, alone.missing(candidates)));
    const likely = candidates.filter((candidate) => {
      const one = some[candidate.at];
      const other = alone.get(candidate);
      return one && other && one.person.id !== candidate.personId && mayBeOne(one, other);
    });
    // Whom she lives with is looked up of those alone who may bear the name.
    const families = new Set(entries.missing(likely).map(({ familyId }) => familyId));
    entries.add(await peopleOfFamilies(connection, [...families]));
    const pairs = new Map<string, FoundPair>();
    for (const candidate of likely) {
      const [one, other] = [some[candidate.at], entries.get(candidate)];
      const likeness = one && other ? likenessFrom(SHOWN_FROM, one, other) : null;
      if (!one || !other || !likeness) continue;
      const pair = pairOf(one, other, likeness);
      pairs.set(pairId(pair.one, pair.other), pair);
    }
    for (const pair of likeliest([...pairs.values()])) found.set(pairId(pair.one, pair.other), pair);
    await giveWay();
  }
  return likeliest([...found.values()]);
}

type Entry = Pick<Candidate, 'familyId' | 'personId'>;

/** Entries that were looked up, ready to be compared. */
class Entries {
  readonly #entries = new Map<string, Prepared>();
  readonly #prepare: (person: PersonForMatching) => Prepared;

  constructor(prepare: (person: PersonForMatching) => Prepared) {
    this.#prepare = prepare;
  }

  add(people: readonly PersonForMatching[]): void {
    for (const person of people)
      this.#entries.set(keyOf({ familyId: person.familyId, personId: person.id }), this.#prepare(person));
  }

  get(entry: Entry): Prepared | undefined {
    return this.#entries.get(keyOf(entry));
  }

  missing(wanted: readonly Entry[]): readonly Entry[] {
    const missing = new Map<string, Entry>();
    for (const entry of wanted) {
      const key = keyOf(entry);
      if (!this.#entries.has(key)) missing.set(key, entry);
    }
    return [...missing.values()];
  }
}

function keyOf({ familyId, personId }: Entry): string {
  return `${familyId}/${personId}`;
}

/** Keeps pairs; of one that is kept already, what was found now. */
export async function keepPairs(connection: Connection, pairs: readonly FoundPair[]): Promise<void> {
  for (let from = 0; from < pairs.length; from += IN_ONE_STATEMENT) {
    await keepSome(connection, pairs.slice(from, from + IN_ONE_STATEMENT));
  }
}

async function keepSome(connection: Connection, pairs: readonly FoundPair[]): Promise<void> {
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
