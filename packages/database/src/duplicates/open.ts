import type { Decided, Duplicates, EntrySeen, PairSeen } from '@tatyktuu/api/ports';
import { type PersonForMatching, preparer } from '@tatyktuu/domain/duplicates';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import type { Connection } from '../transaction.ts';
import { pairsWith } from './pairs.ts';

/** Nobody has told them apart. The id of a pair has the lesser of the two first, as the pair itself has. */
const NOT_TOLD_APART = `NOT EXISTS (SELECT FROM person_pair t WHERE t.id = d.one || '/' || d.other AND t.told_apart)`;

/** An entry as JSON, for a person `p` in a family `f`. */
const entry = (p: string, f: string): string => `jsonb_build_object(
  'id', ${p}.id, 'familyId', ${f}.id, 'familyName', ${f}.name, 'familyNumber', ${f}.number, 'fullName', ${p}.full_name,
  'role', ${p}.role, 'sex', ${p}.sex, 'birth', ${p}.birth, 'address', ${f}.address, 'here', ${p}.left_on IS NULL)`;

const join = (of: string, p: string, f: string): string => `
  JOIN person ${p} ON ${p}.family_id = d.${of}_family AND ${p}.id = d.${of} JOIN family ${f} ON ${f}.id = d.${of}_family`;

/** How many matches of one person are worth reading. */
const MOST_MATCHES = 10;

/** A need for the pairs of a family from a certainty (percent) on. */
interface Asked {
  readonly id: FamilyId;
  readonly level: number;
}

/**
 * For each family asked about the ids of the pairs that keep it from being listed: two entries that are both counted in
 * their families today, of at least the certainty, that nobody has told apart. `need` counts from 1.
 */
export function openDuplicatesOf(
  connection: Connection,
  asked: readonly Asked[],
): Promise<{ rows: { readonly need: number; readonly id: string }[] }> {
  return connection.query(
    `SELECT DISTINCT asked.need, d.one || '/' || d.other AS id
     FROM unnest($1::uuid[], $2::integer[]) WITH ORDINALITY AS asked (family_id, level, need)
     CROSS JOIN LATERAL (
       SELECT * FROM duplicate_pair WHERE one_family = asked.family_id
       UNION ALL SELECT * FROM duplicate_pair WHERE other_family = asked.family_id) d
     ${join('one', 'a', 'af')} ${join('other', 'b', 'bf')}
     WHERE d.certainty >= asked.level AND a.left_on IS NULL AND b.left_on IS NULL AND ${NOT_TOLD_APART}
     ORDER BY asked.need, id`,
    [asked.map(({ id }) => id), asked.map(({ level }) => level)],
  );
}

export function openDuplicates(connection: Connection): Omit<Duplicates, 'search'> {
  return {
    check: async ({ familyId, address, people }) => {
      const prepare = preparer();
      const drafts = people.map((person, at): PersonForMatching => {
        const kin = people.filter((_, other) => other !== at).map(({ fullName }) => fullName);
        return { ...person, id: `draft ${at}`, familyId: familyId ?? 'draft', address, kin };
      });
      const pairs = await pairsWith(connection, drafts.map(prepare), prepare);
      const likest = drafts.map(({ id }) =>
        pairs
          .filter(({ one, other }) => one === id || other === id)
          .sort((a, b) => b.certainty - a.certainty)
          .slice(0, MOST_MATCHES)
          .map(({ one, oneFamily, other, otherFamily, certainty, evidence }) => {
            const [personId, family] = one === id ? [other, otherFamily] : [one, oneFamily];
            return { key: `${family}/${personId}`, personId, family, certainty, evidence };
          }),
      );
      const entries = await entriesOf(connection, likest.flat());
      return likest.map((matches) =>
        matches.flatMap(({ key, certainty, evidence }) => {
          const entry = entries.get(key);
          return entry ? [{ entry, certainty, evidence }] : [];
        }),
      );
    },

    list: async ({ offset, limit, level }) => {
      const open = `FROM duplicate_pair d WHERE d.certainty >= $1 AND ${NOT_TOLD_APART}`;
      const [counted, found] = await Promise.all([
        connection.query<{ total: number }>(`SELECT count(*) AS total ${open}`, [level]),
        connection.query<PairSeen>(
          `SELECT ${entry('a', 'af')} AS one, ${entry('b', 'bf')} AS other, d.certainty, d.evidence
           FROM (SELECT d.* ${open} ORDER BY d.certainty DESC, d.one, d.other OFFSET $2 LIMIT $3) d
           ${join('one', 'a', 'af')} ${join('other', 'b', 'bf')}
           ORDER BY d.certainty DESC, d.one, d.other`,
          [level, offset, limit],
        ),
      ]);
      return { total: counted.rows[0]?.total ?? 0, pairs: found.rows };
    },

    decided: async ({ offset, limit }) => {
      const page = [offset, limit];
      const [toldApart, mergedPeople, mergedFamilies] = await Promise.all([
        connection.query<Decided['toldApart'][number]>(
          `SELECT ${entry('a', 'af')} AS one, ${entry('b', 'bf')} AS other
           FROM (SELECT * FROM person_pair WHERE told_apart ORDER BY id DESC OFFSET $1 LIMIT $2) d
           CROSS JOIN LATERAL (SELECT * FROM person WHERE id = d.one ORDER BY left_on DESC NULLS FIRST LIMIT 1) a
           JOIN family af ON af.id = a.family_id
           CROSS JOIN LATERAL (SELECT * FROM person WHERE id = d.other ORDER BY left_on DESC NULLS FIRST LIMIT 1) b
           JOIN family bf ON bf.id = b.family_id
           ORDER BY d.id DESC`,
          page,
        ),
        connection.query<Decided['mergedPeople'][number]>(
          `SELECT kf.id AS "familyId", k.id AS "personId", k.full_name AS "fullName", kf.name AS "familyName",
                  jsonb_build_object('familyId', df.id, 'personId', d.id) AS dropped,
                  d.full_name AS "droppedName", df.name AS "droppedFamilyName"
           FROM person d JOIN family df ON df.id = d.family_id
           JOIN person k ON k.family_id = d.same_family AND k.id = d.same_person JOIN family kf ON kf.id = k.family_id
           WHERE df.merged_into IS DISTINCT FROM d.same_family
           ORDER BY d.id DESC OFFSET $1 LIMIT $2`,
          page,
        ),
        connection.query<Decided['mergedFamilies'][number]>(
          `SELECT k.id AS "familyId", k.name, k.number, d.id AS "otherId", d.name AS "otherName", d.number AS "otherNumber"
           FROM family d JOIN family k ON k.id = d.merged_into ORDER BY d.id DESC OFFSET $1 LIMIT $2`,
          page,
        ),
      ]);
      return {
        toldApart: toldApart.rows,
        mergedPeople: mergedPeople.rows,
        mergedFamilies: mergedFamilies.rows,
      };
    },
  };
}

async function entriesOf(
  connection: Connection,
  wanted: readonly { readonly personId: string; readonly family: string }[],
): Promise<ReadonlyMap<string, EntrySeen>> {
  const { rows } = await connection.query<{ entry: EntrySeen }>(
    `SELECT ${entry('p', 'f')} AS entry
     FROM unnest($1::uuid[], $2::uuid[]) AS wanted (family_id, id)
     JOIN person p ON p.family_id = wanted.family_id AND p.id = wanted.id JOIN family f ON f.id = p.family_id`,
    [wanted.map(({ family }) => family), wanted.map(({ personId }) => personId)],
  );
  return new Map(rows.map(({ entry }) => [`${entry.familyId}/${entry.id}`, entry]));
}
