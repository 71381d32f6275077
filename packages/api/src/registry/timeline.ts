import { WorkingCopy } from '@tatyktuu/domain/door';
import { type FamilyFact, undoneIn, undoOf } from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import { fetchAll } from '../door/submit.ts';
import type { Ledger, Snapshot } from '../ports/index.ts';

/** So many entries are shown; all of them are looked at, to know what rests on what. */
const SHOWN = 200;
const MOST = 100_000;

type WithoutDetails<F> = F extends unknown ? Omit<F, 'identifying'> : never;

export interface TimelineEntry {
  /** Without what identifies anybody. */
  readonly fact: WithoutDetails<FamilyFact>;
  /** When the server took it in, ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Whether it can be set right by undoing it: nothing later rests on it. */
  readonly undoable: boolean;
  readonly undone: boolean;
}

/** What happened to the family, newest first. */
export async function timelineOf(ledger: Ledger, familyId: FamilyId): Promise<readonly TimelineEntry[]> {
  const [entries, { inGroups, goesOn }] = await Promise.all([
    ledger.history({ of: 'family', id: familyId }, MOST),
    ledger.read((snapshot) => standingNow(snapshot, familyId)),
  ]);
  // What is at home in a family is a fact of a family.
  const facts = entries.map(({ fact }) => fact as FamilyFact);
  const history = facts.toReversed();
  const undone = undoneIn(history);
  return entries.slice(0, SHOWN).map(({ fact: { identifying: _, ...fact }, receivedAt }) => ({
    fact: fact as WithoutDetails<FamilyFact>,
    receivedAt,
    undoable: goesOn && undoOf({ history, inGroups }, fact.id).ok,
    undone: undone.has(fact.id),
  }));
}

/** Who of the family is or was in a group, and whether it goes on by itself. */
async function standingNow(
  snapshot: Snapshot,
  id: FamilyId,
): Promise<{ readonly inGroups: ReadonlySet<PersonId>; readonly goesOn: boolean }> {
  const copy = new WorkingCopy();
  const groups = { of: 'groups-of-family', id } as const;
  await fetchAll(snapshot, copy, () => [
    { of: 'family', id },
    groups,
    ...(copy.peekIndex(groups) ?? []).map((groupId) => ({ of: 'group', id: groupId }) as const),
  ]);
  const seats = copy.groupsOf(id).flatMap((groupId) => copy.get('group', groupId)?.memberships ?? []);
  return {
    inGroups: new Set(seats.filter(({ familyId }) => familyId === id).map(({ personId }) => personId)),
    goesOn: copy.get('family', id)?.mergedInto === null,
  };
}
