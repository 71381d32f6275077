import { agendaOf } from '@tatyktuu/domain/agenda';
import { allowed, everybody, router } from '../procedure.ts';
import { proofsDiffering } from '../proof/office-proof.ts';
import { countsFor } from '../registry/agenda-counts.ts';

export const programme = router({
  /** What a stranger may know: whether the programme waits for its set-up. The neutral name is the clients' own. */
  state: everybody().query(async ({ ctx }) => ({ waitsForSetUp: await ctx.setUp.isOpen() })),

  /** Who is signed in, and in which programme, on which day. */
  me: allowed('signed-in').query(async ({ ctx }) => {
    const [programme, accounts] = await Promise.all([ctx.registry.programme(), ctx.registry.accounts()]);
    const account = accounts.find(({ id }) => id === ctx.actor.id);
    return {
      id: ctx.actor.id,
      role: ctx.actor.role,
      name: account?.name ?? '',
      programme: programme?.name ?? {},
      today: ctx.today,
    };
  }),

  /** What needs somebody today. */
  agenda: allowed('families.read').query(async ({ ctx }) =>
    agendaOf({
      ...(await ctx.registry.situation(ctx.today)),
      ...(await countsFor(ctx)),
      proofsDiffering: await proofsDiffering(ctx, ctx.today),
    }),
  ),

  /** Whether the journal is whole; names the first fact that is not. */
  verify: allowed('journal.verify').mutation(({ ctx }) => ctx.ledger.verify()),
});
