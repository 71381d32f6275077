import type { HandOver } from '@tatyktuu/domain/aid';
import { expect, test } from 'vitest';
import { byNumber, familyLabel, type RoundParcel, takenOf } from './round-parcel.ts';

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

test('what a family took away is the sum of the hand-overs that stand, and nothing before there is one', () => {
  const handOver = (id: string, quantity: number, reversedBy: string | null = null): HandOver => ({
    id,
    items: [{ commodityId: 'flour', quantity }],
    basis: { household: 4, attendees: [] },
    collector: { kind: 'proxy', relation: 'neighbour' },
    proof: 'thumb-mark-on-paper',
    signature: null,
    witness: null,
    proxyName: null,
    by: 'ainura',
    at: '2023-08-24T08:00:00.000Z-0000-phone',
    reversedBy,
  });
  const { parcel } = listed('1', 'Алымбеков');
  const taken = (...handOvers: HandOver[]) => takenOf({ ...parcel, handOvers })?.map((item) => item.quantity);
  expect(taken()).toBeUndefined();
  expect(taken(handOver('1', 5000, '3'))).toBeUndefined();
  expect(taken(handOver('1', 5000), handOver('2', 4000), handOver('4', 1, '5'))).toEqual([5000, 4000]);
});
