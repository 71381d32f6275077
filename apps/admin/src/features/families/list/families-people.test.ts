import { type Family, NO_FAMILY, NO_ONE } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';

import { signersOf, tickedBy } from './families-people.ts';

const somebody = NO_ONE;
const left = { how: 'moved-out', on: '2025-01-01', to: null } as const;
const family: Family = {
  ...{ ...NO_FAMILY, id: 'one' },
  members: [
    { ...somebody, id: 'grown-up', fullName: 'Асанова Гүл', birth: '1980' },
    { ...somebody, id: 'child', fullName: 'Асанова Ай', birth: '2018' },
    { ...somebody, id: 'gone', fullName: 'Асанов Бек', birth: '1979', departure: left },
    { ...somebody, id: 'erased', birth: null },
  ],
};
const alone: Family = {
  ...{ ...NO_FAMILY, id: 'two' },
  members: [{ ...somebody, id: 'orphan', fullName: 'Исаков Ыман', birth: '2015' }],
};

test('whoever is there with a name can be recorded, a minor by a grown-up of the family', () => {
  expect(
    signersOf(family, '2026-01-01').map(({ person, speaker }) => [person.id, speaker?.id ?? null]),
  ).toEqual([
    ['grown-up', null],
    ['child', 'grown-up'],
  ]);
});

test('nobody speaks for a minor without a grown-up: such a consent is not offered', () => {
  expect(signersOf(alone, '2026-01-01')).toEqual([]);
});

test('one press ticks the grown-ups alone, another one everybody', () => {
  expect([...tickedBy([family, alone], '2026-01-01', 'grown-ups')]).toEqual(['grown-up']);
  expect([...tickedBy([family, alone], '2026-01-01', 'everybody')]).toEqual(['grown-up', 'child']);
});
