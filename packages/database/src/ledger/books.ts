import { type Books, touchedBy } from '@tatyktuu/api/ports';
import type { AggregateName, WorkingCopy } from '@tatyktuu/domain/door';
import { type FamilyChange, refreshPairs } from '../duplicates/index.ts';
import { appendFacts } from '../journal/append.ts';
import type { Connection } from '../transaction.ts';
import { raiseBundleVersions } from './bundle-versions.ts';
import { answersBefore, keepAnswers } from './commands.ts';
import { beginErasing } from './erase-details.ts';
import { beginForgettingLate, forgetLateRefusals } from './late-details.ts';
import { changedBy } from './locks.ts';
import { Loaded, saveStates } from './save-states.ts';
import { openShelf } from './shelf.ts';

/** The books inside one transaction. Until it is known what may be changed, everything is fetched as if it were to be changed. */
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
    answered: async (ids, kinds) => {
      changeable = new Set([...(changeable ?? []), ...[...kinds].flatMap((kind) => changedBy[kind])]);
      return answersBefore(connection, ids);
    },
    answer: async (answered) => {
      await keepAnswers(connection, answered);
      await forgetLateRefusals(connection, answered);
    },
    record: async (facts, copy) => {
      const unlocked = copy.changed().find(({ of }) => changeable && !changeable.has(of));
      if (unlocked) throw new Error(`no command at hand may change a ${unlocked.of}`);
      const families = familyChanges(loaded, copy);
      await saveStates(connection, loaded, copy);
      await refreshPairs(connection, families);
      const erasing = await beginErasing(connection, facts);
      const forgetting = await beginForgettingLate(connection, facts);
      await appendFacts(connection, facts);
      await raiseBundleVersions(connection, touchedBy(copy));
      await erasing.finish();
      await forgetting.finish();
    },
  };
}

function familyChanges(loaded: Loaded, copy: WorkingCopy): readonly FamilyChange[] {
  const families = copy.changed().filter(({ of }) => of === 'family');
  return families.map(({ id }) => ({
    id,
    before: loaded.get('family', id),
    after: copy.get('family', id),
  }));
}
