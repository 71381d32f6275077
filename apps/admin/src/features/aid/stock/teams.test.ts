import type { Consignment } from '@tatyktuu/domain/aid';
import { expect, test } from 'vitest';
import { teamsOf } from './teams.ts';

let minute = 0;
function issued(id: string, ...to: string[]): Consignment {
  minute += 1;
  const issuedAt = `2023-08-24T08:0${minute}:00.000Z-0000-device`;
  return { id, roundId: 'round', to, items: [], issuedBy: 'office', issuedAt, returns: [] };
}
const ids = (consignments: readonly Consignment[]) =>
  teamsOf(consignments).map(({ holders, consignments: own }) => [holders, own.map(({ id }) => id)]);

test('each pair is a team, with everything issued to it', () => {
  const first = issued('1', 'ainura', 'bakyt');
  const second = issued('2', 'cholpon', 'daniyar');
  const third = issued('3', 'bakyt', 'ainura');
  expect(ids([third, second, first])).toEqual([
    [
      ['ainura', 'bakyt'],
      ['1', '3'],
    ],
    [['cholpon', 'daniyar'], ['2']],
  ]);
});

test('somebody who stood in for another pair makes the two one team', () => {
  const pairs = [issued('4', 'ainura', 'bakyt'), issued('5', 'cholpon', 'daniyar')];
  expect(ids([...pairs, issued('6', 'bakyt', 'cholpon')])).toEqual([
    [
      ['ainura', 'bakyt', 'cholpon', 'daniyar'],
      ['4', '5', '6'],
    ],
  ]);
});
