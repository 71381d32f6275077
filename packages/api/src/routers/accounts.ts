import { id } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import { allowed, router } from '../procedure.ts';

export const accounts = router({
  list: allowed('accounts.manage').query(({ ctx }) => ctx.registry.accounts()),

  /** A new one-time password for somebody: shown once, and ends every session of the account. */
  issuePassword: allowed('accounts.manage')
    .input(z.strictObject({ accountId: id }))
    .mutation(async ({ ctx, input }) => {
      const all = await ctx.registry.accounts();
      if (!all.some((account) => account.id === input.accountId)) throw new TRPCError({ code: 'NOT_FOUND' });
      return ctx.credentials.issuePassword(input.accountId);
    }),

  /** One's own new password, for whoever knows the current one; every session of one's account ends. */
  changePassword: allowed('signed-in')
    .input(z.strictObject({ current: z.string().max(200), next: z.string().min(10).max(200) }))
    .mutation(async ({ ctx, input }) => ({
      changed: await ctx.credentials.changePassword(ctx.actor.id, input.current, input.next),
    })),

  /** The facilitators there are, for whoever plans groups. */
  facilitators: allowed('workshops.plan').query(async ({ ctx }) => {
    const all = await ctx.registry.accounts();
    return all
      .filter(({ role, open }) => role === 'facilitator' && open)
      .map(({ id, name }) => ({ id, name }));
  }),
});
