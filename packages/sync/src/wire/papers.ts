import { paperPresences } from '@tatyktuu/domain/families';
import * as z from 'zod';
import { day, id, line } from './values.ts';

const record = {
  id,
  personId: id.nullable(),
  on: day.nullable(),
  source: z.strictObject({ file: line, sheet: line, row: z.int().positive() }),
};
const item = z.strictObject({ label: line, quantity: z.number().nonnegative().max(1_000_000) });

/** What paper lists say of one family, as many lines as anybody kept. */
export const paperCommand = z.strictObject({
  kind: z.literal('keep-paper-records'),
  familyId: id,
  records: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          ...record,
          kind: z.literal('attendance'),
          presence: z.enum(paperPresences),
        }),
        z.strictObject({
          ...record,
          kind: z.literal('hand-out'),
          signed: z.boolean(),
          items: z.array(item).max(50),
        }),
      ]),
    )
    .max(2000),
});
