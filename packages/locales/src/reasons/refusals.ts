import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccessReason } from '@tatyktuu/domain/access';
import type { AidReason } from '@tatyktuu/domain/aid';
import type { ReasonCode } from '@tatyktuu/domain/door';
import type { GenerationRole } from '@tatyktuu/domain/families';
import type { Refusal } from '@tatyktuu/domain/kernel';
import type { ReviewRefusal } from '@tatyktuu/domain/reviews';
import type { WorkshopReason } from '@tatyktuu/domain/workshops';
import { formatDay } from '../format/day.ts';
import { audienceLabel, generationRoleLabel } from '../words/people.ts';
import { accessRefusals } from './access.ts';
import { aidRefusals } from './aid.ts';
import { reviewRefusals } from './reviews.ts';
import { workshopRefusals } from './workshops.ts';

/** Why something can be refused that does not belong to the registry of families. */
export type FieldReason =
  | 'not-permitted'
  | 'not-readable'
  | AccessReason
  | WorkshopReason
  | AidReason
  | ReviewRefusal;

/** A sentence for each: a new code does not compile until it has one. */
export const fieldRefusals: Readonly<Record<FieldReason, MessageDescriptor>> = {
  ...accessRefusals,
  ...workshopRefusals,
  ...aidRefusals,
  ...reviewRefusals,
};

/** What a phone says of a reason that it does not know: the server may be newer. */
const unknown = msg`The office did not take this. It is kept; ask an administrator.`;

/** What becomes of a parameter before it fills its gap. */
const readable: Readonly<Record<string, (value: string) => string>> = {
  on: (day) => formatDay(day),
  joinedOn: (day) => formatDay(day),
  enrolledOn: (day) => formatDay(day),
  from: (day) => formatDay(day),
  until: (day) => formatDay(day),
  role: (role) => generationRoleLabel(role as GenerationRole),
  audience: (role) => audienceLabel(role as GenerationRole),
};

/** Why something that was done in the field was not taken, and what to do about it, in one or two sentences. */
export function refusalSentence(refusal: Refusal<ReasonCode>): string {
  const sentences: Readonly<Record<string, MessageDescriptor>> = fieldRefusals;
  return filled(sentences[refusal.code] ?? unknown, refusal);
}

/** The sentence with its gaps filled: days and generations in words. */
export function filled(sentence: MessageDescriptor, { params = {} }: Refusal): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    values[name] = readable[name]?.(String(value)) ?? value;
  }
  return i18n._({ ...sentence, values });
}
