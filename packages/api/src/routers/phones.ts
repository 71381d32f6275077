import { randomBytes } from 'node:crypto';
import { nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { id } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import { leaseFrom } from '../bundles/field-answer.ts';
import { submit } from '../door/submit.ts';
import type { PhoneContact } from '../ports/index.ts';
import { allowed, router } from '../procedure.ts';

/** Of a phone that was enrolled and never granted anything: the answer to its enrolment was cut off. */
const unheard: Omit<PhoneContact, 'phoneId'> = {
  lastSeen: null,
  unsent: null,
  protocol: null,
  wipedAt: null,
  received: 0,
  missing: [],
};

export const phones = router({
  /**
   * Makes the phone that asks the signed-in person's own, and tells it the secret it speaks with from then on. Asked
   * again before the phone was ever heard of, the answer was lost, and there is a new secret.
   */
  enrol: allowed('field.read')
    .input(z.strictObject({ phoneId: id }))
    .mutation(async ({ ctx, input: { phoneId } }) => {
      const now = ctx.now();
      const enrolling = {
        id: uuid7(now, randomBytes(10)),
        device: phoneId,
        recordedAt: nextReading(now, null, phoneId),
        body: { kind: 'enrol-phone', phoneId, accountId: ctx.actor.id },
      } as const;
      const [answer] = await submit(ctx.ledger, [enrolling], { actor: ctx.actor, today: ctx.today });
      const grant = answer?.status === 'accepted' ? await ctx.phones.grant(phoneId, ctx.actor.id) : null;
      if (grant === null) throw new TRPCError({ code: 'CONFLICT' });
      return {
        accountId: ctx.actor.id,
        grant,
        sealingKey: await ctx.sealing.publicKey(),
        leaseUntil: leaseFrom(now),
        serverNow: new Date(now).toISOString(),
      };
    }),

  /** Every phone that was ever enrolled, with what it said last and which of its commands never came. */
  list: allowed('accounts.manage').query(async ({ ctx }) => {
    const [all, contacts] = await Promise.all([ctx.registry.phones(), ctx.phones.contacts()]);
    const contactOf = new Map(contacts.map(({ phoneId, ...contact }) => [phoneId, contact]));
    return all.map((phone) => ({ ...phone, ...(contactOf.get(phone.id) ?? unheard) }));
  }),
});
