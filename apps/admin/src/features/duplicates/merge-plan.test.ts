import { NO_ONE } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { pairsOf, proposeSame } from './merge-plan.ts';

const family = (people: readonly (readonly [id: string, name: string, birth: string | null])[]) => ({
  members: people.map(([id, fullName, birth]) => ({ ...NO_ONE, id, fullName, birth })),
});

const kept = family([
  ['k1', 'Асанова Гүлнара', '1990-05-03'],
  ['k2', 'Асанов Бакыт', '1962'],
  ['k3', 'Асанов Эрмек', null],
]);

test('beside the pair that was found, whoever bears the same name in another spelling is proposed', () => {
  const other = family([
    ['o1', 'Асанова Г.', '1990'],
    ['o2', 'Asanov Bakyt', '1962-03-12'],
    ['o4', 'Асанова Айжан', null],
  ]);
  expect(proposeSame(kept, other, { kept: 'k1', dropped: 'o1' }, '2026-11-23')).toEqual({
    o1: 'k1',
    o2: 'k2',
  });
});

test('a grandfather and a grandson of one name are not proposed as one', () => {
  const other = family([
    ['o1', 'Асанова Г.', '1990'],
    ['o2', 'Асанов Бакыт', '2015'],
  ]);
  expect(proposeSame(kept, other, { kept: 'k1', dropped: 'o1' }, '2026-11-23')).toEqual({ o1: 'k1' });
});

test('nobody of the family that goes on is taken twice', () => {
  const other = family([
    ['o1', 'Асанов Эрмек', null],
    ['o2', 'Асанов Эрмек', null],
  ]);
  expect(proposeSame(kept, other, { kept: 'k3', dropped: 'o1' }, '2026-11-23')).toEqual({ o1: 'k3' });
});

test('the command names each pair once', () => {
  expect(pairsOf({ o1: 'k1', o2: 'k2' })).toEqual([
    { kept: 'k1', dropped: 'o1' },
    { kept: 'k2', dropped: 'o2' },
  ]);
});
