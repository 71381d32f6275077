import type { Books } from '@tatyktuu/api/ports';
import type { AggregateName } from '@tatyktuu/domain/door';
import { appendFacts } from '../journal/append.ts';
import type { Connection } from '../transaction.ts';
import { claimCommands, settleCommands } from './commands.ts';
import { changedBy } from './locks.ts';
import { Loaded, saveStates } from './save-states.ts';
import { openShelf } from './shelf.ts';

/** The books inside one transaction. Until a command is claimed, everything is fetched as if it were to be changed. */
export function openBooks(connection: Connection): Books {
  const loaded = new Loaded();
  let changeable: ReadonlySet<AggregateName> | undefined;
  const shelf = openShelf(
    connection,
    (of) => (changeable === undefined || changeable.has(of) ? 'update' : 'share'),
    loaded.remember,
  );
  return {
    fetch: shelf.fetch,
    claim: async (claims) => {
      changeable = new Set([...(changeable ?? []), ...claims.flatMap(({ kind }) => changedBy[kind])]);
      return claimCommands(connection, claims);
    },
    record: async (facts, copy) => {
      const unlocked = copy.changed().find(({ of }) => changeable && !changeable.has(of));
      if (unlocked) throw new Error(`no claimed command may change a ${unlocked.of}`);
      await saveStates(connection, loaded, copy);
      await appendFacts(connection, facts);
    },
    settle: (outcomes) => settleCommands(connection, outcomes),
  };
}
