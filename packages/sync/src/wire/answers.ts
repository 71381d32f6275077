import type { ReasonCode } from '@tatyktuu/domain/door';
import type { Refusal } from '@tatyktuu/domain/kernel';
import type { ReviewReason } from '@tatyktuu/domain/reviews';
import type { Verdict } from './answer.ts';
import { type NumberRange, numbersIn, rangesOf } from './range.ts';

/** What became of the command with this number. */
export type NumberedAnswer = { readonly number: number } & Verdict;

/** The answers to a batch: what went well as ranges of numbers, what did not one by one. */
export interface Answers {
  readonly accepted: readonly NumberRange[];
  readonly duplicate: readonly NumberRange[];
  readonly needsReview: readonly (readonly [number: number, reason: ReviewReason])[];
  readonly refused: readonly (readonly [number: number, refusal: Refusal<ReasonCode | 'not-readable'>])[];
}

export function encodeAnswers(told: readonly NumberedAnswer[]): Answers {
  const numbersOf = (status: Verdict['status']) =>
    rangesOf(told.flatMap((one) => (one.status === status ? [one.number] : [])));
  return {
    accepted: numbersOf('accepted'),
    duplicate: numbersOf('duplicate'),
    needsReview: told.flatMap((one) =>
      one.status === 'needs-review' ? [[one.number, one.reason] as const] : [],
    ),
    refused: told.flatMap((one) => (one.status === 'refused' ? [[one.number, one.refusal] as const] : [])),
  };
}

export function decodeAnswers({ accepted, duplicate, needsReview, refused }: Answers): NumberedAnswer[] {
  return [
    ...numbersIn(accepted).map((number) => ({ number, status: 'accepted' as const })),
    ...numbersIn(duplicate).map((number) => ({ number, status: 'duplicate' as const })),
    ...needsReview.map(([number, reason]) => ({ number, status: 'needs-review' as const, reason })),
    ...refused.map(([number, refusal]) => ({ number, status: 'refused' as const, refusal })),
  ];
}
