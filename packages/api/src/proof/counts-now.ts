import { type Item, parcelId, type Round, stockOf } from '@tatyktuu/domain/aid';
import { type Need, WorkingCopy } from '@tatyktuu/domain/door';
import type { ClockReading, FamilyId, RoundId, SessionId } from '@tatyktuu/domain/kernel';
import {
  type Closing,
  type ClosingCounts,
  countMarks,
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
  readonly session: Session;
  /** The families of whoever was expected. */
  readonly families: readonly FamilyId[];
  readonly copy: WorkingCopy;
  readonly closings: readonly ReckonedClosing[];
}

/** A facilitator's closing, and what she would count now. */
export interface ReckonedClosing {
  readonly closing: Closing;
  /** The rounds in which parcels were counted. */
  readonly rounds: readonly RoundId[];
  readonly now: ClosingCounts;
}

/**
 * Counts closed sessions anew, each in the way of every phone that closed it: marks against the roster; the families of
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
      if (!session) continue;
      const groups = session.groupIds.flatMap((groupId) => copy.get('group', groupId) ?? []);
      const families = [...new Set(rosterOf(session, groups).map(({ familyId }) => familyId))];
      const closings: ReckonedClosing[] = [];
      for (const closing of session.closings) {
        const known = { copy, families, marks: countMarks(session, groups) };
        closings.push(await reckon(snapshot, known, closing, rounds));
      }
      reckoned.push({ session, families, copy, closings });
    }
    return reckoned;
  });
}

async function reckon(
  snapshot: Snapshot,
  { copy, families, marks }: Pick<Reckoned, 'copy' | 'families'> & Pick<ClosingCounts, 'marks'>,
  closing: Closing,
  all: readonly RoundWithEnd[],
): Promise<ReckonedClosing> {
  const rounds = all.filter(({ closedAt }) => closedAt === null || closedAt > closing.at).map(({ id }) => id);
  const led = await snapshot.groupsLedBy(closing.by);
  const consignmentIds = await snapshot.consignmentsOf(closing.by);
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
    marks,
    parcels: handedOver.length,
    stock: stockAt(closing, { copy, rounds, consignmentIds, parcelIds: parcelsOf(known) }),
  };
  return { closing, rounds, now };
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
