import type { Day, FamilyId, PersonId } from '../kernel/index.ts';
import type { FamilyCommand } from './commands.ts';
import type { RegistryPolicy } from './policy.ts';
import type { SelectionForm } from './selection.ts';
import type { Wording } from './wording.ts';

/** What may be wrong or missing in what is kept of a family. Nothing of it keeps anybody from anything. */
export const qualityCodes = [
  'name-of-one-word',
  'birth-missing',
  'birth-only-year',
  'sex-unknown',
  'role-unknown',
  'personal-number-contradicts',
  'parent-younger',
  'too-old',
  'no-grown-up',
  'no-address',
  'number-missing',
  'no-way-to-reach',
  'safe-contact-missing',
  'absence-without-return',
  'consent-missing',
  'consent-old-wording',
  'minor-grown-up',
  'assessed-by-old-form',
  'not-looked-at',
] as const;
export type QualityCode = (typeof qualityCodes)[number];

/** One thing to look at; `fix` is the kind of command that mends it. */
export interface QualityFinding {
  readonly code: QualityCode;
  readonly familyId: FamilyId;
  /** Whom it is about; null for the family as a whole. */
  readonly personId: PersonId | null;
  readonly fix: FamilyCommand['kind'];
}

export interface QualityTerms {
  readonly today: Day;
  readonly policy: RegistryPolicy;
  readonly wordings: readonly Wording[];
  readonly form: SelectionForm | undefined;
}

/** What was found, before it is said how it is mended. */
export type Found = readonly [QualityCode, PersonId | null];
