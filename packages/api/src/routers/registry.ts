import { allowed, router } from '../procedure.ts';
import { heldBackOn } from '../registry/held-back.ts';

/** What the programme has decided about its registry. */
export const registry = router({
  /** How it stands, also while nothing was decided yet. */
  policy: allowed('families.read').query(async ({ ctx }) => (await ctx.registry.settings()).policy),

  wordings: allowed('families.read').query(async ({ ctx }) => (await ctx.registry.settings()).wordings),

  /** All its versions; null while none was published. */
  selectionForm: allowed('families.read').query(
    async ({ ctx }) => (await ctx.registry.settings()).selectionForm,
  ),

  /** Whom a new round or a group would not take at present, and why. */
  heldBack: allowed('families.read').query(({ ctx }) => heldBackOn(ctx)),
});
