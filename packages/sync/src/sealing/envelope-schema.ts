import * as z from 'zod';
import { id } from '../wire/values.ts';

const bytes = z.string().regex(/^[\w-]*$/);

/** The shape of an envelope on the wire and in a file. */
export const envelope = z.strictObject({
  format: z.literal(1),
  protocol: z.int().min(1),
  phone: id,
  segments: z
    .array(z.strictObject({ enc: bytes, sealedKey: bytes, frames: z.array(bytes).max(100_000) }))
    .max(1_000),
});
