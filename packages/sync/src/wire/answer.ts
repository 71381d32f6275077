import type { ReasonCode } from '@tatyktuu/domain/door';
import type { CommandId, Refusal } from '@tatyktuu/domain/kernel';
import * as z from 'zod';
import { id } from './values.ts';

/** What a device is told of each of its commands. `duplicate`: it was taken in before, nothing was done again. */
export type Answer = { readonly id: CommandId } & (
  | { readonly status: 'accepted' }
  | { readonly status: 'duplicate' }
  | { readonly status: 'refused'; readonly refusal: Refusal<ReasonCode> }
);

/** The shape of an answer on the wire. A reason code that is new to a phone is still an answer. */
export const answer = z.discriminatedUnion('status', [
  z.strictObject({ id, status: z.literal('accepted') }),
  z.strictObject({ id, status: z.literal('duplicate') }),
  z.strictObject({
    id,
    status: z.literal('refused'),
    refusal: z.strictObject({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    }),
  }),
]);
