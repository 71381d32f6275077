import { type FamilyFact, undoableIn } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import type { Ledger } from '../ports/index.ts';

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
  const entries = await ledger.history({ of: 'family', id: familyId }, MOST);
  // What is at home in a family is a fact of a family.
  const facts = entries.map(({ fact }) => fact as FamilyFact);
  const undoable = undoableIn(facts.toReversed());
  const undone = new Set(facts.flatMap((fact) => (fact.kind === 'change-undone' ? fact.payload.undone : [])));
  return entries.slice(0, SHOWN).map(({ fact: { identifying: _, ...fact }, receivedAt }) => ({
    fact: fact as WithoutDetails<FamilyFact>,
    receivedAt,
    undoable: undoable.has(fact.id),
    undone: undone.has(fact.id),
  }));
}
