import type { Api } from '../../bench/api.ts';

/** Everything that is counted: what an erasure may not change. */
export async function totalsOf(api: Api) {
  const [{ sessions, groups }, rounds, families] = await Promise.all([
    api.workshops.calendar.query({ from: '2000-01-01', to: '2100-01-01' }),
    api.aid.rounds.query(),
    api.families.list.query({ search: '', status: 'all', sort: 'name', offset: 0, limit: 200 }),
  ]);
  return {
    attendance: sessions
      .map(({ id, status, marks, makeUps, nextSteps, closings }) => ({
        ...{ id, status, closings: closings.map(({ counts }) => counts) },
        marks: marks.map(({ personId, presence, excuse }) => `${personId} ${presence} ${excuse}`).sort(),
        ...{ makeUps: makeUps.length, nextSteps: nextSteps.length },
      }))
      .sort(byId),
    groups: groups.map(({ id, memberships }) => ({ id, memberships })).sort(byId),
    food: (
      await Promise.all(
        rounds.map(async ({ id }) => {
          const { round, parcels, consignments } = await api.aid.round.query({ roundId: id });
          const due = parcels
            .map(({ familyId, entitlement, ration, parcel }) => ({
              ...{ id: familyId, items: entitlement.items, ration, household: parcel.household },
              handOvers: parcel.handOvers.map(({ items, reversedBy }) => ({ items, reversedBy })),
            }))
            .sort(byId);
          return { id: round.id, status: round.status, due, consignments };
        }),
      )
    ).sort(byId),
    families: families.lines.map(({ id, heads, standing }) => ({ id, heads, standing })).sort(byId),
    familiesInAll: families.total,
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
