import type { ImportLine, ImportLookups, NamedPerson } from '@tatyktuu/api/ports';
import type { GenerationRole, ImportedSheet, ImportRecord } from '@tatyktuu/domain/families';
import type { Connection } from '../transaction.ts';

/** The first two words of a person's name key. */
const GIVEN_AND_SURNAME = `rtrim(split_part(p.name_key, ' ', 1) || ' ' || split_part(p.name_key, ' ', 2))`;

interface LineRow {
  id: string;
  sheet: ImportedSheet;
  file: string;
  undone: boolean;
  added: number;
  updated: number;
  received_at: Date;
  actor: string;
  total: number;
}

export function importsOf(connection: Connection): ImportLookups {
  return {
    imports: async ({ offset, limit }) => {
      const { rows } = await connection.query<LineRow>(
        `SELECT i.id, i.sheet, i.file, i.undone, j.received_at, j.actor, count(*) OVER ()::int AS total,
           (SELECT count(*)::int FROM jsonb_array_elements(i.families) f WHERE f->>'did' = 'added') AS added,
           (SELECT count(*)::int FROM jsonb_array_elements(i.families) f WHERE f->>'did' = 'updated') AS updated
         FROM list_import i
         JOIN journal j ON j.home_of = 'import' AND j.home_id = i.id::text AND j.kind = 'list-imported'
         ORDER BY j.position DESC OFFSET $1 LIMIT $2`,
        [offset, limit],
      );
      return {
        total: rows[0]?.total ?? 0,
        lines: rows.map(
          ({ received_at, actor, total: _, ...line }): ImportLine => ({
            ...line,
            receivedAt: received_at.toISOString(),
            by: actor,
          }),
        ),
      };
    },

    importsOfSource: async (source) => {
      const { rows } = await connection.query<ImportRecord>(
        `SELECT i.id, i.sheet, i.source, i.mapping, i.file, i.families, i.commands, i.undone
         FROM list_import i
         JOIN journal j ON j.home_of = 'import' AND j.home_id = i.id::text AND j.kind = 'list-imported'
         WHERE i.source = $1 AND NOT i.undone
         ORDER BY j.position DESC`,
        [source],
      );
      return rows;
    },

    familiesLike: async ({ nameKeys, nationalIds }) => {
      const { rows } = await connection.query<{ family_id: string }>(
        `SELECT p.family_id FROM person p WHERE ${GIVEN_AND_SURNAME} = ANY ($1::text[])
         UNION
         SELECT p.family_id FROM person p WHERE p.national_id = ANY ($2::text[])`,
        [nameKeys, nationalIds],
      );
      return rows.map(({ family_id }) => family_id);
    },

    peopleNamed: async (nameKeys) => {
      const { rows } = await connection.query<{
        id: string;
        family_id: string;
        full_name: string;
        name_key: string;
        number: string | null;
        role: GenerationRole;
        birth: string | null;
      }>(
        `SELECT p.id, p.family_id, p.full_name, p.name_key, p.role, p.birth, f.number
         FROM person p JOIN family f ON f.id = p.family_id
         WHERE ${GIVEN_AND_SURNAME} = ANY ($1::text[])
           AND p.same_person IS NULL AND f.standing <> 'merged'
         ORDER BY p.family_id, p.id`,
        [nameKeys],
      );
      return rows.map(
        (row): NamedPerson => ({
          familyId: row.family_id,
          personId: row.id,
          fullName: row.full_name,
          nameKey: row.name_key,
          familyNumber: row.number,
          role: row.role,
          birth: row.birth,
        }),
      );
    },
  };
}
