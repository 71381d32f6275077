import { id } from '@tatyktuu/sync/wire';
import * as z from 'zod';
import { allowed, router } from '../procedure.ts';

export const accounts = router({
  list: allowed('accounts.manage').query(({ ctx }) => ctx.registry.accounts()),

  /** A new one-time password for somebody: shown once, and ends every session of the account. */
  issuePassword: allowed('accounts.manage')
    .input(z.strictObject({ accountId: id }))
    .mutation(({ ctx, input }) => ctx.credentials.issuePassword(input.accountId)),

  /** One's own new password; every other session of one's account ends. */
  changePassword: allowed('signed-in')
    .input(z.strictObject({ password: z.string().min(10).max(200) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.credentials.setPassword(ctx.actor.id, input.password);
    }),

  /** The facilitators there are, for whoever plans groups. */
  facilitators: allowed('workshops.plan').query(async ({ ctx }) => {
    const all = await ctx.registry.accounts();
    return all
      .filter(({ role, open }) => role === 'facilitator' && open)
      .map(({ id, name }) => ({ id, name }));
  }),
});
