import { expect, test } from 'vitest';
import cases from './score.cases.json' with { type: 'json' };
import { scoreOf } from './score.ts';
import { criteria, version } from './selection.sample.ts';
import type { Answers } from './selection.ts';

test.each(cases)('$rule', ({ answers, points, answered }) => {
  const score = scoreOf(version, answers as Answers);
  expect(score.points).toBe(points);
  expect(score.most).toBe(17);
  expect(score.lines.filter((line) => line.answered).map(({ criterionId }) => criterionId)).toEqual(answered);
});

test('the explanation has a line for each question in the form’s order, and the lines add up to the score', () => {
  const score = scoreOf(version, { house: 'rented', work: true });
  expect(score.lines).toEqual([
    { criterionId: 'work', answered: true, points: 5, most: 5 },
    { criterionId: 'house', answered: true, points: 3, most: 6 },
    { criterionId: 'children', answered: false, points: 0, most: 6 },
  ]);
  expect(score.lines.map(({ criterionId }) => criterionId)).toEqual(criteria.map(({ id }) => id));
  expect(score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(score.points);
});
