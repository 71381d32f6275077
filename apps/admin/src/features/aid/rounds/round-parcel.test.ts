import { expect, test } from 'vitest';
import { byNumber, familyLabel, type RoundParcel } from './round-parcel.ts';

function listed(number: string | null, name: string): RoundParcel {
  return {
    parcel: { id: name, roundId: 'r', familyId: name, household: 4, handOvers: [] },
    familyId: name,
    name,
    number,
    members: [],
    basis: { household: 4, attendees: [] },
    entitlement: { items: [], lines: [] },
    ration: { kcalPerPersonDay: 0, proteinPercent: 0, fatPercent: 0, percentOfNorm: 0 },
  };
}

test('families go by their numbers as numbers; those without one come last', () => {
  const rows = [
    listed('11', 'Алымбеков'),
    listed(null, 'Тынаев'),
    listed('2', 'Жолдошев'),
    listed(null, 'Бакиров'),
  ];
  expect(rows.toSorted(byNumber).map(familyLabel)).toEqual([
    '2 Жолдошев',
    '11 Алымбеков',
    'Бакиров',
    'Тынаев',
  ]);
});
