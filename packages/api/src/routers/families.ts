import { may } from '@tatyktuu/domain/access';
import { WorkingCopy } from '@tatyktuu/domain/door';
import { id } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import { fetchAll } from '../door/submit.ts';
import { allowed, router } from '../procedure.ts';

export const families = router({
  list: allowed('families.read')
    .input(
      z.strictObject({
        search: z.string().max(100),
        status: z.enum(['all', 'registered', 'enrolled', 'withdrawn']),
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(200),
      }),
    )
    .query(({ ctx, input }) => ctx.registry.families(input)),

  /** One family. Notes of the office only for those who may read them. */
  one: allowed('families.read')
    .input(z.strictObject({ familyId: id }))
    .query(async ({ ctx, input }) => {
      const family = await ctx.ledger.read(async (shelf) => {
        const copy = new WorkingCopy();
        await fetchAll(shelf, copy, () => [{ of: 'family', id: input.familyId }]);
        return copy.get('family', input.familyId);
      });
      if (!family) throw new TRPCError({ code: 'NOT_FOUND' });
      return may(ctx.actor.role, 'families.office-notes') ? family : { ...family, notes: [] };
    }),

  /** What happened to the family, newest first: kinds and days, without what identifies anybody. */
  timeline: allowed('families.read')
    .input(z.strictObject({ familyId: id }))
    .query(async ({ ctx, input }) => {
      const entries = await ctx.ledger.history({ of: 'family', id: input.familyId }, 200);
      return entries.map(({ fact: { identifying: _, ...fact }, receivedAt }) => ({ fact, receivedAt }));
    }),

  /** Who is registered under one of these surnames and given names (their keys): an import asks, so that nobody comes in twice. */
  namesakes: allowed('families.write')
    .input(z.strictObject({ nameKeys: z.array(z.string().max(200)).max(50_000) }))
    .mutation(({ ctx, input }) => ctx.registry.namesakes(input.nameKeys)),
});
