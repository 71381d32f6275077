import * as z from 'zod';
import { numberRange } from './batch-schema.ts';
import { id } from './values.ts';

const refusal = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

/** The shape of an answer on the wire. A reason that is new to a phone is still an answer. */
export const answer = z.discriminatedUnion('status', [
  z.strictObject({ id, status: z.literal('accepted') }),
  z.strictObject({ id, status: z.literal('duplicate') }),
  z.strictObject({ id, status: z.literal('needs-review'), reason: z.string() }),
  z.strictObject({ id, status: z.literal('refused'), refusal }),
]);

const number = z.int().positive();

/** The shape of `Answers` on the wire. */
export const answers = z.strictObject({
  accepted: z.array(numberRange),
  duplicate: z.array(numberRange),
  needsReview: z.array(z.tuple([number, z.string()])),
  refused: z.array(z.tuple([number, refusal])),
});
