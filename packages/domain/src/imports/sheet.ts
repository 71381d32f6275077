import type { Day } from '../kernel/index.ts';

/** One cell as the file's reader gives it: dates that the file itself marks as such come as `{ day }`. */
export type Cell = string | number | boolean | { readonly day: Day } | null;

/** Cells made one; the value stands in the first. Indexes from 0, the last included. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a spreadsheet as a grid. `rows[0]` is row 1 of the file; rows may differ in length. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly MergedCells[];
}

/** What a column can hold. */
export const fields = [
  'family-number',
  'full-name',
  'surname',
  'given-name',
  'patronymic',
  'relation',
  'birth',
  'age',
  'sex',
  'national-id',
  'address',
  'phone',
  'may-call',
  'remark',
  'ignore',
] as const;
export type Field = (typeof fields)[number];

/** Which field each column holds, by the column's index from 0. Columns that are not named are ignored. */
export type Mapping = Readonly<Record<number, Field>>;

/** Space at an end, doubled, or of another kind than the plain one. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;

/** The cell's text as a person reads it: no space around or doubled within; '' for an empty cell. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.day;
  const text = String(cell);
  return UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => textOf(cell) === '');
}

/** Whether the text stands for "nothing" or "as above": a dash, a ditto mark. */
export function isDash(text: string): boolean {
  return /^[-–—―_"«»/.\s]+$/.test(text);
}

const columnsByField = new WeakMap<Mapping, ReadonlyMap<Field, readonly number[]>>();

/** Every column that holds the field: remarks may stand in several. */
export function columnsOf(mapping: Mapping, field: Field): readonly number[] {
  let columns = columnsByField.get(mapping);
  if (!columns) {
    const entries = Object.entries(mapping).map(([column, held]) => ({ column: Number(column), held }));
    const grouped = Map.groupBy(entries, ({ held }) => held);
    columns = new Map([...grouped].map(([held, group]) => [held, group.map(({ column }) => column)]));
    columnsByField.set(mapping, columns);
  }
  return columns.get(field) ?? [];
}

/** The first column that holds the field, or null. */
export function columnOf(mapping: Mapping, field: Field): number | null {
  return columnsOf(mapping, field)[0] ?? null;
}
