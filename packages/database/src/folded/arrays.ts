import type { SqlType } from './table.ts';

/** Types whose values are no texts here, so that none can hold what an array's text would have to quote. */
const PLAIN: ReadonlySet<SqlType> = new Set(['integer', 'bigint', 'boolean']);
const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;

/**
 * The values as the text of a PostgreSQL array, as `$1::type[]` takes it. The driver can do this too, but looks at
 * each value's class and escapes each one: with thousands of rows that is a good part of a write.
 * @param type jsonb: each value is written as JSON text; null stays null.
 */
export function arrayOf(type: SqlType, values: readonly unknown[]): string {
  const text = PLAIN.has(type) ? String : type === 'jsonb' ? quotedJson : quoted;
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : text(value))).join(',')}}`;
}

/** JSON texts that are made already. */
export function arrayOfJsonTexts(texts: readonly string[]): string {
  return `{${texts.map(quoted).join(',')}}`;
}

function quotedJson(value: unknown): string {
  return quoted(JSON.stringify(value));
}

function quoted(value: unknown): string {
  const text = String(value);
  return NEEDS_ESCAPE.test(text) ? `"${text.replace(ESCAPED, '\\$&')}"` : `"${text}"`;
}
