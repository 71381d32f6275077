import { type Item, type Parcel, stockOf } from '@tatyktuu/domain/aid';
import type { AccountId, Day, FamilyId, PersonId, SessionId } from '@tatyktuu/domain/kernel';
import { type Presence, rosterOf } from '@tatyktuu/domain/workshops';
import { wholeOf } from '../bundles/whole.ts';
import type { Ledger } from '../ports/index.ts';

/** What the server has of one session: to be laid beside what the phone has, name by name. */
export interface ServerProof {
  readonly marks: readonly { readonly personId: PersonId; readonly presence: Presence }[];
  /** Families of the session with a hand-over that stands in an open round. */
  readonly parcels: readonly FamilyId[];
  /** What the facilitator still has of what was issued to her, in base units; less than nothing where it does not fit. */
  readonly stock: readonly Item[];
}

/** Reckoned from what the phone itself would be sent now. Null for a session that the account does not lead. */
export async function serverProofOf(
  ledger: Ledger,
  accountId: AccountId,
  sessionId: SessionId,
  today: Day,
): Promise<ServerProof | null> {
  const { sessions, groups, parcels, consignments, led } = await ledger.read((snapshot) =>
    wholeOf(snapshot, accountId, today),
  );
  const session = sessions.find(({ id }) => id === sessionId);
  if (!session?.groupIds.some((id) => led.includes(id))) return null;
  const families = new Set(rosterOf(session, groups).map(({ familyId }) => familyId));
  const rounds = new Set(consignments.map(({ roundId }) => roundId));
  const holders = [...new Set(consignments.flatMap(({ to }) => to))];
  const stock = stockOf(
    consignments,
    parcels.filter(({ roundId }) => rounds.has(roundId)),
    holders,
  );
  return {
    marks: session.marks.map(({ personId, presence }) => ({ personId, presence })),
    parcels: [
      ...new Set(
        parcels
          .filter((parcel) => families.has(parcel.familyId) && isHandedOver(parcel))
          .map((p) => p.familyId),
      ),
    ],
    stock: stock.map(({ commodityId, left }) => ({ commodityId, quantity: left })),
  };
}

export function isHandedOver({ handOvers }: Parcel): boolean {
  return handOvers.some(({ reversedBy }) => reversedBy === null);
}
