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

export function peopleOf(
  connection: Connection,
): Pick<Registry, 'people' | 'namesakes' | 'candidates' | 'enrolledFamilies'> {
  return {
    people: async (ids) => {
      const { rows } = await connection.query<PersonRow>(`SELECT ${PERSON} WHERE p.id = ANY ($1::uuid[])`, [
        ids,
      ]);
      return rows.map(lineOf);
    },

    namesakes: async (nameKeys) => {
      const { rows } = await connection.query<{ name_key: string; birth: string | null; family_id: string }>(
        `SELECT name_key, birth, family_id FROM person
         WHERE rtrim(split_part(name_key, ' ', 1) || ' ' || split_part(name_key, ' ', 2)) = ANY ($1::text[])
         ORDER BY family_id, id`,
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
         WHERE p.role = $1 AND f.enrolled_on IS NOT NULL AND f.withdrawn_on IS NULL
         ORDER BY f.name, p.full_name, p.id`,
        [role, on],
      );
      return rows.map((row): Candidate => ({ ...lineOf(row), groupIds: row.group_ids }));
    },

    enrolledFamilies: async () => {
      const { rows } = await connection.query<{ id: string }>(
        'SELECT id FROM family WHERE enrolled_on IS NOT NULL AND withdrawn_on IS NULL ORDER BY name, id',
      );
      return rows.map(({ id }) => id);
    },
  };
}
