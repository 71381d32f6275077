import type { DetailsKept, Registry } from '@tatyktuu/api/ports';
import type { FactKind } from '@tatyktuu/domain/door';
import type { Connection } from '../transaction.ts';

interface KeptRow {
  family_id: string;
  kind: FactKind;
  has_phone: boolean;
}

export function retentionOf(connection: Connection): Pick<Registry, 'endedFamilies' | 'detailsKept'> {
  return {
    endedFamilies: async () => {
      const { rows } = await connection.query<{ id: string; withdrawn_on: string }>(
        'SELECT id, withdrawn_on FROM family WHERE withdrawn_on IS NOT NULL ORDER BY withdrawn_on, id',
      );
      return rows.map(({ id, withdrawn_on }) => ({ id, withdrawnOn: withdrawn_on }));
    },

    // What a session keeps of somebody who is in another family today is of that family.
    detailsKept: async (families) => {
      const { rows } = await connection.query<KeptRow>(
        `SELECT DISTINCT j.home_id::uuid AS family_id, j.kind, v.details ? 'phone' AS has_phone
         FROM journal j JOIN vault v ON v.fact_id = j.id
         WHERE j.home_of = 'family' AND j.home_id = ANY ($1::text[])
         UNION
         SELECT DISTINCT v.subject, j.kind, false
         FROM vault v JOIN journal j ON j.id = v.fact_id
         WHERE v.subject = ANY ($1::uuid[]) AND j.home_of = 'parcel'
         UNION
         SELECT DISTINCT p.family_id, j.kind, false
         FROM person p JOIN vault v ON v.subject = p.id JOIN journal j ON j.id = v.fact_id
         WHERE p.family_id = ANY ($1::uuid[]) AND j.home_of IN ('session', 'review') AND NOT EXISTS (
           SELECT FROM person other JOIN family f ON f.id = other.family_id
           WHERE other.id = p.id AND other.family_id <> p.family_id AND other.left_on IS NULL
             AND other.same_family IS NULL AND f.merged_into IS NULL)`,
        [families],
      );
      return rows.map(
        ({ family_id, kind, has_phone }): DetailsKept => ({
          ...{ familyId: family_id, kind },
          hasPhone: has_phone,
        }),
      );
    },
  };
}
