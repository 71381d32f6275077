import type { CommodityId } from './id.ts';

/** Quantities are exact integers in base units: grams, millilitres, pieces. Money is in tyiyn. Never floats. */
export type Unit = 'g' | 'ml' | 'piece';

export function isQuantity(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Divides and rounds half up, exactly, for non-negative integers. */
export function divideRound(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** The smallest whole multiple of `step` that holds `quantity`. */
export function roundUpTo(quantity: number, step: number): number {
  return Math.ceil(quantity / step) * step;
}

/** An amount of a commodity in its base unit. */
export interface Item {
  readonly commodityId: CommodityId;
  readonly quantity: number;
}
