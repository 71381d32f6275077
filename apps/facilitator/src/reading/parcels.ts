import {
  type Commodity,
  type Entitlement,
  entitlementOf,
  type HandOver,
  type Item,
  type Parcel,
  parcelId,
  type Round,
} from '@tatyktuu/domain/aid';
import { entitlementInputs } from '@tatyktuu/domain/door';
import type { Family } from '@tatyktuu/domain/families';
import type { FamilyId, RoundId } from '@tatyktuu/domain/kernel';
import { rosterOf, type Session } from '@tatyktuu/domain/workshops';
import type { Held } from '../notebook/port.ts';
import { groupsOf } from './sessions.ts';

/** What one family is due in one open round. */
export interface ParcelLine {
  readonly round: Round;
  readonly family: Family;
  readonly parcel: Parcel;
  readonly entitlement: Entitlement;
  /** What it got, once it has. */
  readonly standing: HandOver | null;
  /** All that it got, when two phones have handed it over: the office looks into that. */
  readonly handOvers: readonly HandOver[];
}

export function parcelLine(roundId: RoundId, familyId: FamilyId, { world }: Held): ParcelLine | null {
  const parcel = world.get('parcel', parcelId(roundId, familyId));
  const { round, rule, family, attendees } = entitlementInputs(world, { roundId, familyId });
  if (!parcel || !round || !rule || !family) return null;
  const handOvers = parcel.handOvers.filter(({ reversedBy }) => reversedBy === null);
  const [standing = null] = handOvers;
  const basis = standing?.basis ?? { household: parcel.household, attendees };
  return { round, family, parcel, entitlement: entitlementOf(rule, basis), standing, handOvers };
}

/** The families on the lists of open rounds by number and name: all of them, or those with somebody at the session. */
export function parcelLines(held: Held, session: Session | null): readonly ParcelLine[] {
  const { bundle } = held;
  const expected = session && new Set(rosterOf(session, groupsOf(session, held)).map((one) => one.familyId));
  return bundle.parcels
    .filter(({ familyId }) => expected?.has(familyId) ?? true)
    .flatMap(({ roundId, familyId }) => parcelLine(roundId, familyId, held) ?? [])
    .filter(({ round }) => round.status === 'open')
    .sort(byNumber);
}

function byNumber({ family: a }: ParcelLine, { family: b }: ParcelLine): number {
  return (
    Number.parseInt(a.number ?? '', 10) - Number.parseInt(b.number ?? '', 10) || a.name.localeCompare(b.name)
  );
}

export function commodityOf({ commodityId }: Pick<Item, 'commodityId'>, { world }: Held): Commodity {
  const commodity = world.get('commodity', commodityId);
  if (!commodity) throw new Error('a basket names a commodity that the bundle does not hold');
  return commodity;
}
