import type { RowClass } from './classify-row.ts';
import { readAddress } from './read-address.ts';
import { type NamedFamily, readFamilyLine } from './read-family-line.ts';
import { readFamilyNumber } from './read-family-number.ts';
import { type Cell, columnOf, type Mapping, textOf } from './sheet.ts';

/** Rows that make up a family, by their index from 0. */
export interface RowGroup {
  readonly number: string | null;
  /** That of the row above that names the family; null where there is none. */
  readonly address: string | null;
  readonly rows: number[];
}

export type Grouping = 'number' | 'family-rows' | 'address' | 'blank-rows';

/**
 * Parts the persons' rows into families. With a column of family numbers: an empty number is the family above (merged
 * cells), a blank row ends the family, and rows after it without a number stand alone. Without one: by the rows that name
 * a family above its people, else by blank rows where there are any between people, else wherever an address is written
 * out anew.
 */
export function groupRows(
  rows: readonly (readonly Cell[])[],
  classes: readonly RowClass[],
  mapping: Mapping,
): { readonly groups: readonly RowGroup[]; readonly by: Grouping } {
  const by = groupingOf(rows, classes, mapping);
  const numberColumn = columnOf(mapping, 'family-number');
  const addressColumn = columnOf(mapping, 'address');
  const groups: RowGroup[] = [];
  let current: RowGroup | null = null;
  let address: string | null = null;
  let named: NamedFamily = { number: null, address: null };
  for (const [index, { kind }] of classes.entries()) {
    if (kind === 'blank' || kind === 'total' || kind === 'signature') current = null;
    const row = rows[index] ?? [];
    if (kind === 'family') {
      named = readFamilyLine(row);
      current = null;
    }
    if (kind !== 'person') continue;
    const number: string | null = numberColumn === null ? null : readFamilyNumber(row[numberColumn] ?? null);
    const written = addressColumn === null ? null : readAddress(textOf(row[addressColumn]));
    const begins: boolean =
      current === null ||
      (number !== null && number !== current.number) ||
      (by === 'address' && written !== null && written !== address);
    if (begins || current === null) {
      current = { number: number ?? named.number, address: named.address, rows: [] };
      named = { number: null, address: null };
      groups.push(current);
    }
    if (written !== null) address = written;
    current.rows.push(index);
  }
  return { groups, by };
}

function groupingOf(
  rows: readonly (readonly Cell[])[],
  classes: readonly RowClass[],
  mapping: Mapping,
): Grouping {
  const numberColumn = columnOf(mapping, 'family-number');
  const isPerson = (index: number) => classes[index]?.kind === 'person';
  const hasNumbers =
    numberColumn !== null &&
    rows.some((row, index) => isPerson(index) && readFamilyNumber(row[numberColumn] ?? null) !== null);
  if (hasNumbers) return 'number';
  if (classes.some(({ kind }) => kind === 'family')) return 'family-rows';
  const first = classes.findIndex(({ kind }) => kind === 'person');
  const last = classes.findLastIndex(({ kind }) => kind === 'person');
  const parted = classes.slice(first, last).some(({ kind }) => kind === 'blank');
  return parted || columnOf(mapping, 'address') === null ? 'blank-rows' : 'address';
}
