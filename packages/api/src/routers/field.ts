import { id, OLDEST_PROTOCOL } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import { fieldAnswerOf } from '../bundles/field-answer.ts';
import { wholeOf } from '../bundles/whole.ts';
import { ForPhone } from '../for-phone.ts';
import { allowed, allowedByPhone, onPhone, router } from '../procedure.ts';
import { serverProofOf } from '../proof/server-proof.ts';

/** More bundles than anybody leads groups. */
const MOST_BUNDLES = 500;

const question = z.strictObject({
  protocol: z.int().nonnegative(),
  have: z
    .record(z.string().max(40), z.string().max(100))
    .refine((have) => Object.keys(have).length <= MOST_BUNDLES),
  unsent: z
    .int()
    .nonnegative()
    .max(2 ** 31 - 1),
});

export const field = router({
  /** What differs from what the enrolled phone holds, as of one moment; the phone is heard of with it. */
  bundles: onPhone('field.read')
    .input(question)
    .mutation(async ({ ctx, input }) => {
      await ctx.phones.heardOf(ctx.phone.id, { unsent: input.unsent, protocol: input.protocol });
      if (input.protocol < OLDEST_PROTOCOL)
        throw new TRPCError({ code: 'PRECONDITION_FAILED', cause: new ForPhone('update-needed') });
      const sealingKey = await ctx.sealing.publicKey();
      const serverNow = { today: ctx.today, now: ctx.now(), sealingKey };
      return fieldAnswerOf(ctx.ledger, ctx.actor.id, input, serverNow);
    }),

  /** Everything in one piece, for a phone of the first protocol: it is signed in by a cookie. */
  bundle: allowed('field.read').query(({ ctx }) =>
    ctx.ledger.read((snapshot) => wholeOf(snapshot, ctx.actor.id, ctx.today)),
  ),

  /** What the server has of a session that the facilitator leads: the phone lays its own counts beside it. */
  proof: allowedByPhone('field.read')
    .input(z.strictObject({ sessionId: id }))
    .query(async ({ ctx, input }) => {
      const proof = await serverProofOf(ctx.ledger, ctx.actor.id, input.sessionId, ctx.today);
      if (!proof) throw new TRPCError({ code: 'NOT_FOUND' });
      return proof;
    }),
});
