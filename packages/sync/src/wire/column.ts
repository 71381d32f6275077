import { isId } from '@tatyktuu/domain/kernel';
import { fromDigits, idsFromDigits, idsToDigits, toDigits } from './digits.ts';

/** The values of one member of all commands of one shape, in the order of the commands. */
export type Column =
  /** As they are: most differ. */
  | { readonly all: readonly unknown[] }
  /** Each value once, and where in `of` the value of each row is. */
  | { readonly of: readonly unknown[]; readonly at: string }
  /** Ids, and behind them: null, or the place in the batch of the row whose own command id is meant. */
  | { readonly ids: string; readonly others: readonly (number | null)[]; readonly at: string };

/** @param rowOf The place in the batch of the command with this id, if it is there. */
export function encodeColumn(values: readonly unknown[], rowOf: (id: string) => number | undefined): Column {
  const places = new Map<string, number>();
  const distinct: unknown[] = [];
  const at = values.map((value) => {
    const key = typeof value === 'string' ? value : `\u0000${JSON.stringify(value)}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, distinct.length);
    return distinct.push(value) - 1;
  });
  const strings = distinct.filter((value) => typeof value === 'string');
  const isOfIds = strings.length > 0 && distinct.every(isIdOrNull);
  if (isOfIds) return encodeIds(distinct, at, rowOf);
  return distinct.length * 2 > values.length && values.length > 1
    ? { all: values }
    : { of: distinct, at: toDigits(at) };
}

/** The values of so many rows; null when the column's parts do not fit together. */
export function decodeColumn(
  column: Column,
  rows: number,
  idOfRow: (row: number) => string | undefined,
): readonly unknown[] | null {
  if ('all' in column) return column.all.length === rows ? column.all : null;
  const at = fromDigits(column.at, rows);
  const distinct = 'of' in column ? column.of : decodeIds(column, idOfRow);
  return at && distinct && at.map((place) => distinct[place]);
}

function isIdOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && isId(value));
}

function encodeIds(
  distinct: readonly (string | null)[],
  at: readonly number[],
  rowOf: (id: string) => number | undefined,
): Column {
  const ids: string[] = [];
  const others: (number | null)[] = [];
  const homes = distinct.map((value) => {
    const row = value === null ? undefined : rowOf(value);
    if (value === null) return { in: others, place: others.push(null) - 1 };
    if (row !== undefined) return { in: others, place: others.push(row) - 1 };
    return { in: ids, place: ids.push(value) - 1 };
  });
  const places = homes.map((home) => (home.in === others ? ids.length + home.place : home.place));
  return { ids: idsToDigits(ids), others, at: toDigits(at.map((place) => places[place] ?? 0)) };
}

function decodeIds(
  { ids, others }: Extract<Column, { readonly ids: string }>,
  idOfRow: (row: number) => string | undefined,
): readonly unknown[] | null {
  const known = idsFromDigits(ids);
  return known && [...known, ...others.map((other) => (other === null ? null : idOfRow(other)))];
}
