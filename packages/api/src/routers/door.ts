import { submission } from '@tatyktuu/sync/wire';
import { submit } from '../door/submit.ts';
import { allowed, router } from '../procedure.ts';

export const door = router({
  /**
   * Every write of whoever is signed in. Each command names its own permission in `domain`, and `decide` refuses
   * those that the role does not have.
   */
  submit: allowed('signed-in')
    .input(submission)
    .mutation(({ ctx, input }) => submit(ctx.ledger, input, { actor: ctx.actor, today: ctx.today })),
});
