import { LONGEST_SIGNATURE } from '@tatyktuu/domain/aid';
import { expect, test } from 'vitest';
import { beginStroke, drawOn, pathOf, type Strokes } from './strokes.ts';

test('nothing drawn is no signature', () => {
  expect(pathOf([])).toBeNull();
});

test('strokes become moves and lines in the box, whatever lies outside of it', () => {
  let strokes: Strokes = beginStroke([], { x: -5, y: 10.04 });
  strokes = drawOn(strokes, { x: 400, y: 60 });
  strokes = beginStroke(strokes, { x: 20, y: 20 });
  expect(pathOf(strokes)).toBe('M0 10L300 60M20 20L20 20');
});

test('points that tell nothing new are left out', () => {
  const begun = beginStroke([], { x: 10, y: 10 });
  expect(drawOn(begun, { x: 10.5, y: 10.5 })).toEqual(begun);
});

test('however long somebody scribbles, the path stays short enough to be taken', () => {
  let strokes: Strokes = beginStroke([], { x: 0, y: 0 });
  for (let step = 0; step < 5000; step += 1) {
    strokes = drawOn(strokes, { x: 123.4 + (step % 2) * 100, y: (step * 3.3) % 120 });
  }
  expect(pathOf(strokes)?.length).toBeLessThanOrEqual(LONGEST_SIGNATURE);
});
