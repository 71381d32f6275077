import type { Shelf } from '@tatyktuu/api/ports';
import type { AggregateName, Aggregates, WorkingCopy } from '@tatyktuu/domain/door';
import { aggregateNames, stores } from '../folded/index.ts';
import type { Lock } from '../folded/statements.ts';
import type { Store } from '../folded/store.ts';
import type { Connection } from '../transaction.ts';
import { answerHistories, answerIndexes } from './indexes.ts';

/** Hears of every state that was fetched; undefined when there is none. */
type OnFetched = (of: AggregateName, id: string, state: Aggregates[AggregateName] | undefined) => void;

/** Reads what decisions need, in bulk: a few statements for each kind of thing, however many there are of it. */
export function openShelf(
  connection: Connection,
  lockOf: (of: AggregateName) => Lock = () => 'none',
  onFetched: OnFetched = () => undefined,
): Shelf {
  return {
    fetch: async (needs, into) => {
      for (const of of aggregateNames) {
        const ids = needs.filter((need) => need.of === of).map(({ id }) => id);
        await fetchStates(of, ids);
      }
      await answerIndexes(connection, needs, into);
      await answerHistories(connection, needs, into);

      async function fetchStates(of: AggregateName, ids: readonly string[]): Promise<void> {
        const store: Store<Aggregates[AggregateName]> = stores[of] as never;
        const found = await store.load(connection, ids, lockOf(of));
        for (const id of ids) {
          const state = found.get(id);
          put(into, of, id, state);
          onFetched(of, id, state);
        }
      }
    },
  };
}

function put(into: WorkingCopy, of: AggregateName, id: string, state: Aggregates[AggregateName] | undefined) {
  into.put(of, id, state as never);
}
