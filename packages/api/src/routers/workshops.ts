import { WorkingCopy } from '@tatyktuu/domain/door';
import { generationRoles } from '@tatyktuu/domain/families';
import { id, period } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import * as z from 'zod';
import { fetchAll } from '../door/submit.ts';
import { allowed, router } from '../procedure.ts';
import { officeProofOf } from '../proof/office-proof.ts';

export const workshops = router({
  curricula: allowed('workshops.read').query(({ ctx }) => ctx.registry.curricula()),

  groups: allowed('workshops.read').query(async ({ ctx }) => {
    const groups = await ctx.registry.groups();
    const people = await ctx.registry.people(
      groups.flatMap(({ memberships }) => memberships.map((m) => m.personId)),
    );
    return { groups, people };
  }),

  /** Who could join a group of this generation today. */
  candidates: allowed('workshops.plan')
    .input(z.strictObject({ role: z.enum(generationRoles) }))
    .query(({ ctx, input }) => ctx.registry.candidates(input.role, ctx.today)),

  /** The sessions of a period, with the groups they are for. */
  calendar: allowed('workshops.read')
    .input(period)
    .query(async ({ ctx, input }) => {
      const [sessions, groups] = await Promise.all([ctx.registry.sessions(input), ctx.registry.groups()]);
      return { sessions, groups };
    }),

  /** What each facilitator stated when she closed the session, beside what is known now; no closings while nobody has. */
  proof: allowed('workshops.read')
    .input(z.strictObject({ sessionId: id }))
    .query(async ({ ctx, input }) => {
      const proof = await officeProofOf(ctx, input.sessionId);
      if (!proof) throw new TRPCError({ code: 'NOT_FOUND' });
      return proof;
    }),

  /** One session with its groups, its curriculum and the people of its groups. */
  session: allowed('workshops.read')
    .input(z.strictObject({ sessionId: id }))
    .query(async ({ ctx, input }) => {
      const { session, groups, curriculum } = await ctx.ledger.read(async (shelf) => {
        const copy = new WorkingCopy();
        const found = () => copy.peek('session', input.sessionId);
        await fetchAll(shelf, copy, () => [
          { of: 'session', id: input.sessionId },
          ...(found()?.groupIds ?? []).map((groupId) => ({ of: 'group', id: groupId }) as const),
          ...(found() ? [{ of: 'curriculum', id: found()?.curriculumId ?? '' } as const] : []),
        ]);
        const session = copy.get('session', input.sessionId);
        return {
          session,
          groups: session?.groupIds.flatMap((groupId) => copy.get('group', groupId) ?? []) ?? [],
          curriculum: session && copy.get('curriculum', session.curriculumId),
        };
      });
      if (!session || !curriculum) throw new TRPCError({ code: 'NOT_FOUND' });
      const inGroups = groups.flatMap(({ memberships }) => memberships.map(({ personId }) => personId));
      const people = await ctx.registry.people([
        ...inGroups,
        ...session.marks.map(({ personId }) => personId),
      ]);
      return { session, groups, curriculum, people };
    }),
});
