import type { PersonForMatching } from '@tatyktuu/domain/duplicates';
import type { Sex } from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import type { Connection } from '../transaction.ts';

interface Row {
  readonly id: string;
  readonly family_id: string;
  readonly full_name: string;
  readonly birth: string | null;
  readonly sex: Sex;
  readonly phone: string | null;
  readonly national_id: string | null;
  readonly address: string;
  readonly here: boolean;
}

/**
 * Who is compared: everybody under a name of her own. Not who is only another entry of somebody, nor who went into a
 * new family with a split (there she is again, under the same id), nor the people of a family that was merged.
 */
const COLUMNS =
  'p.id, p.family_id, p.full_name, p.birth, p.sex, p.phone, p.national_id, f.address, p.left_on IS NULL AS here';
const COMPARED = `p.same_person IS NULL AND p.full_name <> '' AND f.merged_into IS NULL
  AND p.left_how IS DISTINCT FROM 'split-off'`;

/**
 * One row of a table after the other by its key. OFFSET 0 keeps the planner to that: right after an import it knows
 * nothing of the tables' size, and would read them whole.
 */
const oneByOne = (table: string, where: string, as: string): string =>
  `CROSS JOIN LATERAL (SELECT * FROM ${table} WHERE ${where} OFFSET 0) ${as}`;

/** The people of these families, each with the names of those who are in the family with her. */
export async function peopleOfFamilies(
  connection: Connection,
  families: readonly FamilyId[],
): Promise<readonly PersonForMatching[]> {
  if (families.length === 0) return [];
  const { rows } = await connection.query<Row>(
    `SELECT ${COLUMNS} FROM unnest($1::uuid[]) AS wanted (id)
     ${oneByOne('family', 'id = wanted.id', 'f')} ${oneByOne('person', 'family_id = wanted.id', 'p')}
     WHERE ${COMPARED} ORDER BY p.family_id, p.ordinal`,
    [families],
  );
  return withKin(rows);
}

/** These entries, each by herself: whom she lives with is left out. */
export async function peopleAlone(
  connection: Connection,
  entries: readonly { readonly familyId: FamilyId; readonly personId: PersonId }[],
): Promise<readonly PersonForMatching[]> {
  if (entries.length === 0) return [];
  const { rows } = await connection.query<Row>(
    `SELECT ${COLUMNS} FROM unnest($1::uuid[], $2::uuid[]) AS wanted (family_id, id)
     ${oneByOne('family', 'id = wanted.family_id', 'f')}
     ${oneByOne('person', 'family_id = wanted.family_id AND id = wanted.id', 'p')}
     WHERE ${COMPARED}`,
    [entries.map(({ familyId }) => familyId), entries.map(({ personId }) => personId)],
  );
  return rows.map((row) => personIn(row, []));
}

/** Everybody. */
export async function everybody(connection: Connection): Promise<readonly PersonForMatching[]> {
  const { rows } = await connection.query<Row>(
    `SELECT ${COLUMNS} FROM person p JOIN family f ON f.id = p.family_id
     WHERE ${COMPARED} ORDER BY p.family_id, p.ordinal`,
  );
  return withKin(rows);
}

function withKin(rows: readonly Row[]): readonly PersonForMatching[] {
  const families = Map.groupBy(rows, ({ family_id }) => family_id);
  return rows.map((row) => {
    const others = (families.get(row.family_id) ?? []).filter(({ id, here }) => here && id !== row.id);
    return personIn(
      row,
      others.map(({ full_name }) => full_name),
    );
  });
}

function personIn(row: Row, kin: readonly string[]): PersonForMatching {
  return {
    id: row.id,
    familyId: row.family_id,
    fullName: row.full_name,
    birth: row.birth,
    sex: row.sex,
    phone: row.phone,
    nationalId: row.national_id,
    address: row.address,
    kin,
  };
}
