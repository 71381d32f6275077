import { SET_UP } from '@tatyktuu/domain/access';
import { command } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { submit } from '../door/submit.ts';
import { everybody, router } from '../procedure.ts';

const token = z.string().min(20).max(200);
const password = z.string().min(10).max(200);

/** Open to everybody who has the one-time token, and only while there is no account. */
export const setUp = router({
  check: everybody()
    .input(z.strictObject({ token }))
    .mutation(async ({ ctx, input }) => ({
      accepted: (await ctx.setUp.isOpen()) && ctx.setUp.accepts(input.token),
    })),

  /** Names the programme, makes the first administrator and decides how the registry begins. Done twice with the same token, it repairs a half-made sign-in. */
  complete: everybody()
    .input(z.strictObject({ token, naming: command, opening: command, deciding: command, password }))
    .mutation(async ({ ctx, input }) => {
      await admit(ctx, input.token);
      const { naming, opening, deciding } = input;
      if (
        naming.body.kind !== 'name-programme' ||
        opening.body.kind !== 'open-account' ||
        opening.body.role !== 'administrator' ||
        deciding.body.kind !== 'set-registry-policy'
      ) {
        throw new TRPCError({ code: 'BAD_REQUEST' });
      }
      const actor = { id: SET_UP, role: 'set-up' } as const;
      const answers = await submit(ctx.ledger, [naming, opening, deciding], { actor, today: ctx.today });
      if (answers.every(({ status }) => status !== 'refused')) {
        await ctx.credentials.setPassword(opening.body.accountId, input.password);
      }
      return { answers };
    }),

  /** Opens the example programme instead; gives the sign-ins it made, once. */
  example: everybody()
    .input(z.strictObject({ token }))
    .mutation(async ({ ctx, input }) => {
      await admit(ctx, input.token);
      const signIns = await ctx.setUp.openExample();
      if (!signIns) throw new TRPCError({ code: 'CONFLICT' });
      return { signIns };
    }),
});

async function admit(ctx: Context, given: string): Promise<void> {
  if (!(await ctx.setUp.isOpen()) || !ctx.setUp.accepts(given)) throw new TRPCError({ code: 'FORBIDDEN' });
}
