import { expect, test } from 'vitest';
import { formingOf, withoutGroup } from './proposals.ts';

const people = [
  { id: 'aigul', familyId: 'f1', groupIds: [] },
  { id: 'nurgul', familyId: 'f2', groupIds: ['old'] },
];

test('who has a seat in a group already is not proposed again', () => {
  expect(withoutGroup(people).map(({ id }) => id)).toEqual(['aigul']);
});

test('a group is formed before its people join it', () => {
  const commands = formingOf([{ audience: 'daughter-in-law', name: 'Daughters-in-law', people }], {
    on: '2023-08-25',
    place: 'Hall',
    newId: () => 'g',
  });
  expect(commands.map(({ kind, groupId }) => [kind, groupId])).toEqual([
    ['form-group', 'g'],
    ['join-group', 'g'],
    ['join-group', 'g'],
  ]);
});
