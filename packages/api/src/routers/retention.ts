import { erasableKinds } from '@tatyktuu/domain/families';
import { id } from '@tatyktuu/sync/wire';
import * as z from 'zod';
import { allowed, router } from '../procedure.ts';
import { rehearsalOf, retentionOn } from '../registry/retention.ts';

/** What would go, before anything does. */
export const retention = router({
  /** What is kept longer than the policy says. */
  rehearse: allowed('families.erase').query(({ ctx }) => retentionOn(ctx)),

  /** What an erasure would take, counted: with a whole family those that go on in it go too. */
  rehearseErasure: allowed('families.erase')
    .input(
      z.strictObject({
        familyId: id,
        personIds: z.array(id).min(1).max(200).nullable(),
        kinds: z.array(z.enum(erasableKinds)).min(1),
      }),
    )
    .query(({ ctx, input }) => rehearsalOf(ctx, input)),
});
