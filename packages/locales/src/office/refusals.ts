import type { MessageDescriptor } from '@lingui/core';
import type { ReasonCode } from '@tatyktuu/domain/door';
import type { Refusal } from '@tatyktuu/domain/kernel';
import { fieldRefusals, filled } from '../reasons/refusals.ts';
import { familyRefusals } from './families.ts';

/** A sentence for every code there is: a new one does not compile until it has one. */
const refusals: Readonly<Record<ReasonCode, MessageDescriptor>> = { ...fieldRefusals, ...familyRefusals };

/** Why something was not done and what to do about it, in one or two sentences. */
export function refusalSentence(refusal: Refusal<ReasonCode>): string {
  return filled(refusals[refusal.code], refusal);
}
