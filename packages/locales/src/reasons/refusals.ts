import { i18n, type MessageDescriptor } from '@lingui/core';
import type { ReasonCode } from '@tatyktuu/domain/door';
import type { GenerationRole } from '@tatyktuu/domain/families';
import type { Refusal } from '@tatyktuu/domain/kernel';
import { formatDay } from '../format/day.ts';
import { audienceLabel, generationRoleLabel } from '../words/people.ts';
import { accessRefusals } from './access.ts';
import { aidRefusals } from './aid.ts';
import { familyRefusals } from './families.ts';
import { reviewRefusals } from './reviews.ts';
import { workshopRefusals } from './workshops.ts';

/** A sentence for every code there is: a new one does not compile until it has one. */
const refusals: Readonly<Record<ReasonCode, MessageDescriptor>> = {
  ...accessRefusals,
  ...familyRefusals,
  ...workshopRefusals,
  ...aidRefusals,
  ...reviewRefusals,
};

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

/** Why something was not done and what to do about it, in one or two sentences. */
export function refusalSentence({ code, params = {} }: Refusal<ReasonCode>): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    values[name] = readable[name]?.(String(value)) ?? value;
  }
  return i18n._({ ...refusals[code], values });
}
