import { PROGRAMME } from '@tatyktuu/domain/access';
import { isWithin } from '@tatyktuu/domain/kernel';
import type { BundleSources } from '../routers/field.ts';
import type { MemoryLedger } from './memory-ledger.ts';

/** The lists that a bundle is made from, read from a ledger in memory as it is at each moment. */
export function memoryRegistry(ledger: MemoryLedger): BundleSources['registry'] {
  const states = () => ledger.holding().states;
  return {
    programme: async () => states().get('programme', PROGRAMME) ?? null,
    accounts: async () => states().all('account'),
    curricula: async () => states().all('curriculum'),
    commodities: async () => states().all('commodity'),
    rules: async () => states().all('rule'),
    rounds: async () => {
      const parcels = states().all('parcel');
      return states()
        .all('round')
        .map((round) => {
          const listed = parcels.filter(({ roundId }) => roundId === round.id);
          const handedOver = listed.filter(({ handOvers }) =>
            handOvers.some(({ reversedBy }) => reversedBy === null),
          );
          return { ...round, listed: listed.length, handedOver: handedOver.length };
        });
    },
    groupsLedBy: async (account) =>
      states()
        .all('group')
        .filter(({ facilitators }) => facilitators.includes(account)),
    sessions: async (period, groupIds) =>
      states()
        .all('session')
        .filter(
          (session) =>
            isWithin(session.on, period) &&
            (!groupIds || session.groupIds.some((id) => groupIds.includes(id))),
        ),
  };
}
