import type { Registry } from '@tatyktuu/api/ports';
import { PROGRAMME } from '@tatyktuu/domain/access';
import type { Day } from '@tatyktuu/domain/kernel';
import type { Pool } from 'pg';
import type { PrismaClient } from '../../generated/client.ts';
import { stores } from '../folded/index.ts';
import type { Store } from '../folded/store.ts';
import { familyListOf } from './families.ts';
import { importsOf } from './imports.ts';
import { peopleOf } from './people.ts';
import { quarantineOf } from './quarantine.ts';
import { retentionOf } from './retention.ts';
import { reviewListOf } from './reviews.ts';
import { roundsOf } from './rounds.ts';
import { settingsOf } from './settings.ts';
import { situationOn } from './situation.ts';

/** What Prisma takes for a day. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/**
 * The registry in PostgreSQL: Prisma finds what is asked for and in which order, the stores read it as the domain's
 * types; what goes over many rows is a statement of its own.
 * @param pool The connections that `prisma` works on too.
 */
export function openRegistry(pool: Pool, prisma: PrismaClient): Registry {
  /** The states of the rows found, in their order. */
  async function read<State>(
    store: Store<State>,
    found: Promise<readonly { id: string }[]>,
  ): Promise<State[]> {
    const ids = (await found).map(({ id }) => id);
    const states = await store.load(pool, ids);
    return ids.flatMap((id) => states.get(id) ?? []);
  }
  const select = { id: true } as const;
  const orderBy = { id: 'asc' } as const;
  const byName: [{ name: 'asc' }, { id: 'asc' }] = [{ name: 'asc' }, { id: 'asc' }];

  return {
    ...familyListOf(pool),
    ...peopleOf(pool),
    ...importsOf(pool),
    ...roundsOf(pool),
    ...reviewListOf(pool),
    ...quarantineOf(pool),
    ...settingsOf(pool),
    ...retentionOf(pool),
    programme: async () => (await stores.programme.load(pool, [PROGRAMME])).get(PROGRAMME) ?? null,
    accounts: () => read(stores.account, prisma.account.findMany({ select, orderBy: byName })),
    curricula: () => read(stores.curriculum, prisma.curriculum.findMany({ select, orderBy })),
    commodities: () => read(stores.commodity, prisma.commodity.findMany({ select, orderBy })),
    rules: () => read(stores.rule, prisma.aidRule.findMany({ select, orderBy })),
    groups: () => read(stores.group, prisma.peerGroup.findMany({ select, orderBy: byName })),
    groupsLedBy: (accountId) =>
      read(
        stores.group,
        prisma.peerGroup.findMany({
          where: { facilitators: { some: { accountId } } },
          select,
          orderBy: byName,
        }),
      ),
    sessions: ({ from, to }, groupIds) =>
      read(
        stores.session,
        prisma.workshopSession.findMany({
          where: {
            day: { gte: midnight(from), lte: midnight(to) },
            ...(groupIds && { groups: { some: { groupId: { in: [...groupIds] } } } }),
          },
          select,
          orderBy: [{ day: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
        }),
      ),
    phones: () => read(stores.phone, prisma.phone.findMany({ select, orderBy })),
    closedSessions: async ({ from, to }) =>
      (
        await prisma.workshopSession.findMany({
          where: { day: { gte: midnight(from), lte: midnight(to) }, closings: { some: {} } },
          select,
          orderBy: [{ day: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
        })
      ).map(({ id }) => id),
    situation: (today) => situationOn(pool, today),
  };
}
