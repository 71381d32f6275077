import type { Item } from '@tatyktuu/domain/aid';
import type { CommodityId } from '@tatyktuu/domain/kernel';

/** What a round takes of one commodity, in base units. */
export interface Total {
  readonly commodityId: CommodityId;
  readonly needed: number;
  readonly handedOver: number;
  /** What is due to the families that have not collected yet: less was accepted by some, so it is no difference. */
  readonly left: number;
}

/**
 * Sums a round per commodity, in the order in which the goods first come.
 *
 * @param parcels What each family is due, and what it took away if it did.
 */
export function totalsOf(
  parcels: readonly { readonly due: readonly Item[]; readonly taken: readonly Item[] | null }[],
): readonly Total[] {
  const totals = new Map<CommodityId, Total>();
  const add = (items: readonly Item[], column: 'needed' | 'handedOver' | 'left') => {
    for (const { commodityId, quantity } of items) {
      const before = totals.get(commodityId) ?? { commodityId, needed: 0, handedOver: 0, left: 0 };
      totals.set(commodityId, { ...before, [column]: before[column] + quantity });
    }
  };
  for (const { due, taken } of parcels) {
    add(due, 'needed');
    if (taken) add(taken, 'handedOver');
    else add(due, 'left');
  }
  return [...totals.values()];
}
