import { type FamilyFact, undoneIn } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';
import type { Ledger } from '../ports/index.ts';

const MOST = 100_000;

/** What was said in words of the decisions on a family; '' where nothing was said, and once erased. */
export interface DecisionWords {
  readonly nominatedBy: string;
  /** Why it was enrolled although its score did not reach the form's line. */
  readonly enrolledBecause: string;
}

/** The words of the last nomination and of the last enrolment that stand, from the family's own history. */
export async function decisionWordsOf(ledger: Ledger, familyId: FamilyId): Promise<DecisionWords> {
  const entries = await ledger.history({ of: 'family', id: familyId }, MOST);
  // What is at home in a family is a fact of a family; the newest stands first.
  const facts = entries.map(({ fact }) => fact as FamilyFact);
  const undone = undoneIn(facts.toReversed());
  const standing = facts.filter(({ id }) => !undone.has(id));
  const nominated = standing.find((fact) => fact.kind === 'family-nominated');
  const enrolled = standing.find((fact) => fact.kind === 'family-enrolled');
  return {
    nominatedBy: nominated?.identifying?.[familyId]?.by ?? '',
    enrolledBecause: enrolled?.identifying?.[familyId]?.reason ?? '',
  };
}
