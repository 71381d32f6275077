import type { FamilyLine, FamilyQuery, FamilySort, Registry } from '@tatyktuu/api/ports';
import type { FamilyCard, Standing } from '@tatyktuu/domain/families';
import { stores } from '../folded/index.ts';
import { patternsOf } from '../folded/search-key.ts';
import { endOfJournal } from '../ledger/find-details.ts';
import type { Connection } from '../transaction.ts';

interface LineRow {
  id: string;
  number: string | null;
  name: string;
  address: string;
  standing: Standing;
  enrolled_on: string | null;
  withdrawn_on: string | null;
  heads: number;
}

const LINE =
  'SELECT f.id, f.number, f.name, f.address, f.standing, f.enrolled_on, f.withdrawn_on, f.heads FROM family f';

function lineOf(row: LineRow): FamilyLine {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    address: row.address,
    heads: row.heads,
    standing: row.standing,
    enrolledOn: row.enrolled_on,
    withdrawnOn: row.withdrawn_on,
  };
}

const MOST_LINES = 200;
const PAGE = 1_000;

/** An index stands behind each, which is read from whichever end is nearer. */
const orders: Readonly<Record<FamilySort, Readonly<Record<'forward' | 'backward', string>>>> = {
  name: { forward: 'f.name, f.id', backward: 'f.name DESC, f.id DESC' },
  number: {
    forward: 'f.number COLLATE "as-counted", f.id',
    backward: 'f.number COLLATE "as-counted" DESC, f.id DESC',
  },
  enrolled: {
    forward: 'f.enrolled_on DESC NULLS LAST, f.id DESC',
    backward: 'f.enrolled_on NULLS FIRST, f.id',
  },
};

/** The conditions of a query, and the values that `$1` and on stand for. */
function conditionsOf({ search, status }: Pick<FamilyQuery, 'search' | 'status'>): {
  readonly where: string;
  readonly values: readonly string[];
} {
  const patterns = patternsOf(search) ?? [];
  const standing = status === 'all' ? `f.standing <> 'merged'` : 'f.standing = $1';
  const first = status === 'all' ? 1 : 2;
  const conditions = [standing, ...patterns.map((_, at) => `f.search_key LIKE $${at + first}`)];
  return {
    where: `WHERE ${conditions.join(' AND ')}`,
    values: [...(status === 'all' ? [] : [status]), ...patterns],
  };
}

export function familyListOf(
  connection: Connection,
): Pick<
  Registry,
  | 'families'
  | 'familyLines'
  | 'familiesAfter'
  | 'familiesBy'
  | 'familiesRecordedSince'
  | 'journalPosition'
  | 'familyOfCard'
  | 'enrolledFamilies'
> {
  const familiesBy: Registry['familiesBy'] = async (ids) => {
    const found = await stores.family.load(connection, ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  };
  return {
    families: async ({ search, status, sort, offset, limit }) => {
      const { where, values } = conditionsOf({ search, status });
      const counted = await connection.query<{ total: number }>(
        `SELECT count(*) AS total FROM family f ${where}`,
        [...values],
      );
      const total = counted.rows[0]?.total ?? 0;
      const size = Math.min(limit, MOST_LINES, total - offset);
      if (size <= 0) return { total, lines: [] };
      const isFar = offset > total / 2;
      const found = await connection.query<LineRow>(
        `${LINE} ${where} ORDER BY ${orders[sort][isFar ? 'backward' : 'forward']}
         OFFSET $${values.length + 1} LIMIT $${values.length + 2}`,
        [...values, isFar ? total - offset - size : offset, size],
      );
      const lines = found.rows.map(lineOf);
      return { total, lines: isFar ? lines.reverse() : lines };
    },

    familyLines: async (ids) => {
      const { rows } = await connection.query<LineRow>(`${LINE} WHERE f.id = ANY ($1::uuid[])`, [ids]);
      return rows.map(lineOf);
    },

    familiesAfter: async (after) => {
      const { rows } = await connection.query<{ id: string }>(
        `SELECT id FROM family WHERE id > COALESCE($1, '00000000-0000-0000-0000-000000000000'::uuid)
         ORDER BY id LIMIT ${PAGE}`,
        [after],
      );
      return familiesBy(rows.map(({ id }) => id));
    },

    familiesBy,

    familiesRecordedSince: async (position) => {
      const { rows } = await connection.query<{ home_id: string }>(
        `SELECT DISTINCT home_id FROM journal WHERE position > $1 AND home_of = 'family' ORDER BY home_id`,
        [position],
      );
      return rows.map(({ home_id }) => home_id);
    },

    journalPosition: () => endOfJournal(connection),

    familyOfCard: async (digest) => {
      const { rows } = await connection.query<{ family_id: string }>(
        'SELECT family_id FROM family_card WHERE digest = $1 ORDER BY issued_on DESC, family_id LIMIT 1',
        [digest],
      );
      const familyId = rows[0]?.family_id;
      if (familyId === undefined) return null;
      const family = (await stores.family.load(connection, [familyId])).get(familyId);
      const card = family?.cards.find((one: FamilyCard) => one.digest === digest);
      return card ? { familyId, card } : null;
    },

    enrolledFamilies: async () => {
      const { rows } = await connection.query<{ id: string }>(
        `SELECT id FROM family WHERE standing = 'enrolled' ORDER BY name, id`,
      );
      return rows.map(({ id }) => id);
    },
  };
}
