import { type Cell, columnOf, columnsOf, type Field, type Mapping, type Sheet, textOf } from './sheet.ts';
import { plainText } from './word-table.ts';

/** A sheet whose names and addresses stand in one cell each, and the mapping that says where. */
export interface PreparedSheet {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
}

/**
 * The sheet with what belongs together in one cell: surname, given name and patronymic; village, street and house. A
 * family's number or address that stands once in merged cells is written out on each of their rows that hold anything.
 * Rows that nothing touches are the same ones.
 */
export function prepareRows(sheet: Sheet, mapping: Mapping, headingIndex: number): PreparedSheet {
  const spread = spreadMerged(sheet, mapping, headingIndex);
  const nameColumns = (['surname', 'given-name', 'patronymic'] as const).flatMap((field) =>
    columnsOf(mapping, field),
  );
  const inParts = columnOf(mapping, 'full-name') === null && nameColumns.length > 0;
  const addressColumns = columnsOf(mapping, 'address');
  const joins = [
    ...(inParts ? [{ field: 'full-name' as const, columns: nameColumns, between: ' ' }] : []),
    ...(addressColumns.length > 1
      ? [{ field: 'address' as const, columns: addressColumns, between: ', ' }]
      : []),
  ];
  if (joins.length === 0) return { sheet: spread, mapping };
  const joinedMapping: Record<number, Field> = { ...mapping };
  for (const { field, columns } of joins) {
    for (const [at, column] of columns.entries()) joinedMapping[column] = at === 0 ? field : 'ignore';
  }
  const rows = spread.rows.map((row, index) => {
    if (index <= headingIndex || repeatsHeading(row, spread.rows[headingIndex] ?? [], joins)) return row;
    return joins.reduce<readonly Cell[]>((cells, { columns, between }) => join(cells, columns, between), row);
  });
  return { sheet: { ...spread, rows }, mapping: joinedMapping };
}

function repeatsHeading(
  row: readonly Cell[],
  heading: readonly Cell[],
  joins: readonly { readonly columns: readonly number[] }[],
): boolean {
  const columns = joins.flatMap((join) => join.columns);
  return columns.every((column) => plainText(textOf(row[column])) === plainText(textOf(heading[column])));
}

/** A part that the first cell holds already is not said again: somebody wrote the whole there. */
function join(row: readonly Cell[], columns: readonly number[], between: string): readonly Cell[] {
  const [first, ...others] = columns;
  if (first === undefined) return row;
  const rest = others.filter((column) => textOf(row[column]) !== '');
  if (rest.length === 0) return row;
  const whole = textOf(row[first]);
  const held = new Set(plainText(whole).split(/[\s,]+/));
  const said = rest
    .map((column) => textOf(row[column]))
    .filter(
      (text) =>
        !plainText(text)
          .split(/[\s,]+/)
          .every((word) => held.has(word)),
    );
  const cells = [...row];
  for (const column of rest) cells[column] = null;
  while (cells.length <= first) cells.push(null);
  cells[first] = [whole, ...said].filter((text) => text !== '').join(between);
  return cells;
}

function spreadMerged(sheet: Sheet, mapping: Mapping, headingIndex: number): Sheet {
  const columns = new Set([...columnsOf(mapping, 'family-number'), ...columnsOf(mapping, 'address')]);
  const blocks = (sheet.merged ?? []).filter(
    ({ top, left, bottom }) => bottom > top && top > headingIndex && columns.has(left),
  );
  if (blocks.length === 0) return sheet;
  const rows: (readonly Cell[])[] = [...sheet.rows];
  for (const { top, left, bottom } of blocks) {
    const value = rows[top]?.[left] ?? null;
    if (value === null) continue;
    for (let index = top + 1; index <= Math.min(bottom, rows.length - 1); index++) {
      const row = rows[index] ?? [];
      if (!row.some((cell) => textOf(cell) !== '') || textOf(row[left]) !== '') continue;
      const cells = [...row];
      while (cells.length <= left) cells.push(null);
      cells[left] = value;
      rows[index] = cells;
    }
  }
  return { ...sheet, rows };
}
