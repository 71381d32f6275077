import { type Item, stockOf } from '@tatyktuu/domain/aid';
import {
  type ClosingCounts,
  countMarks,
  type PeerGroup,
  rosterOf,
  type Session,
} from '@tatyktuu/domain/workshops';
import type { FieldCopy } from '@tatyktuu/sync/phone';

/** The families of the session that have their parcel in a round that is open, as far as the phone knows. */
export function servedHere(session: Session, { bundle, world }: FieldCopy): readonly string[] {
  const expected = new Set(rosterOf(session, groupsHere(session, world)).map(({ familyId }) => familyId));
  const served = bundle.parcels
    .flatMap(({ id }) => world.get('parcel', id) ?? [])
    .filter(
      ({ familyId, handOvers }) =>
        expected.has(familyId) && handOvers.some(({ reversedBy }) => reversedBy === null),
    );
  return [...new Set(served.map(({ familyId }) => familyId))];
}

/** What is left of the goods that the phone's holder answers for. */
export function leftHere({ bundle, world }: FieldCopy): readonly Item[] {
  const consignments = bundle.consignments
    .flatMap(({ id }) => world.get('consignment', id) ?? [])
    .filter(({ to }) => to.includes(bundle.account.id));
  const rounds = new Set(consignments.map(({ roundId }) => roundId));
  const parcels = bundle.parcels
    .filter(({ roundId }) => rounds.has(roundId))
    .flatMap(({ id }) => world.get('parcel', id) ?? []);
  const holders = [...new Set(consignments.flatMap(({ to }) => to))];
  return stockOf(consignments, parcels, holders).map(({ commodityId, left }) => ({
    commodityId,
    quantity: left,
  }));
}

/** What is stated when the session is closed. */
export function countsHere(session: Session, held: FieldCopy): ClosingCounts {
  return {
    marks: countMarks(session, groupsHere(session, held.world)),
    parcels: servedHere(session, held).length,
    stock: leftHere(held),
  };
}

function groupsHere({ groupIds }: Session, world: FieldCopy['world']): PeerGroup[] {
  return groupIds.flatMap((id) => world.get('group', id) ?? []);
}
