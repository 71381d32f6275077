import type { FamilyLine, FamilyQuery, Registry } from '@tatyktuu/api/ports';
import { patternsOf } from '../folded/search-key.ts';
import type { Connection } from '../transaction.ts';

interface LineRow {
  id: string;
  number: string | null;
  name: string;
  address: string;
  enrolled_on: string | null;
  withdrawn_on: string | null;
  heads: number;
}

const LINE = `SELECT f.id, f.number, f.name, f.address, f.enrolled_on, f.withdrawn_on,
  (SELECT count(*) FROM person p WHERE p.family_id = f.id) AS heads`;

function lineOf(row: LineRow): FamilyLine {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    address: row.address,
    heads: row.heads,
    enrolledOn: row.enrolled_on,
    withdrawnOn: row.withdrawn_on,
  };
}

const MOST_LINES = 200;

const ofStatus: Readonly<Record<FamilyQuery['status'], readonly string[]>> = {
  all: [],
  registered: ['f.enrolled_on IS NULL', 'f.withdrawn_on IS NULL'],
  enrolled: ['f.enrolled_on IS NOT NULL', 'f.withdrawn_on IS NULL'],
  withdrawn: ['f.withdrawn_on IS NOT NULL'],
};

export function familyListOf(connection: Connection): Pick<Registry, 'families' | 'familyLines'> {
  return {
    families: async ({ search, status, offset, limit }) => {
      const patterns = patternsOf(search) ?? [];
      const conditions = [...ofStatus[status], ...patterns.map((_, at) => `f.search_key LIKE $${at + 1}`)];
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
      const [counted, found] = await Promise.all([
        connection.query<{ total: number }>(`SELECT count(*) AS total FROM family f ${where}`, [...patterns]),
        connection.query<LineRow>(
          // The page first: heads are counted for its families, not for all that were passed over.
          `${LINE} FROM (SELECT * FROM family f ${where} ORDER BY f.name, f.id
                         OFFSET $${patterns.length + 1} LIMIT $${patterns.length + 2}) f
           ORDER BY f.name, f.id`,
          [...patterns, offset, Math.min(limit, MOST_LINES)],
        ),
      ]);
      return { total: counted.rows[0]?.total ?? 0, lines: found.rows.map(lineOf) };
    },

    familyLines: async (ids) => {
      const { rows } = await connection.query<LineRow>(
        `${LINE} FROM family f WHERE f.id = ANY ($1::uuid[])`,
        [ids],
      );
      return rows.map(lineOf);
    },
  };
}
