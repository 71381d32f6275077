import type { SqlType } from './table.ts';

/** Types whose values are no texts here, so that none can hold what an array's text would have to quote. */
const PLAIN: ReadonlySet<SqlType> = new Set(['integer', 'bigint', 'boolean']);
const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;

/** A column of many rows, for `unnest`: its place in the statement, and what goes there. */
export interface ColumnValues {
  /** @param place Such as `$3`. */
  readonly array: (place: string) => string;
  readonly value: unknown;
}

/**
 * The values of one column. The driver can write arrays too, but looks at each value's class and escapes each one, and
 * a value that is the same in every row travels as often as there are rows: with thousands of rows that is a good part
 * of a write.
 * @param type jsonb: each value is written as JSON text; null stays null.
 */
export function columnOf(type: SqlType, values: readonly unknown[]): ColumnValues {
  const [first] = values;
  if (values.length > 1 && values.every((value) => value === first)) {
    const value = first === null || first === undefined || type !== 'jsonb' ? first : JSON.stringify(first);
    return {
      array: (place) => `array_fill(${place}::${type}, ARRAY[${values.length}])`,
      value: value ?? null,
    };
  }
  return { array: (place) => `${place}::${type}[]`, value: arrayOf(type, values) };
}

/** The columns as `unnest` takes them, and the parameters of the statement from `$1` on. */
export function unnested(columns: readonly ColumnValues[]): {
  readonly unnest: string;
  readonly values: unknown[];
} {
  const arrays = columns.map(({ array }, at) => array(`$${at + 1}`));
  return { unnest: `unnest(${arrays.join(', ')})`, values: columns.map(({ value }) => value) };
}

/** The values as the text of a PostgreSQL array, as `$1::type[]` takes it. */
export function arrayOf(type: SqlType, values: readonly unknown[]): string {
  const text = PLAIN.has(type) ? String : type === 'jsonb' ? quotedJson : quoted;
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : text(value))).join(',')}}`;
}

/** A column of JSON texts that are made already. */
export function jsonTexts(texts: readonly string[]): ColumnValues {
  const column = columnOf('text', texts);
  return {
    array: (place) => column.array(place).replaceAll('::text', '::jsonb'),
    value: column.value,
  };
}

function quotedJson(value: unknown): string {
  return quoted(JSON.stringify(value));
}

function quoted(value: unknown): string {
  const text = String(value);
  return NEEDS_ESCAPE.test(text) ? `"${text.replace(ESCAPED, '\\$&')}"` : `"${text}"`;
}
