import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Language, Unit } from '@tatyktuu/domain/kernel';
import { formatNumber } from '../format/number.ts';
import { currentLanguage } from '../language.ts';

const units: Readonly<Record<Unit, MessageDescriptor>> = {
  g: msg({ message: '{amount} g', context: 'grams' }),
  ml: msg({ message: '{amount} ml', context: 'millilitres' }),
  piece: msg({ message: '{count, plural, one {{amount} piece} other {{amount} pieces}}' }),
};
const thousands: Readonly<Record<'g' | 'ml', MessageDescriptor>> = {
  g: msg({ message: '{amount} kg', context: 'kilograms' }),
  ml: msg({ message: '{amount} L', context: 'litres' }),
};

/** A quantity in base units as people say it: 50,000 g is "50 kg", 1,500 ml "1.5 L", 3 pieces "3 pieces", -2,000 g "−2 kg". */
export function formatQuantity(quantity: number, unit: Unit, language: Language = currentLanguage()): string {
  const size = Math.abs(quantity);
  const large = unit !== 'piece' && size >= 1000;
  const figure = formatNumber(large ? size / 1000 : size, language, 3);
  const amount = quantity < 0 ? `−${figure}` : figure;
  const said = i18n._({ ...(large ? thousands[unit] : units[unit]), values: { amount, count: size } });
  // A figure and its unit stay on one line.
  return said.replaceAll(' ', '\u00a0');
}

/** The unit that quantities are typed in: kilograms, litres, pieces. */
export function unitLabel(unit: Unit): string {
  return i18n._(labels[unit]);
}

const labels: Readonly<Record<Unit, MessageDescriptor>> = {
  g: msg({ message: 'kg', context: 'kilograms' }),
  ml: msg({ message: 'L', context: 'litres' }),
  piece: msg({ message: 'pieces', context: 'unit' }),
};
