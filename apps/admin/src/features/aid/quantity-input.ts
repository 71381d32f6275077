import type { Unit } from '@tatyktuu/domain/kernel';

/** How many base units a word for a unit stands for, in the three languages as people type them. */
const measures: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  g: { kg: 1000, кг: 1000, g: 1, г: 1, гр: 1 },
  ml: { l: 1000, л: 1000, ml: 1, мл: 1 },
  piece: { pcs: 1, pc: 1, шт: 1, даана: 1, д: 1 },
};

/** A bare number is in the unit in which people speak of such goods: kilograms, litres, pieces. */
const spoken: Readonly<Record<Unit, number>> = { g: 1000, ml: 1000, piece: 1 };

/**
 * Reads an amount as somebody types it: `2,5 kg`, `2.5`, `500 г`, `1 л`. Exact, without a detour over floating-point
 * numbers.
 *
 * @returns The quantity in base units; null when the text is no amount, or one that base units can't hold exactly.
 */
export function parseQuantity(text: string, unit: Unit): number | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,6}))?([a-zа-яё]*)\.?$/.exec(text.toLowerCase().replaceAll(/\s/g, ''));
  if (!match) return null;
  const [, whole = '', fraction = '', word = ''] = match;
  const measure = word === '' ? spoken[unit] : measures[unit][word];
  if (measure === undefined) return null;
  const scaled = Number(`${whole}${fraction}`) * measure;
  const scale = 10 ** fraction.length;
  return scaled % scale === 0 ? scaled / scale : null;
}

/** A quantity as the text of an input field, in the unit that a bare number is read in. */
export function quantityText(quantity: number, unit: Unit): string {
  if (unit === 'piece') return String(quantity);
  const fraction = String(quantity % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(quantity / 1000));
  return fraction === '' ? whole : `${whole},${fraction}`;
}

/** Reads a nutrient in grams (`11,5`) as whole milligrams; null when it is none. */
export function parseMilligrams(text: string): number | null {
  return parseQuantity(`${text.replaceAll(/[^\d.,\s]/g, '?')} kg`, 'g');
}
