import { NO_ONE, type Sex } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { pairsOf, proposeSame } from './merge-plan.ts';

type Written = readonly [id: string, name: string, birth: string | null, sex: Sex];

const family = (id: string, people: readonly Written[]) => ({
  id,
  address: 'Мектеп көчөсү, 31',
  members: people.map(([personId, fullName, birth, sex]) => ({
    ...NO_ONE,
    id: personId,
    fullName,
    birth,
    sex,
  })),
});

const kept = family('kept', [
  ['k1', 'Асанова Гүлнара Бакытовна', '1990-05-03', 'female'],
  ['k2', 'Асанов Бакыт Эсенович', '1962-03-12', 'male'],
]);

test('beside the pair that was found, whoever is written in another spelling is proposed', () => {
  const other = family('other', [
    ['o1', 'Асанова Г.', '1990', 'female'],
    ['o2', 'Asanov Bakyt Esen uulu', '1962-03-12', 'male'],
    ['o3', 'Асанова Айжан Бакытовна', '2001-01-20', 'female'],
  ]);
  expect(proposeSame(kept, other, { kept: 'k1', dropped: 'o1' }, '2026-11-23')).toEqual({
    o1: 'k1',
    o2: 'k2',
  });
});

test('a grandfather and a grandson of one name are not proposed as one', () => {
  const other = family('other', [
    ['o1', 'Асанова Г.', '1990', 'female'],
    ['o2', 'Асанов Бакыт Бакытович', '2015-06-01', 'male'],
  ]);
  expect(proposeSame(kept, other, { kept: 'k1', dropped: 'o1' }, '2026-11-23')).toEqual({ o1: 'k1' });
});

test('nobody of the family that goes on is taken twice', () => {
  const other = family('other', [
    ['o1', 'Асанов Бакыт Эсенович', '1962-03-12', 'male'],
    ['o2', 'Asanov Bakyt Esen uulu', '1962-03-12', 'male'],
  ]);
  expect(proposeSame(kept, other, { kept: 'k2', dropped: 'o1' }, '2026-11-23')).toEqual({ o1: 'k2' });
});

test('the command names each pair once', () => {
  expect(pairsOf({ o1: 'k1', o2: 'k2' })).toEqual([
    { kept: 'k1', dropped: 'o1' },
    { kept: 'k2', dropped: 'o2' },
  ]);
});
