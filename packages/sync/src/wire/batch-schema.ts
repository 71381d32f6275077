import * as z from 'zod';
import { MOST_COMMANDS } from './command.ts';
import { DIGITS } from './digits.ts';
import { id } from './values.ts';

export const numberRange = z.tuple([z.int().positive(), z.int().positive()]);

const digits = z.string().regex(DIGITS);

const column = z.union([
  z.strictObject({ all: z.array(z.unknown()) }),
  z.strictObject({ of: z.array(z.unknown()), at: digits }),
  z.strictObject({ ids: digits, others: z.array(z.int().nonnegative().nullable()), at: digits }),
]);

/** The last moment that a clock reading can tell: the end of the year 9999. */
export const LAST_MOMENT = 253_402_300_799_999;

/** The shape of a batch; whether its parts fit together, and whether its commands can be read, `decodeBatch` says. */
export const batch = z.strictObject({
  protocol: z.literal(2),
  phone: id,
  numbers: z.array(numberRange).min(1).max(MOST_COMMANDS),
  start: z.int().nonnegative().max(LAST_MOMENT),
  times: digits,
  counters: digits,
  order: digits,
  tables: z
    .array(z.strictObject({ kind: z.string(), columns: z.record(z.string(), column) }))
    .min(1)
    .max(MOST_COMMANDS),
});
