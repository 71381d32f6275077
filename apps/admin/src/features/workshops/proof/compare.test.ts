import type { ClosingCounts } from '@tatyktuu/domain/workshops';
import { expect, test } from 'vitest';
import { compareCounts, differs } from './compare.ts';

const closing: ClosingCounts = {
  marks: {
    present: 16,
    late: 1,
    'left-early': 0,
    absent: 1,
    excused: 0,
    unmarked: 0,
    expected: 18,
    unexpected: 0,
  },
  parcels: 15,
  stock: [{ commodityId: 'flour', quantity: 20_000 }],
};
const differing = (now: ClosingCounts) =>
  compareCounts(closing, now)
    .filter(differs)
    .map((pair) => [pair.of, pair.counted, pair.now]);

test('the same counts show no difference', () => {
  expect(differing(closing)).toEqual([]);
});

test('a mark put right later shows on both presences it moved between', () => {
  const now = { ...closing, marks: { ...closing.marks, present: 17, absent: 0 } };
  expect(differing(now)).toEqual([
    ['present', 16, 17],
    ['absent', 1, 0],
  ]);
});

test('goods that were not counted at closing differ, and so do goods that are not there any more', () => {
  expect(differing({ ...closing, stock: [{ commodityId: 'oil', quantity: 3000 }] })).toEqual([
    [{ commodityId: 'flour' }, 20_000, 0],
    [{ commodityId: 'oil' }, null, 3000],
  ]);
});

test('marks of people who were not expected are named as soon as there is one', () => {
  const of = (now: ClosingCounts) => compareCounts(closing, now).map((pair) => pair.of);
  expect(of(closing)).not.toContain('unexpected');
  expect(of({ ...closing, marks: { ...closing.marks, unexpected: 1 } })).toContain('unexpected');
});
