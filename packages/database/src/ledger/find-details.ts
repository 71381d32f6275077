import { type Erasure, kindsLookedThrough, meantBy, Sought, type VaultRow } from '@tatyktuu/api/ports';
import type { Home } from '@tatyktuu/domain/door';
import type { PersonId } from '@tatyktuu/domain/kernel';
import { stores } from '../folded/index.ts';
import type { Connection } from '../transaction.ts';

/** An entry of the vault, and which state rests on it. */
export interface Entry extends VaultRow {
  readonly factId: string;
  readonly home: Home;
}

export interface Found {
  readonly sought: Sought;
  readonly entries: readonly Entry[];
  /** Looks through what was appended since. */
  since(): Promise<readonly Entry[]>;
}

/** Looks for what an erasure takes. Undefined when there is no such family. */
export async function findDetails(
  connection: Connection,
  erasure: Erasure,
  rehearsing: boolean,
): Promise<Found | undefined> {
  const { familyId } = erasure;
  const family = (await stores.family.load(connection, [familyId])).get(familyId);
  if (!family) return undefined;
  const members = family.members.map(({ id }) => id);
  const meant = meantBy(erasure, family, await thoseElsewhere(connection, familyId, members));
  const subjects = [familyId, ...meant.everywhere, ...meant.here];
  const kinds = kindsLookedThrough(erasure, rehearsing);
  const position = await endOfJournal(connection);
  const entries = await entriesOf(connection, subjects, kinds, 0);
  return {
    sought: new Sought(erasure, meant, entries),
    entries,
    since: () => entriesOf(connection, subjects, kinds, position),
  };
}

export async function endOfJournal(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ position: number }>('SELECT position FROM journal_head');
  return rows[0]?.position ?? 0;
}

async function thoseElsewhere(
  connection: Connection,
  familyId: string,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await connection.query<{ id: string }>(
    `SELECT p.id FROM person p JOIN family f ON f.id = p.family_id
     WHERE p.id = ANY ($1::uuid[]) AND p.family_id <> $2 AND p.left_on IS NULL AND p.same_family IS NULL
       AND f.merged_into IS NULL`,
    [people, familyId],
  );
  return new Set(rows.map(({ id }) => id));
}

interface EntryRow {
  fact_id: string;
  /** What the journal holds was written by `appendFacts`. */
  fact: VaultRow['fact'];
  home_of: Home['of'];
  home_id: string;
  subject: string;
  details: unknown;
}

const ENTRY = `SELECT v.fact_id, jsonb_build_object('kind', j.kind, 'payload', j.payload) AS fact, j.home_of, j.home_id, v.subject, v.details - 'signature' AS details
  FROM vault v JOIN journal j ON j.id = v.fact_id WHERE j.position >`;

async function entriesOf(
  connection: Connection,
  subjects: readonly string[],
  kinds: readonly string[],
  after: number,
): Promise<readonly Entry[]> {
  const { rows } = await connection.query<EntryRow>(
    `${ENTRY} $3 AND v.subject = ANY ($1::uuid[])
     UNION ALL ${ENTRY} $3 AND j.kind = ANY ($2::text[]) AND v.subject <> ALL ($1::uuid[])`,
    [subjects, kinds, after],
  );
  return rows.map(({ fact_id, fact, home_of, home_id, subject, details }) => ({
    factId: fact_id,
    fact,
    home: { of: home_of, id: home_id },
    subject,
    details,
  }));
}
