import { expect, test } from 'vitest';
import { columnSamples, correctSheet } from './grid.ts';

const sheet = {
  name: 'list',
  rows: [['List'], ['No.', 'Name'], [1, 'Asanova'], [null, 'Asanov'], [2, 'Asanov', 'aside']],
};

test('a correction changes its own cell, also one beyond the end of a short row, and leaves the file as it was', () => {
  const corrected = correctSheet(sheet, [
    { row: 4, column: 2, text: 'new' },
    { row: 3, column: 0, text: '' },
  ]);
  expect(corrected.rows[3]).toEqual([null, 'Asanov', 'new']);
  expect(corrected.rows[2]).toEqual([null, 'Asanova']);
  expect(sheet.rows[2]).toEqual([1, 'Asanova']);
});

test('a column without a heading is shown too when anything stands in it', () => {
  expect(columnSamples(sheet, 2)).toEqual([
    { column: 0, heading: 'No.', samples: ['1', '2'], filled: 2 },
    { column: 1, heading: 'Name', samples: ['Asanova', 'Asanov'], filled: 3 },
    { column: 2, heading: '', samples: ['aside'], filled: 1 },
  ]);
});
