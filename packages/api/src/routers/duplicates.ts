import { sexes } from '@tatyktuu/domain/families';
import { isPartialDay } from '@tatyktuu/domain/kernel';
import { id } from '@tatyktuu/sync/wire';
import * as z from 'zod';
import { allowed, router } from '../procedure.ts';

const page = { offset: z.int().nonnegative(), limit: z.int().positive().max(200) };

const draft = z.strictObject({
  familyId: id.nullable(),
  address: z.string().max(500),
  people: z
    .array(
      z.strictObject({
        fullName: z.string().max(300),
        birth: z.string().refine(isPartialDay).nullable(),
        sex: z.enum(sexes),
        phone: z.string().max(20).nullable(),
        nationalId: z.string().max(20).nullable(),
      }),
    )
    .max(50),
});

/** Who may be written down twice. */
export const duplicates = router({
  /** Whether those who are about to be written down are in the registry already. */
  check: allowed('families.write')
    .input(draft)
    .mutation(({ ctx, input }) => ctx.duplicates.check(input)),

  list: allowed('families.merge')
    .input(z.strictObject({ ...page, level: z.int().min(0).max(100) }))
    .query(({ ctx, input }) => ctx.duplicates.list(input)),

  /** Who was told apart, and who was made one: each can be taken back. */
  decided: allowed('families.merge')
    .input(z.strictObject(page))
    .query(({ ctx, input }) => ctx.duplicates.decided(input)),

  /** The search over the whole registry. It goes on by itself, whoever asked for it. */
  search: router({
    start: allowed('families.merge').mutation(({ ctx }) => ctx.duplicates.search.start()),
    progress: allowed('families.merge').query(({ ctx }) => ctx.duplicates.search.progress()),
  }),
});
