import { qualityCodes, standings } from '@tatyktuu/domain/families';
import { command, id } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import { submit } from '../door/submit.ts';
import { familySorts, type NumberShown } from '../ports/index.ts';
import { allowed, router } from '../procedure.ts';
import { decisionWordsOf } from '../registry/decision-words.ts';
import { qualityOf } from '../registry/quality.ts';
import { familyBy, seenBy } from '../registry/seen.ts';
import { timelineOf } from '../registry/timeline.ts';

const page = { offset: z.int().nonnegative(), limit: z.int().positive().max(200) };

export const families = router({
  list: allowed('families.read')
    .input(
      z.strictObject({
        search: z.string().max(100),
        status: z.enum(['all', ...standings]),
        sort: z.enum(familySorts).default('name'),
        ...page,
      }),
    )
    .query(({ ctx, input }) => ctx.registry.families(input)),

  /** One family, without numbers. Notes of the office only for those who may read them. */
  one: allowed('families.read')
    .input(z.strictObject({ familyId: id }))
    .query(async ({ ctx, input }) => {
      const family = await familyBy(ctx, input.familyId);
      if (!family) throw new TRPCError({ code: 'NOT_FOUND' });
      return seenBy(ctx.actor.role, family);
    }),

  /** What happened to the family, newest first: kinds and days, without what identifies anybody. */
  timeline: allowed('families.read')
    .input(z.strictObject({ familyId: id }))
    .query(({ ctx, input }) => timelineOf(ctx.ledger, input.familyId)),

  /** Who named the family and why it was enrolled below the form's line: on request, for whoever may select families. */
  decisionWords: allowed('families.select')
    .input(z.strictObject({ familyId: id }))
    .query(({ ctx, input }) => decisionWordsOf(ctx.ledger, input.familyId)),

  /** Records that somebody looks at a number, and only then shows it, with what must be known before calling. */
  showNumber: allowed('families.numbers')
    .input(z.strictObject({ command }))
    .mutation(async ({ ctx, input }) => {
      const { body } = input.command;
      if (body.kind !== 'look-at-number') throw new TRPCError({ code: 'BAD_REQUEST' });
      const [answer] = await submit(ctx.ledger, [input.command], { actor: ctx.actor, today: ctx.today });
      if (answer?.status === 'refused') return { shown: null, refusal: answer.refusal };
      const person = (await familyBy(ctx, body.familyId))?.members.find(({ id }) => id === body.personId);
      if (!person) throw new TRPCError({ code: 'NOT_FOUND' });
      const { phone, mayCall, safeContact, neverSay } = person;
      const shown: NumberShown = { phone, mayCall, safeContact, neverSay };
      return { shown, refusal: null };
    }),

  /** What is missing, contradictory or old, with how many there are of each. */
  quality: allowed('families.read')
    .input(z.strictObject({ ...page, code: z.enum(qualityCodes).nullable().default(null) }))
    .query(({ ctx, input }) => qualityOf(ctx, input)),

  /** Whose card it is, by the digest of its token, also when it was revoked; null when it is nobody's. */
  cardOf: allowed('families.read')
    .input(z.strictObject({ digest: z.string().regex(/^[0-9a-f]{32}$/) }))
    .mutation(({ ctx, input }) => ctx.registry.familyOfCard(input.digest)),

  /** Who is registered under one of these surnames and given names (their keys): an import asks, so that nobody comes in twice. */
  namesakes: allowed('families.write')
    .input(z.strictObject({ nameKeys: z.array(z.string().max(200)).max(50_000) }))
    .mutation(({ ctx, input }) => ctx.registry.namesakes(input.nameKeys)),
});
