import type { AggregateName, Aggregates, WorkingCopy } from '@tatyktuu/domain/door';
import { stores } from '../folded/index.ts';
import type { Store } from '../folded/store.ts';
import type { Connection } from '../transaction.ts';

type State = Aggregates[AggregateName];

/** What was read from the tables, by kind and id: what has changed is told by comparing with it. */
export class Loaded {
  readonly #states = new Map<string, State | undefined>();

  readonly remember = (of: AggregateName, id: string, state: State | undefined): void => {
    this.#states.set(`${of}:${id}`, state);
  };

  get<Of extends AggregateName>(of: Of, id: string): Aggregates[Of] | undefined {
    const key = `${of}:${id}`;
    // A review bears the id of the command that raises it now: there was none before, and nobody looked for one.
    if (!this.#states.has(key) && of !== 'review')
      throw new Error(`${of} was changed without having been fetched`);
    return this.#states.get(key) as Aggregates[Of] | undefined;
  }
}

/** Writes the states that the copy says have changed: of each, the rows that differ from what was loaded. */
export async function saveStates(connection: Connection, loaded: Loaded, copy: WorkingCopy): Promise<void> {
  for (const [of, homes] of Map.groupBy(copy.changed(), (home) => home.of)) {
    const store: Store<State> = stores[of] as never;
    await store.save(
      connection,
      homes.map(({ id }) => ({ before: loaded.get(of, id), after: copy.get(of, id) })),
    );
    for (const { id } of homes) loaded.remember(of, id, copy.get(of, id));
  }
}
