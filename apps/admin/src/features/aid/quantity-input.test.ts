import { expect, test } from 'vitest';
import { parseMilligrams, parseQuantity, quantityText } from './quantity-input.ts';

test.each([
  ['2,5 kg', 'g', 2500],
  ['2.5', 'g', 2500],
  ['500 г', 'g', 500],
  ['0,05', 'g', 50],
  ['1 л', 'ml', 1000],
  ['750 ml', 'ml', 750],
  ['1 250', 'g', 1_250_000],
  ['3 шт.', 'piece', 3],
  ['1,84 кг', 'g', 1840],
] as const)('%s of goods counted in %s is %i base units', (text, unit, quantity) => {
  expect(parseQuantity(text, unit)).toBe(quantity);
});

test.each([
  ['', 'g'],
  ['-2', 'g'],
  ['2 л', 'g'],
  ['two', 'g'],
  ['1,5', 'piece'],
  ['0,0005', 'g'],
  ['1,2,3', 'g'],
] as const)('“%s” is no amount of goods counted in %s', (text, unit) => {
  expect(parseQuantity(text, unit)).toBeNull();
});

test.each([
  [2500, 'g', '2,5'],
  [50, 'g', '0,05'],
  [15_000, 'ml', '15'],
  [3, 'piece', '3'],
] as const)('%i in %s is written %s, and read back the same', (quantity, unit, text) => {
  expect(quantityText(quantity, unit)).toBe(text);
  expect(parseQuantity(text, unit)).toBe(quantity);
});

test('grams of protein become whole milligrams', () => {
  expect(parseMilligrams('11,5')).toBe(11_500);
  expect(parseMilligrams('0')).toBe(0);
  expect(parseMilligrams('11,5 kg')).toBeNull();
});
