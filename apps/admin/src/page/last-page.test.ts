import { expect, test } from 'vitest';
import { lastPage } from './last-page.ts';

test.each([
  [0, 0],
  [1, 0],
  [20, 0],
  [21, 1],
  [40, 1],
  [41, 2],
])('of %i lines by twenties the last page is %i, counted from 0', (total, last) => {
  expect(lastPage(total, 20)).toBe(last);
});
