import type { Day, FactDraft, FamilyId, Words } from '../kernel/index.ts';

/** The id of the one selection form; it has versions. */
export const SELECTION = 'selection';

/** A question of the form, with the points that each answer gives: fair because everybody is asked the same. */
export type Criterion = {
  readonly id: string;
  readonly question: Words;
  /** How to ask, and what not to say while asking. */
  readonly guidance: Words;
} & (
  | { readonly answer: 'yes-no'; readonly points: number }
  | {
      readonly answer: 'choice';
      readonly options: readonly { readonly id: string; readonly title: Words; readonly points: number }[];
    }
  /** So many points for each, at most `atMost` of them in all. */
  | { readonly answer: 'number'; readonly pointsEach: number; readonly atMost: number }
);

export interface SelectionFormVersion {
  readonly version: number;
  readonly title: Words;
  readonly criteria: readonly Criterion[];
  /** From so many points on a family is to be enrolled; below, whoever enrols it must say why. */
  readonly enrolFrom: number;
}
export interface SelectionForm {
  readonly id: typeof SELECTION;
  readonly versions: readonly SelectionFormVersion[];
}

/** By the criterion's id: yes or no, an option's id, or a number; what is not there was not answered, and is never "no". */
export type Answers = Readonly<Record<string, boolean | string | number>>;

/** One line of the explanation: `points` of `most`; `answered` false where nothing was said. */
export interface ScoreLine {
  readonly criterionId: string;
  readonly answered: boolean;
  readonly points: number;
  readonly most: number;
}
export interface Score {
  readonly points: number;
  readonly most: number;
  readonly lines: readonly ScoreLine[];
}

/** `answers` is null once it was erased; `points` too: a score says how badly off somebody was. */
export interface Assessment {
  readonly on: Day;
  readonly formVersion: number;
  readonly answers: Answers | null;
  readonly points: number | null;
}

/** How a family's time in the programme ended. `not-selected`: it never was enrolled. */
export const endings = ['completed', 'withdrawn', 'moved', 'not-selected'] as const;
export type Ending = (typeof endings)[number];

/** Where a family stands, in the order of the way through the programme. */
export const standings = [
  'registered',
  'nominated',
  'assessed',
  'enrolled',
  'completed',
  'withdrawn',
  'moved',
  'not-selected',
  'merged',
] as const;
export type Standing = (typeof standings)[number];

export interface PublishSelectionForm {
  readonly kind: 'publish-selection-form';
  readonly version: number;
  readonly title: Words;
  readonly criteria: readonly Criterion[];
  readonly enrolFrom: number;
}
export interface NominateFamily {
  readonly kind: 'nominate-family';
  readonly familyId: FamilyId;
  readonly on: Day;
  /** Who named the family, in words; '' when it is not said. */
  readonly by: string;
}
export interface AssessFamily {
  readonly kind: 'assess-family';
  readonly familyId: FamilyId;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly on: Day;
}

export type SelectionFormPublished = FactDraft<
  'selection-form-published',
  Omit<PublishSelectionForm, 'kind'>
>;
export type FamilyNominated = FactDraft<
  'family-nominated',
  { readonly familyId: FamilyId; readonly on: Day },
  { readonly by: string }
>;
/** What was answered and how it was scored stays out of the chain. */
export type FamilyAssessed = FactDraft<
  'family-assessed',
  { readonly familyId: FamilyId; readonly formVersion: number; readonly on: Day },
  { readonly answers: Answers; readonly points: number }
>;
export type SelectionFactDraft = FamilyNominated | FamilyAssessed;
