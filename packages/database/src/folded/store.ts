import { canonicalJson } from '@tatyktuu/domain/kernel';
import type { Connection } from '../transaction.ts';
import { deleteRows, insertRows, type Lock, selectRows, updateRows } from './statements.ts';
import { keyOf, type Row, type RowOf, type Table } from './table.ts';

type Parts = Readonly<Record<string, Table>>;
type RowsOf<Root extends Table, P extends Parts> = {
  readonly root: RowOf<Root>;
  readonly parts: { readonly [Name in keyof P]: readonly RowOf<P[Name]>[] };
};

/** How one kind of state lies in tables: one row of the root, and any number in each part. */
export interface Shape<State, Root extends Table, P extends Parts> {
  readonly root: Root;
  readonly parts: P;
  toRows(state: State): RowsOf<Root, P>;
  fromRows(rows: RowsOf<Root, P>): State;
}

/** A state before and after; undefined for what there was none of. */
export interface Change<State> {
  readonly before: State | undefined;
  readonly after: State | undefined;
}

/** Reads and writes states of one kind in bulk. Rows stay inside. */
export interface Store<State> {
  /** Root first. */
  readonly tables: readonly Table[];
  /** The states there are, by id. With a lock nobody else changes them before the transaction ends. */
  load(connection: Connection, ids: readonly string[], lock?: Lock): Promise<ReadonlyMap<string, State>>;
  /** Writes only the rows that differ. */
  save(connection: Connection, changes: readonly Change<State>[]): Promise<void>;
}

export function storeOf<State, Root extends Table, P extends Parts>(
  shape: Shape<State, Root, P>,
): Store<State> {
  const tables: readonly Table[] = [shape.root, ...Object.values(shape.parts)];
  return {
    tables,
    load: (connection, ids, lock = 'none') => load(shape, connection, ids, lock),
    save: async (connection, changes) => {
      const rows = changes.map(({ before, after }) => ({
        before: before && shape.toRows(before),
        after: after && shape.toRows(after),
      }));
      const differences = [
        differenceOf(shape.root, rows, ({ root }) => [root]),
        ...Object.entries(shape.parts).map(([name, table]) =>
          differenceOf(table, rows, ({ parts }) => parts[name] ?? []),
        ),
      ];
      for (const { table, removed } of differences.toReversed()) await deleteRows(connection, table, removed);
      for (const { table, changed, added } of differences) {
        await updateRows(connection, table, changed);
        await insertRows(connection, table, added);
      }
    },
  };
}

async function load<State, Root extends Table, P extends Parts>(
  shape: Shape<State, Root, P>,
  connection: Connection,
  ids: readonly string[],
  lock: Lock,
): Promise<ReadonlyMap<string, State>> {
  if (ids.length === 0) return new Map();
  const owners = (table: Table, of: readonly string[]) => of.map((id) => ownerRow(table, id));
  // The root is locked before its parts are read: what they say then stays so.
  const sorted = [...new Set(ids)].sort();
  const roots = await selectRows(connection, shape.root, owners(shape.root, sorted), lock);
  const found = roots.map((row) => keyOf(shape.root.key, row));
  const states = new Map<string, State>();
  if (found.length === 0) return states;
  const parts = new Map<string, Map<string, Row[]>>();
  for (const [name, table] of Object.entries(shape.parts)) {
    const rows = await selectRows(connection, table, owners(table, found), 'none');
    parts.set(
      name,
      Map.groupBy(rows, (row) => keyOf(table.owner, row)),
    );
  }
  for (const [at, root] of roots.entries()) {
    const id = found[at] as string;
    const own = Object.fromEntries([...parts].map(([name, rows]) => [name, rows.get(id) ?? []]));
    states.set(id, shape.fromRows({ root, parts: own } as unknown as RowsOf<Root, P>));
  }
  return states;
}

function ownerRow(table: Table, id: string): Row {
  const values = table.owner.length === 1 ? [id] : id.split('/');
  return Object.fromEntries(table.owner.map((column, at) => [column, values[at]]));
}

interface Difference {
  readonly table: Table;
  readonly removed: readonly Row[];
  readonly changed: readonly Row[];
  readonly added: readonly Row[];
}

function differenceOf<Rows>(
  table: Table,
  changes: readonly Change<Rows>[],
  rowsIn: (rows: Rows) => readonly Row[],
): Difference {
  const removed: Row[] = [];
  const changed: Row[] = [];
  const added: Row[] = [];
  for (const { before, after } of changes) {
    const old = new Map((before ? rowsIn(before) : []).map((row) => [keyOf(table.key, row), row]));
    for (const row of after ? rowsIn(after) : []) {
      const key = keyOf(table.key, row);
      const was = old.get(key);
      if (!was) added.push(row);
      else if (differs(table, was, row)) changed.push(row);
      old.delete(key);
    }
    removed.push(...old.values());
  }
  return { table, removed, changed, added };
}

function differs(table: Table, a: Row, b: Row): boolean {
  return Object.entries(table.columns).some(([name, { type }]) =>
    type === 'jsonb' ? canonicalJson(a[name]) !== canonicalJson(b[name]) : a[name] !== b[name],
  );
}
