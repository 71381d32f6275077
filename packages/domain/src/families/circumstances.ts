import type { Actor } from '../access/index.ts';
import type { Day, Refusal, Result } from '../kernel/index.ts';
import type { FamilyFact, FamilyFactDraft } from './facts.ts';
import type { RegistryPolicy } from './policy.ts';
import type { FamilyReason } from './reasons.ts';
import type { SelectionForm } from './selection.ts';
import type { Wording } from './wording.ts';

/** Who asks on which day, and what the programme has decided: left out where it has decided nothing. */
export interface FamilyCircumstances {
  readonly actor: Actor;
  readonly today: Day;
  readonly policy?: RegistryPolicy | undefined;
  /** The wording for the purpose that the command names. */
  readonly wording?: Wording | undefined;
  readonly form?: SelectionForm | undefined;
  /** What was recorded of the family, oldest first: only an erasure asks for it. */
  readonly history?: readonly FamilyFact[];
}

export type FamilyDecision = Result<readonly FamilyFactDraft[], Refusal<FamilyReason>>;
