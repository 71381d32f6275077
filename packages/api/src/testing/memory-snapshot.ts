import type { Fact } from '@tatyktuu/domain/door';
import type { Snapshot } from '../ports/index.ts';
import { fetchFrom, type States } from './memory-shelf.ts';
import type { Versions } from './memory-versions.ts';

/** What a ledger in memory held at one moment. */
export function memorySnapshot(states: States, versions: Versions, journal: readonly Fact[]): Snapshot {
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();
  return {
    fetch: async (needs, into) => fetchFrom(states, needs, into, journal),
    catalogue: async () => ({
      curricula: idsOf(states.all('curriculum')),
      commodities: idsOf(states.all('commodity')),
      rules: idsOf(states.all('rule')),
      openRounds: idsOf(states.all('round').filter(({ status }) => status === 'open')),
    }),
    groupsLedBy: async (account) =>
      idsOf(states.all('group').filter(({ facilitators }) => facilitators.includes(account))),
    consignmentsOf: async (account) =>
      idsOf(states.all('consignment').filter(({ to }) => to.includes(account))),
    reviewsAbout: async ({ sessions, families }) =>
      idsOf(
        states.all('review').filter(({ held, handOver }) => {
          const family = handOver ?? (held && 'familyId' in held ? held : null);
          return (
            (held && 'sessionId' in held && sessions.includes(held.sessionId)) ||
            (family && families.includes(family.familyId))
          );
        }),
      ),
    bundleVersions: async (keys) =>
      new Map(keys.flatMap((key) => (versions.has(key) ? [[key, versions.get(key) ?? 0] as const] : []))),
  };
}
