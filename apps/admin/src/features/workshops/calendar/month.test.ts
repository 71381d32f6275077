import { expect, test } from 'vitest';
import { addMonths, isMonth, periodOf, weekdayOf, weeksOf } from './month.ts';

test('a month is shown in whole weeks that begin on Monday', () => {
  const weeks = weeksOf('2023-09');
  expect(weeks[0]).toEqual([
    '2023-08-28',
    '2023-08-29',
    '2023-08-30',
    '2023-08-31',
    '2023-09-01',
    '2023-09-02',
    '2023-09-03',
  ]);
  expect(weeks).toHaveLength(5);
  expect(periodOf('2023-09')).toEqual({ from: '2023-08-28', to: '2023-10-01' });
});

test('a February that begins on Monday takes four weeks and no stranger', () => {
  expect(periodOf('2021-02')).toEqual({ from: '2021-02-01', to: '2021-02-28' });
});

test('months are counted across the turn of the year', () => {
  expect(addMonths('2023-11', 3)).toBe('2024-02');
  expect(addMonths('2024-01', -1)).toBe('2023-12');
});

test.each([
  ['2023-12', true],
  ['2023-13', false],
  ['2023-1', false],
])('%s is a month: %s', (text, answer) => {
  expect(isMonth(text)).toBe(answer);
});

test('the week begins on Monday', () => {
  expect(weekdayOf('2023-08-28')).toBe(0);
  expect(weekdayOf('2023-09-03')).toBe(6);
});
