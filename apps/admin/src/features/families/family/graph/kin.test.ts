import type { GenerationRole, Tie } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { type Placed, supposedTies, tiesOn } from './kin.ts';

const person = (role: GenerationRole, at = 0): Placed => ({ id: `${role}-${at}`, role, birth: null });
const people = (['mother-in-law', 'father-in-law', 'husband', 'daughter-in-law', 'child'] as const).map(
  (role) => person(role),
);
const short = (ties: readonly { kind: string; of: string; to: string }[]) =>
  ties.map(({ kind, of, to }) => `${kind} ${of} ${to}`).toSorted();

test('where nothing is recorded, the roles say who is whose: the elders are the son’s parents and not the wife’s', () => {
  expect(short(supposedTies(people, []))).toEqual(
    [
      'spouse mother-in-law-0 father-in-law-0',
      'spouse husband-0 daughter-in-law-0',
      'parent mother-in-law-0 husband-0',
      'parent father-in-law-0 husband-0',
      'parent husband-0 child-0',
      'parent daughter-in-law-0 child-0',
    ].toSorted(),
  );
});

test('between two sons or two daughters-in-law nothing is supposed of the children', () => {
  const two = [...people, person('daughter-in-law', 1)];
  expect(short(supposedTies(two, []))).toEqual(
    [
      'spouse mother-in-law-0 father-in-law-0',
      'parent mother-in-law-0 husband-0',
      'parent father-in-law-0 husband-0',
    ].toSorted(),
  );
});

test('what is recorded is never doubted: a marriage that ended is not supposed anew', () => {
  const recorded = [
    { kind: 'spouse', of: 'husband-0', to: 'daughter-in-law-0' },
    { kind: 'parent', of: 'daughter-in-law-0', to: 'child-0' },
  ] as const;
  const supposed = short(supposedTies(people, recorded));
  expect(supposed).not.toContain('spouse husband-0 daughter-in-law-0');
  expect(supposed).not.toContain('parent husband-0 child-0');
});

const marriage: Tie = {
  id: 'tie',
  kind: 'spouse',
  of: 'husband-0',
  to: 'daughter-in-law-0',
  from: '2020-05-01',
  until: '2024-03-01',
};

test.each([
  ['2020-04-30', []],
  ['2020-05-01', [false]],
  ['2024-02-29', [false]],
  ['2024-03-01', [true]],
])('on %s a marriage from May 2020 until March 2024 is drawn as past: %j', (day, past) => {
  expect(tiesOn([marriage], people, day).map((tie) => tie.past)).toEqual(past);
});
