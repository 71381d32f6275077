import { decideCurriculum, learningAreas } from '@tatyktuu/domain/workshops';
import { expect, test } from 'vitest';
import { blankActivity, blankUnit, moved } from './edit-units.ts';
import { startingCurriculum } from './starting-curriculum.ts';

test('a thing moves by one place and stays where it is at an end', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});

test('the id of a unit that was removed is not given to another one', () => {
  const unit = blankUnit('social', new Set(['social-1', 'social-2']));
  expect(unit.id).toBe('social-3');
  expect(blankActivity(unit, new Set(['social-3-1'])).id).toBe('social-3-2');
});

test('the starting curriculum may be published as it is, covers every learning area, and says all in three languages', () => {
  const decision = decideCurriculum(undefined, {
    kind: 'publish-curriculum',
    curriculumId: 'c',
    version: 1,
    ...startingCurriculum,
  });
  expect(decision.ok).toBe(true);
  const { units } = startingCurriculum;
  expect(new Set(units.flatMap(({ areas }) => areas))).toEqual(new Set(learningAreas));
  const titles = units.flatMap(({ title, activities }) => [title, ...activities.map((one) => one.title)]);
  expect(titles.every(({ ky, ru, en }) => ky && ru && en)).toBe(true);
  expect(new Set(units.map(({ component }) => component)).size).toBe(2);
});
