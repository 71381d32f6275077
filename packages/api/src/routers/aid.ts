import { entitlementOf, parcelId, rationOf } from '@tatyktuu/domain/aid';
import { entitlementInputs, needsOfParcel, WorkingCopy } from '@tatyktuu/domain/door';
import { isMemberOn } from '@tatyktuu/domain/families';
import { id } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import { fetchAll } from '../door/submit.ts';
import { allowed, router } from '../procedure.ts';

export const aid = router({
  commodities: allowed('aid.read').query(({ ctx }) => ctx.registry.commodities()),
  rules: allowed('aid.read').query(({ ctx }) => ctx.registry.rules()),
  rounds: allowed('aid.read').query(({ ctx }) => ctx.registry.rounds()),
  /** The families a new round would list. */
  enrolledFamilies: allowed('aid.plan').query(({ ctx }) => ctx.registry.enrolledFamilies()),

  /**
   * A round with every family on its list: what it is due and why, what that feeds, and what it got. A family that
   * stands already served keeps the basis it was served on.
   */
  round: allowed('aid.read')
    .input(z.strictObject({ roundId: id }))
    .query(async ({ ctx, input }) => {
      const [familyIds, commodities, consignments] = await Promise.all([
        ctx.registry.familiesOfRound(input.roundId),
        ctx.registry.commodities(),
        ctx.registry.consignments(input.roundId),
      ]);
      const found = await ctx.ledger.read(async (shelf) => {
        const copy = new WorkingCopy();
        await fetchAll(shelf, copy, () => [
          { of: 'round', id: input.roundId },
          ...familyIds.flatMap((familyId) => needsOfParcel(input.roundId, familyId, copy)),
        ]);
        const round = copy.get('round', input.roundId);
        if (!round) return null;
        const parcels = familyIds.flatMap((familyId) => {
          const parcel = copy.get('parcel', parcelId(input.roundId, familyId));
          const { rule, family, attendees } = entitlementInputs(copy, { roundId: input.roundId, familyId });
          if (!parcel || !rule || !family) return [];
          const standing = parcel.handOvers.find(({ reversedBy }) => reversedBy === null);
          const basis = standing?.basis ?? { household: parcel.household, attendees };
          const entitlement = entitlementOf(rule, basis);
          const ration = rationOf(entitlement.items, commodities, parcel.household, rule.days);
          // Who has left may stand in a hand-over of before: everybody is named, and who may collect is marked.
          const members = family.members.map((person) => ({
            personId: person.id,
            fullName: person.fullName,
            role: person.role,
            here: isMemberOn(person, ctx.today),
          }));
          const { name, number } = family;
          return [{ parcel, familyId, name, number, members, basis, entitlement, ration }];
        });
        return { round, parcels };
      });
      if (!found) throw new TRPCError({ code: 'NOT_FOUND' });
      return { ...found, commodities, consignments };
    }),
});
