import type { AccountId, CommodityId, Item } from '../kernel/index.ts';
import type { Consignment, Parcel } from './aid.ts';

/** The goods of one commodity in somebody's hands, in base units. */
export interface StockLine {
  readonly commodityId: CommodityId;
  readonly issued: number;
  /** Handed over to families, as far as it stands. */
  readonly handedOver: number;
  /** Brought back, as far as it stands. */
  readonly returned: number;
  /** What should still be there; below zero, more was handed over and brought back than was issued: a difference. */
  readonly left: number;
}

/**
 * What some people were issued for a distribution, and what became of it: per commodity, in the order of the
 * consignments and then of the hand-overs.
 *
 * @param consignments Those of one round, or of several; what was issued to nobody among the holders is passed over.
 * @param parcels Those of the same rounds; hand-overs of others are passed over.
 * @param holders The people who answer for the goods together: a pair, as a rule.
 */
export function stockOf(
  consignments: readonly Consignment[],
  parcels: readonly Parcel[],
  holders: readonly AccountId[],
): readonly StockLine[] {
  const theirs = consignments.filter(({ to }) => to.some((account) => holders.includes(account)));
  const issued = theirs.flatMap(({ items }) => items);
  const returned = theirs.flatMap(({ returns }) => returns.filter(stands)).flatMap(({ items }) => items);
  const handedOver = parcels
    .flatMap(({ handOvers }) => handOvers.filter((each) => stands(each) && holders.includes(each.by)))
    .flatMap(({ items }) => items);
  const commodities = new Set([...issued, ...handedOver, ...returned].map(({ commodityId }) => commodityId));
  return [...commodities].map((commodityId) => {
    const [out, given, back] = [issued, handedOver, returned].map((items) => sumOf(items, commodityId)) as [
      number,
      number,
      number,
    ];
    return { commodityId, issued: out, handedOver: given, returned: back, left: out - given - back };
  });
}

function stands({ reversedBy }: { readonly reversedBy: string | null }): boolean {
  return reversedBy === null;
}

function sumOf(items: readonly Item[], commodityId: CommodityId): number {
  return items.reduce((sum, item) => (item.commodityId === commodityId ? sum + item.quantity : sum), 0);
}
