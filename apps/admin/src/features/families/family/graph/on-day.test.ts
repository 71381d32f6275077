import { NO_ONE, type Person } from '@tatyktuu/domain/families';
import { expect, test } from 'vitest';
import { type Change, daysOfChange, familyOn, staysOf } from './on-day.ts';

const person = (id: string, more: Partial<Person> = {}): Person => ({ ...NO_ONE, id, ...more });
const bride = person('bride', {
  arrival: { how: 'married-in', on: '2022-06-01', from: null },
  departure: { how: 'divorced', on: '2024-03-01', to: null },
});
const elder = person('elder', { departure: { how: 'died', on: '2023-01-15', to: null } });
const worker = person('worker', {
  absences: [{ reason: 'migration', from: '2023-04-01', until: '2023-10-31' }],
});
const returned = person('returned', { arrival: { how: 'returned', on: '2024-01-01', from: null } });
const other = person('other', { sameAs: { familyId: 'family', personId: 'worker' } });
const changes: readonly Change[] = [
  { kind: 'member-added', payload: { personId: 'returned', arrival: { on: '2021-01-01' } } },
  { kind: 'member-left', payload: { personId: 'returned', on: '2022-01-01', how: 'moved-out' } },
  { kind: 'member-left', payload: { personId: 'somebody', on: '2022-02-01', how: 'moved-out' } },
  { kind: 'member-returned', payload: { personId: 'returned', on: '2024-01-01' } },
];
const members = [bride, elder, worker, returned, other];

test.each([
  ['2020-12-31', { elder: 'here', worker: 'here' }],
  ['2021-01-01', { elder: 'here', worker: 'here', returned: 'here' }],
  ['2022-01-01', { elder: 'here', worker: 'here', returned: 'left' }],
  ['2022-06-01', { bride: 'here', elder: 'here', worker: 'here', returned: 'left' }],
  ['2023-01-15', { bride: 'here', elder: 'died', worker: 'here', returned: 'left' }],
  ['2023-10-31', { bride: 'here', elder: 'died', worker: 'away', returned: 'left' }],
  ['2024-03-01', { bride: 'left', elder: 'died', worker: 'here', returned: 'here' }],
])('on %s one sees who was there and who had gone', (day, expected) => {
  const seen = familyOn(members, changes, day).map((each) => [each.person.id, each.presence]);
  expect(Object.fromEntries(seen)).toEqual(expected);
});

test('who came back keeps the time before', () => {
  expect(staysOf(returned, changes)).toEqual([
    { from: '2021-01-01', until: '2022-01-01', ended: 'moved-out' },
    { from: '2024-01-01', until: null, ended: null },
  ]);
});

test('the days to look at are those on which something changed, and none of the future', () => {
  const ties = [
    { id: 'tie', kind: 'spouse', of: 'a', to: 'b', from: '2022-06-01', until: '2030-01-01' },
  ] as const;
  expect(daysOfChange({ members: [bride, elder], ties }, changes, '2024-12-31')).toEqual([
    '2022-06-01',
    '2023-01-15',
    '2024-03-01',
  ]);
});
