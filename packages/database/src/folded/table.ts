import type { Day } from '@tatyktuu/domain/kernel';

export type SqlType = 'uuid' | 'text' | 'integer' | 'bigint' | 'boolean' | 'date' | 'jsonb';

/** A column: its type in SQL, and the type its values have here. */
export interface Column<Value> {
  readonly type: SqlType;
  /** Only for the compiler: nothing is ever here. */
  readonly holds?: Value;
}

export const uuid: Column<string> = { type: 'uuid' };
export const integer: Column<number> = { type: 'integer' };
export const bigint: Column<number> = { type: 'bigint' };
export const boolean: Column<boolean> = { type: 'boolean' };
export const day: Column<Day> = { type: 'date' };
export function text<Value extends string = string>(): Column<Value> {
  return { type: 'text' };
}
export function json<Value>(): Column<Value> {
  return { type: 'jsonb' };
}
export function orNull<Value>(column: Column<Value>): Column<Value | null> {
  return column as Column<Value | null>;
}

/** A folded table. The rows are ours alone, so what comes out has the types that went in. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column<unknown>>>;
  readonly key: readonly string[];
  /** The columns that name the thing the row belongs to: the root's key. */
  readonly owner: readonly string[];
  /** In which order the rows of one thing are read. */
  readonly order: readonly string[];
}

export type Row = Readonly<Record<string, unknown>>;

export type RowOf<T extends Table> = {
  readonly [Name in keyof T['columns']]: T['columns'][Name] extends Column<infer Value> ? Value : never;
};

export function table<const Columns extends Table['columns']>(
  name: string,
  columns: Columns,
  keys: {
    readonly key: readonly (keyof Columns & string)[];
    readonly owner: readonly (keyof Columns & string)[];
    readonly order?: readonly (keyof Columns & string)[];
  },
): Table & { readonly columns: Columns } {
  return { name, columns, key: keys.key, owner: keys.owner, order: keys.order ?? keys.key };
}

/** The same text for rows of the same key, and for no others. */
export function keyOf(columns: readonly string[], row: Row): string {
  return columns.map((column) => String(row[column])).join('/');
}
