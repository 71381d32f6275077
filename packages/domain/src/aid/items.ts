import { type Item, type Refusal, refuse } from '../kernel/index.ts';
import type { AidReason } from './reasons.ts';

/** What is wrong with a list of goods that change hands: each commodity stands once, with a whole amount above zero. */
export function faultOfQuantities(
  items: readonly Item[],
): { readonly ok: false; readonly error: Refusal<AidReason> } | undefined {
  if (items.length === 0) return refuse('items-missing');
  if (new Set(items.map(({ commodityId }) => commodityId)).size < items.length) return refuse('item-twice');
  return items.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity > 0)
    ? undefined
    : refuse('item-quantity-not-valid');
}
