import { type Commodity, type Consignment, type Item, stockOf } from '@tatyktuu/domain/aid';
import type { ConsignmentId } from '@tatyktuu/domain/kernel';
import type { Held } from '../notebook/port.ts';
import { commodityOf } from './parcels.ts';

/** What became of one commodity that the facilitator answers for, in its base unit, as far as this phone knows. */
export interface StockLine {
  readonly commodity: Commodity;
  readonly issued: number;
  readonly handedOver: number;
  readonly returned: number;
  /** Less than nothing when more was handed over or returned than issued: a difference to be looked into. */
  readonly left: number;
}

/** The goods that were given out to the facilitator to hand over, with her pair or alone. */
export function consignmentsHere({ bundle, world }: Held): readonly Consignment[] {
  return bundle.consignments
    .flatMap(({ id }) => world.get('consignment', id) ?? [])
    .filter(({ to }) => to.includes(bundle.account.id));
}

/** A line for each commodity she answers for; none when nothing was issued to her. */
export function stockLines(held: Held): readonly StockLine[] {
  return linesOf(consignmentsHere(held), held);
}

/** The same for one consignment: what of it could still go back. */
export function stockOfConsignment(id: ConsignmentId, held: Held): readonly StockLine[] {
  return linesOf(
    consignmentsHere(held).filter((one) => one.id === id),
    held,
  );
}

function linesOf(consignments: readonly Consignment[], held: Held): readonly StockLine[] {
  const { bundle, world } = held;
  const rounds = new Set(consignments.map(({ roundId }) => roundId));
  const parcels = bundle.parcels
    .filter(({ roundId }) => rounds.has(roundId))
    .flatMap(({ id }) => world.get('parcel', id) ?? []);
  const holders = [...new Set(consignments.flatMap(({ to }) => to))];
  return stockOf(consignments, parcels, holders).map(({ commodityId, ...figures }) => ({
    commodity: commodityOf({ commodityId }, held),
    ...figures,
  }));
}

/** What is left of each commodity, as the closing of a session states it. */
export function leftOf(lines: readonly StockLine[]): readonly Item[] {
  return lines.map(({ commodity, left }) => ({ commodityId: commodity.id, quantity: left }));
}
