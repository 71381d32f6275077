import type { Unit } from '@tatyktuu/domain/kernel';

/** How many decimals an amount may have in the unit that it is typed in: kilograms, litres, pieces. */
const decimals: Readonly<Record<Unit, number>> = { g: 3, ml: 3, piece: 0 };

/** A quantity in base units as it is typed: 1,500 g is "1,5", in kilograms; 3 pieces are "3". */
export function amountText(quantity: number, unit: Unit): string {
  const places = decimals[unit];
  if (places === 0) return String(quantity);
  const digits = String(quantity).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const whole = digits.slice(0, -places);
  return fraction === '' ? whole : `${whole},${fraction}`;
}

/**
 * What was typed, in base units: "2,5" and "2.5" kilograms are 2,500 g; nothing typed is nothing. Null when it is no
 * amount, or finer than the base unit.
 */
export function amountOf(text: string, unit: Unit): number | null {
  const typed = text.replaceAll(/\s/g, '');
  if (typed === '') return 0;
  const match = /^(\d{1,6})(?:[.,](\d*))?$/.exec(typed);
  const fraction = match?.[2]?.replace(/0+$/, '') ?? '';
  if (!match || fraction.length > decimals[unit]) return null;
  return Number(`${match[1]}${fraction.padEnd(decimals[unit], '0')}`);
}
