import { describe, expect, test } from 'vitest';
import { closingDiffers, compareClosing } from './compare-closing.ts';
import type { ClosingCounts } from './workshop.ts';

const marks = {
  ...{ present: 7, late: 1, 'left-early': 0, absent: 1, excused: 0 },
  ...{ expected: 16, unmarked: 7, unexpected: 0 },
};
const closing: ClosingCounts = { marks, parcels: 5, stock: [{ commodityId: 'flour', quantity: 20_000 }] };
const arrived = { missing: 0, refused: 0, waiting: 0 };
const none = { marks: 0, handOvers: 0 };

const marked = (change: Partial<typeof marks>): ClosingCounts => ({
  ...closing,
  marks: { ...marks, ...change },
});
const left = (commodityId: string, quantity: number): ClosingCounts => ({
  ...closing,
  stock: [{ commodityId, quantity }],
});
const notSame = (now: ClosingCounts, arrival = arrived, replaced = none) =>
  compareClosing(closing, now, { arrival, replaced })
    .filter(({ standing }) => standing !== 'same')
    .map(({ of, standing }) => [typeof of === 'object' ? of.commodityId : of, standing]);

describe('counts at closing and now', () => {
  test.each<[string, ClosingCounts, typeof arrived, typeof none, (readonly [string, string])[]]>([
    ['are the same', closing, arrived, none, []],
    [
      'when the other phone of the pair marked the other half',
      {
        ...marked({ present: 13, late: 2, unmarked: 0 }),
        parcels: 12,
        stock: [{ commodityId: 'flour', quantity: -5000 }],
      },
      arrived,
      none,
      [
        ['present', 'more'],
        ['late', 'more'],
        ['unmarked', 'more'],
        ['parcels', 'more'],
        ['flour', 'more'],
      ],
    ],
    [
      'when more came from the other phone while something of this one is still missing',
      marked({ present: 13, unmarked: 1 }),
      { ...arrived, missing: 1 },
      none,
      [
        ['present', 'more'],
        ['unmarked', 'more'],
      ],
    ],
    [
      'when marks of the phone are not there',
      marked({ present: 5, unmarked: 9 }),
      { ...arrived, missing: 2 },
      none,
      [
        ['present', 'differs'],
        ['unmarked', 'differs'],
      ],
    ],
    [
      'when a mark is gone although everything has come and nobody replaced it',
      marked({ late: 0, unmarked: 8 }),
      arrived,
      none,
      [
        ['late', 'differs'],
        ['unmarked', 'differs'],
      ],
    ],
    [
      'when a mark was put right since',
      marked({ present: 8, absent: 0 }),
      arrived,
      { ...none, marks: 1 },
      [
        ['present', 'more'],
        ['absent', 'changed'],
      ],
    ],
    [
      'when more is gone than was put right since',
      marked({ present: 3, absent: 5 }),
      arrived,
      { ...none, marks: 1 },
      [
        ['present', 'differs'],
        ['absent', 'more'],
      ],
    ],
    [
      'when a mark waits for a decision, a correction of another one explains nothing',
      marked({ present: 6, unmarked: 8 }),
      { ...arrived, waiting: 1 },
      { ...none, marks: 1 },
      [
        ['present', 'differs'],
        ['unmarked', 'differs'],
      ],
    ],
    [
      'when somebody has left the group since',
      marked({ present: 6, expected: 15, unexpected: 1 }),
      arrived,
      none,
      [
        ['present', 'changed'],
        ['unexpected', 'more'],
      ],
    ],
    ['when a hand-over is gone', { ...closing, parcels: 4 }, arrived, none, [['parcels', 'differs']]],
    [
      'when a hand-over was taken back',
      { ...closing, parcels: 4 },
      arrived,
      { ...none, handOvers: 1 },
      [['parcels', 'changed']],
    ],
    [
      'when goods were issued that the phone had not heard of',
      left('flour', 30_000),
      arrived,
      none,
      [['flour', 'changed']],
    ],
    [
      'when more goods are left and something of the phone was not taken in',
      left('flour', 30_000),
      { ...arrived, refused: 1 },
      none,
      [['flour', 'differs']],
    ],
    [
      'when the goods are others',
      left('oil', 3000),
      arrived,
      none,
      [
        ['flour', 'more'],
        ['oil', 'more'],
      ],
    ],
  ])('%s', (_, now, arrival, replaced, expected) => {
    expect(notSame(now, arrival, replaced)).toEqual(expected);
  });

  test('name marks of people who were not expected as soon as there is one', () => {
    const of = (now: ClosingCounts) =>
      compareClosing(closing, now, { arrival: arrived, replaced: none }).map((count) => count.of);
    expect(of(closing)).not.toContain('unexpected');
    expect(of(marked({ unexpected: 1 }))).toContain('unexpected');
  });
});

test.each([
  ['the other phone recorded more', arrived, marked({ present: 13, unmarked: 1 }), false],
  ['something of the phone is missing', { ...arrived, missing: 1 }, closing, true],
  ['something was not taken in', { ...arrived, refused: 1 }, closing, true],
  ['something waits for a decision', { ...arrived, waiting: 1 }, closing, true],
  ['a mark is gone', arrived, marked({ present: 6, unmarked: 8 }), true],
])('whether somebody has to look at a closing: %s', (_, arrival, now, expected) => {
  expect(closingDiffers(arrival, compareClosing(closing, now, { arrival, replaced: none }))).toBe(expected);
});
