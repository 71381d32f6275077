import type { Candidate, Namesake, PersonLine, Registry } from '@tatyktuu/api/ports';
import type { GenerationRole, Sex } from '@tatyktuu/domain/families';
import type { Connection } from '../transaction.ts';

interface PersonRow {
  id: string;
  family_id: string;
  family_name: string;
  family_number: string | null;
  full_name: string;
  role: GenerationRole;
  sex: Sex;
}

/** In the family today: neither gone nor only another entry of somebody. */
const PRESENT = 'p.left_on IS NULL AND p.same_person IS NULL';

const PERSON = `p.id, p.family_id, f.name AS family_name, f.number AS family_number, p.full_name, p.role, p.sex
  FROM person p JOIN family f ON f.id = p.family_id`;

function lineOf(row: PersonRow): PersonLine {
  return {
    id: row.id,
    familyId: row.family_id,
    familyName: row.family_name,
    familyNumber: row.family_number,
    fullName: row.full_name,
    role: row.role,
    sex: row.sex,
  };
}

export function peopleOf(connection: Connection): Pick<Registry, 'people' | 'namesakes' | 'candidates'> {
  return {
    people: async (ids) => {
      // Who went from one family into another is written down in both: where she is today goes first.
      const { rows } = await connection.query<PersonRow>(
        `SELECT DISTINCT ON (p.id) ${PERSON} WHERE p.id = ANY ($1::uuid[])
         ORDER BY p.id, (${PRESENT} AND f.merged_into IS NULL) DESC, p.left_on DESC NULLS LAST`,
        [ids],
      );
      return rows.map(lineOf);
    },

    namesakes: async (nameKeys) => {
      const { rows } = await connection.query<{ name_key: string; birth: string | null; family_id: string }>(
        `SELECT p.name_key, p.birth, p.family_id FROM person p JOIN family f ON f.id = p.family_id
         WHERE p.same_person IS NULL AND f.merged_into IS NULL AND rtrim(split_part(p.name_key, ' ', 1) || ' ' || split_part(p.name_key, ' ', 2)) = ANY ($1::text[])
         ORDER BY p.family_id, p.id`,
        [nameKeys],
      );
      return rows.map(
        ({ name_key, birth, family_id }): Namesake => ({ nameKey: name_key, birth, familyId: family_id }),
      );
    },

    candidates: async (role, on) => {
      const { rows } = await connection.query<PersonRow & { group_ids: string[] }>(
        `SELECT ARRAY(SELECT m.group_id::text FROM group_membership m
                      WHERE m.person_id = p.id AND m.family_id = p.family_id
                        AND m.joined_on <= $2 AND (m.left_on IS NULL OR m.left_on > $2)
                      ORDER BY m.group_id) AS group_ids, ${PERSON}
         WHERE p.role = $1 AND f.standing = 'enrolled' AND ${PRESENT}
         ORDER BY f.name, p.full_name, p.id`,
        [role, on],
      );
      return rows.map((row): Candidate => ({ ...lineOf(row), groupIds: row.group_ids }));
    },
  };
}
