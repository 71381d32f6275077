import { standings } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { stepsFrom } from './next-step.ts';

test('with a form the way is nominate, assess, enrol, end', () => {
  expect(
    (['registered', 'nominated', 'assessed', 'enrolled'] as const).map((at) => stepsFrom(at, true, true)[0]),
  ).toEqual(['nominate', 'assess', 'enrol', 'end']);
});

test('without a form a nominated family is enrolled, and nobody is asked to assess', () => {
  expect(stepsFrom('nominated', false, true)[0]).toBe('enrol');
  for (const standing of standings) expect(stepsFrom(standing, false, true)).not.toContain('assess');
});

test('whoever may not assess is not offered it', () => {
  for (const standing of standings) expect(stepsFrom(standing, true, false)).not.toContain('assess');
});

test('with a form nobody unassessed is offered to be enrolled', () => {
  for (const standing of ['registered', 'nominated', 'not-selected'] as const)
    expect(stepsFrom(standing, true, true)).not.toContain('enrol');
});

test('a family that goes on in another one goes nowhere by itself', () => {
  expect(stepsFrom('merged', true, true)).toEqual([]);
});
