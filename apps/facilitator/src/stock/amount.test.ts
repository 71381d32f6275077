import { expect, test } from 'vitest';
import { amountOf, amountText } from './amount.ts';

test.each([
  ['2,5', 'g', 2500],
  ['2.5', 'g', 2500],
  ['150', 'g', 150_000],
  ['0,05', 'ml', 50],
  ['12', 'piece', 12],
  ['12,0', 'piece', 12],
  ['', 'g', 0],
  [' 1 200 ', 'piece', 1200],
] as const)('"%s" typed for %s is %d base units', (text, unit, quantity) => {
  expect(amountOf(text, unit)).toBe(quantity);
});

test.each([
  ['2,5', 'piece'],
  ['0,0005', 'g'],
  ['-1', 'g'],
  ['много', 'g'],
  ['1,2,3', 'g'],
] as const)('"%s" for %s is no amount', (text, unit) => {
  expect(amountOf(text, unit)).toBeNull();
});

test.each([
  [1500, 'g', '1,5'],
  [50, 'ml', '0,05'],
  [150_000, 'g', '150'],
  [0, 'g', '0'],
  [3, 'piece', '3'],
] as const)('%d of %s reads "%s", and reads back the same', (quantity, unit, text) => {
  expect(amountText(quantity, unit)).toBe(text);
  expect(amountOf(text, unit)).toBe(quantity);
});
