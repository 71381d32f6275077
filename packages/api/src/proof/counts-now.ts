import { type Item, parcelId, type Round, stockOf } from '@tatyktuu/domain/aid';
import { type Need, WorkingCopy } from '@tatyktuu/domain/door';
import type { ClockReading, FamilyId, RoundId, SessionId } from '@tatyktuu/domain/kernel';
import {
  type Closing,
  type ClosingCounts,
  countMarks,
  type PeerGroup,
  rosterOf,
  type Session,
} from '@tatyktuu/domain/workshops';
import type { Context } from '../context.ts';
import { fetchAll } from '../door/submit.ts';
import type { Snapshot } from '../ports/index.ts';
import { isHandedOver } from './server-proof.ts';

/** A round, and the reading with which it was closed; null while it is open. */
type RoundWithEnd = Pick<Round, 'id'> & { readonly closedAt: ClockReading | null };

/** What a closed session comes to by what is known now. */
export interface Reckoned {
  readonly session: Session & { readonly closed: Closing };
  readonly groups: readonly PeerGroup[];
  /** The families of whoever was expected. */
  readonly families: readonly FamilyId[];
  /** The rounds in which parcels were counted when it was closed. */
  readonly rounds: readonly RoundId[];
  readonly copy: WorkingCopy;
  readonly now: ClosingCounts;
}

/**
 * Counts closed sessions anew, in the way of the phone that closed them: marks against the roster; the families of
 * the session with a parcel that stands in a round that was open then; and what is left of what the closer answered
 * for, by what she and those who answer for it with her had handed over until then to the families of her groups.
 */
export async function countsNow(
  { ledger, registry }: Pick<Context, 'ledger' | 'registry'>,
  sessionIds: readonly SessionId[],
): Promise<readonly Reckoned[]> {
  if (sessionIds.length === 0) return [];
  const rounds = await Promise.all(
    (await registry.rounds()).map(async ({ id, status }): Promise<RoundWithEnd> => {
      if (status === 'open') return { id, closedAt: null };
      const [last] = await ledger.history({ of: 'round', id }, 1);
      return { id, closedAt: last?.fact.recordedAt ?? null };
    }),
  );
  return ledger.read(async (snapshot) => {
    const copy = new WorkingCopy();
    const groupIds = () => sessionIds.flatMap((id) => copy.peek('session', id)?.groupIds ?? []);
    await fetchAll(snapshot, copy, () => [
      ...sessionIds.map((id): Need => ({ of: 'session', id })),
      ...groupIds().map((id): Need => ({ of: 'group', id })),
    ]);
    const reckoned: Reckoned[] = [];
    for (const id of sessionIds) {
      const session = copy.get('session', id);
      if (!session?.closed) continue;
      reckoned.push(await reckon(snapshot, copy, { ...session, closed: session.closed }, rounds));
    }
    return reckoned;
  });
}

async function reckon(
  snapshot: Snapshot,
  copy: WorkingCopy,
  session: Reckoned['session'],
  all: readonly RoundWithEnd[],
): Promise<Reckoned> {
  const { closed } = session;
  const groups = session.groupIds.flatMap((id) => copy.get('group', id) ?? []);
  const families = [...new Set(rosterOf(session, groups).map(({ familyId }) => familyId))];
  const rounds = all.filter(({ closedAt }) => closedAt === null || closedAt > closed.at).map(({ id }) => id);
  const led = await snapshot.groupsLedBy(closed.by);
  const consignmentIds = await snapshot.consignmentsOf(closed.by);
  await fetchAll(snapshot, copy, () => [
    ...led.map((id): Need => ({ of: 'group', id })),
    ...consignmentIds.map((id): Need => ({ of: 'consignment', id })),
  ]);
  const known = led.flatMap((id) => copy.get('group', id)?.memberships.map((seat) => seat.familyId) ?? []);
  const parcelsOf = (familyIds: readonly FamilyId[]) =>
    rounds.flatMap((roundId) => [...new Set(familyIds)].map((familyId) => parcelId(roundId, familyId)));
  await fetchAll(snapshot, copy, () =>
    parcelsOf([...families, ...known]).map((id): Need => ({ of: 'parcel', id })),
  );
  const handedOver = families.filter((familyId) =>
    rounds.some((roundId) => {
      const parcel = copy.get('parcel', parcelId(roundId, familyId));
      return parcel !== undefined && isHandedOver(parcel);
    }),
  );
  const now = {
    marks: countMarks(session, groups),
    parcels: handedOver.length,
    stock: stockAt(closed, { copy, rounds, consignmentIds, parcelIds: parcelsOf(known) }),
  };
  return { session, groups, families, rounds, copy, now };
}

function stockAt(
  { at }: Closing,
  known: {
    readonly copy: WorkingCopy;
    readonly rounds: readonly RoundId[];
    readonly consignmentIds: readonly string[];
    readonly parcelIds: readonly string[];
  },
): readonly Item[] {
  const { copy, rounds, consignmentIds, parcelIds } = known;
  const consignments = consignmentIds
    .flatMap((id) => copy.get('consignment', id) ?? [])
    .filter(({ roundId, issuedAt }) => rounds.includes(roundId) && issuedAt <= at)
    .map((one) => ({ ...one, returns: one.returns.filter((returned) => returned.at <= at) }));
  const ofThese = new Set(consignments.map(({ roundId }) => roundId));
  const parcels = parcelIds
    .flatMap((id) => copy.get('parcel', id) ?? [])
    .filter(({ roundId }) => ofThese.has(roundId))
    .map((one) => ({ ...one, handOvers: one.handOvers.filter((handOver) => handOver.at <= at) }));
  const holders = [...new Set(consignments.flatMap(({ to }) => to))];
  return stockOf(consignments, parcels, holders).map(({ commodityId, left }) => ({
    commodityId,
    quantity: left,
  }));
}
