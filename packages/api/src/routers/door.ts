import { envelope } from '@tatyktuu/sync/sealing';
import { encodeAnswers, id, submission } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import { octetInputParser } from '@trpc/server/http';
import * as z from 'zod';
import { deliver } from '../door/deliver.ts';
import { push } from '../door/push.ts';
import { readIn } from '../door/read-in.ts';
import { submit } from '../door/submit.ts';
import { allowed, everybody, onPhone, router } from '../procedure.ts';

/** The text of an emergency file. */
const LARGEST_FILE = 8 * 1024 * 1024;

export const door = router({
  /**
   * Every write of whoever is signed in. Each command names its own permission in `domain`, and `decide` refuses
   * those that the role does not have.
   */
  submit: allowed('signed-in')
    .input(submission)
    .mutation(({ ctx, input }) => submit(ctx.ledger, input, { actor: ctx.actor, today: ctx.today })),

  /** What an enrolled phone wrote: a batch, packed. */
  push: onPhone('field.read')
    .input(octetInputParser)
    .mutation(async ({ ctx, input }) => {
      await ctx.phones.heardOf(ctx.phone.id, {});
      return push(ctx.ledger, input, { phone: ctx.phone, account: ctx.actor.id, today: ctx.today });
    }),

  /** What waits on a locked phone, and that a phone has wiped itself: the secret sealed inside proves it, nothing else. */
  deliver: everybody()
    .input(z.strictObject({ envelope, wiped: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const delivered = await deliver(ctx, input.envelope);
      if (!delivered) throw new TRPCError({ code: 'UNAUTHORIZED' });
      await ctx.phones.heardOf(input.envelope.phone, input.wiped ? { unsent: 0, wiped: true } : {});
      const { answers, standing, faults } = delivered;
      return { answers: encodeAnswers(answers), standing, faults };
    }),

  /**
   * Reads in an emergency file that a phone made of what waits on it. Whose phone it is, is asked only of one that the
   * server knows nothing of.
   */
  readIn: allowed('accounts.manage')
    .input(z.strictObject({ file: z.string().max(LARGEST_FILE), account: id.optional() }))
    .mutation(({ ctx, input }) => readIn(ctx, input.file, input.account)),
});
