import {
  countErasure,
  type Erasure,
  type ErasureRehearsal,
  erasuresIn,
  touchedBy,
  unregisteredIn,
} from '@tatyktuu/api/ports';
import {
  type AggregateName,
  type Aggregates,
  type Fact,
  type Home,
  WorkingCopy,
} from '@tatyktuu/domain/door';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import { type FamilyChange, refreshPairs } from '../duplicates/index.ts';
import { stores } from '../folded/index.ts';
import type { Store } from '../folded/store.ts';
import { historiesOf, homeKey } from '../journal/read.ts';
import type { Connection } from '../transaction.ts';
import { raiseBundleVersions } from './bundle-versions.ts';
import { type Entry, type Found, findDetails } from './find-details.ts';
import { emptyCommands, refusedCommands } from './refused-commands.ts';

type State = Aggregates[AggregateName];

/** What is to be erased once the facts are appended. */
export interface Erasing {
  /** Takes the details out of the vault and out of what was refused; the states then say what the facts still say. */
  finish(): Promise<void>;
}

/** Looks through everything before the head of the journal is held: that may take its time. */
export async function beginErasing(connection: Connection, facts: readonly Fact[]): Promise<Erasing> {
  const erasures = erasuresIn(facts);
  const found: Found[] = [];
  for (const erasure of erasures) {
    const one = await findDetails(connection, erasure, false);
    if (one) found.push(one);
  }
  return {
    finish: async () => {
      await deleteUnregistered(connection, unregisteredIn(facts));
      if (erasures.length === 0) return;
      const homes = new Map(
        erasures.map(({ familyId }): [string, Home] => [
          `family:${familyId}`,
          { of: 'family', id: familyId },
        ]),
      );
      for (const { sought, entries, since } of found) {
        const going = [...entries, ...(await since())].filter((entry) => sought.goes(entry) !== null);
        await deleteEntries(connection, going);
        for (const { home } of going) homes.set(homeKey(home), home);
        const commands = (await refusedCommands(connection)).filter((command) => sought.goesFrom(command));
        await emptyCommands(
          connection,
          commands.map(({ id }) => id),
        );
      }
      await foldAgain(connection, [...homes.values()]);
    },
  };
}

export async function rehearseErasure(connection: Connection, erasure: Erasure): Promise<ErasureRehearsal> {
  const found = await findDetails(connection, erasure, true);
  if (!found) return { kinds: [], mentions: 0, commands: 0, mentionsLeft: 0 };
  return countErasure(found.sought, erasure.kinds, found.entries, await refusedCommands(connection));
}

export async function deleteEntries(connection: Connection, entries: readonly Entry[]): Promise<void> {
  await connection.query(
    `DELETE FROM vault v USING unnest($1::uuid[], $2::uuid[]) AS gone (fact_id, subject)
     WHERE v.fact_id = gone.fact_id AND v.subject = gone.subject`,
    [entries.map(({ factId }) => factId), entries.map(({ subject }) => subject)],
  );
}

async function deleteUnregistered(connection: Connection, families: readonly FamilyId[]): Promise<void> {
  if (families.length === 0) return;
  await connection.query(
    `DELETE FROM vault v USING journal j
     WHERE j.home_of = 'family' AND j.home_id = ANY ($1::text[]) AND v.fact_id = j.id`,
    [families],
  );
}

/** Folds the things anew from what the journal and the vault say of them now, as a rebuild would. */
export async function foldAgain(connection: Connection, homes: readonly Home[]): Promise<void> {
  const histories = await historiesOf(connection, homes);
  const copy = new WorkingCopy();
  for (const [of, ofKind] of Map.groupBy(homes, (home) => home.of)) {
    const store: Store<State> = stores[of] as never;
    const ids = ofKind.map(({ id }) => id);
    const before = await store.load(connection, ids, 'update');
    const changes = ids.map((id) => {
      copy.put(of, id, undefined);
      for (const fact of histories.get(homeKey({ of, id })) ?? []) copy.apply(fact);
      return { before: before.get(id), after: copy.get(of, id) };
    });
    await store.save(connection, changes);
    if (of === 'family')
      await refreshPairs(
        connection,
        ids.map((id, at) => ({ id, ...changes[at] }) as FamilyChange),
      );
  }
  await raiseBundleVersions(connection, touchedBy(copy, homes));
}
