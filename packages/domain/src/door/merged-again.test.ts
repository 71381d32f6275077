import { expect, test } from 'vitest';
import type { CommandBody } from './command.ts';
import {
  attended,
  basket,
  consenting,
  forming,
  joining,
  meeting,
  opening,
  present,
  registering,
  someone,
  Told,
  unit,
} from './commands.sample.ts';
import { rebuilt } from './registry.sample.ts';

/** People and families that are merged, split and parted more than once, in every order. */

const on = '2023-09-10';

/** Three households; a woman of the first attended, and stands in the second once more. */
function threeFamilies(): Told {
  const told = new Told();
  told.tell(
    unit,
    ...basket,
    registering('one', someone('aida'), someone('one-other', { role: 'other' })),
    registering('two', someone('aida-again'), someone('two-other', { role: 'other' })),
    registering('three', someone('burul'), someone('three-other', { role: 'other' })),
    ...['one', 'two', 'three'].map(
      (familyId): CommandBody => ({ kind: 'enrol-family', familyId, on: '2023-08-01' }),
    ),
    forming('circle'),
    joining('circle', 'two', 'aida-again', '2023-08-01'),
    ...meeting('first', 'circle', '2023-08-20', 'aida-again'),
  );
  return told;
}

const merge = (familyId: string, otherId: string, ...pair: readonly string[]): CommandBody => {
  const [kept, dropped] = pair;
  const pairs = kept !== undefined && dropped !== undefined ? [{ kept, dropped }] : [];
  return { kind: 'merge-families', familyId, otherId, why: 'written-twice', on, pairs };
};
const split = (familyId: string, newFamilyId: string, personId: string): CommandBody => ({
  ...{ kind: 'split-family', familyId, newFamilyId, personIds: [personId], on },
  ...{ number: null, name: 'Invented', address: '' },
});
const one = (familyId: string, personId: string, otherId: string, dropped: string): CommandBody => ({
  ...{ kind: 'merge-people', familyId, personId, dropped: { familyId: otherId, personId: dropped } },
});
const parted = (body: CommandBody): CommandBody => ({ ...body, kind: 'unmerge-people' }) as CommandBody;
const unmerge = (familyId: string, otherId: string): CommandBody => ({
  kind: 'unmerge-families',
  familyId,
  otherId,
});
const hers = [{ personId: 'aida', counted: 1, held: 1 }];

test('what her other entry attended goes with her into the family that she splits off to', () => {
  const told = threeFamilies();
  told.tell(one('one', 'aida', 'two', 'aida-again'), split('one', 'young', 'aida'));
  told.tell(opening('round', '2023-09-15', 'young', 'one'));
  expect(attended(told, 'round', 'young')).toEqual(hers);
  expect(attended(told, 'round', 'one')).toEqual([]);
  expect(rebuilt(told.journal)).toEqual(told.states);
});

test('what her other entry attended goes with her into the family that hers goes on in', () => {
  const told = threeFamilies();
  told.tell(one('one', 'aida', 'two', 'aida-again'), merge('three', 'one'));
  told.tell(opening('round', '2023-09-15', 'three'));
  expect(attended(told, 'round', 'three')).toEqual(hers);
  told.tell(unmerge('three', 'one'), opening('later', '2023-09-15', 'one', 'three'));
  expect(attended(told, 'later', 'one')).toEqual(hers);
  expect(attended(told, 'later', 'three')).toEqual([]);
});

test('nobody becomes somebody else where she has left, and goes on as herself where she lives', () => {
  const told = threeFamilies();
  told.tell(split('two', 'young', 'aida-again'));
  expect(told.ask(one('one', 'aida', 'two', 'aida-again'))).toMatchObject({
    error: { code: 'member-lives-elsewhere' },
  });
  expect(told.ask(merge('one', 'two', 'aida', 'aida-again'))).toMatchObject({
    error: { code: 'pair-not-valid' },
  });
  expect(told.ask(merge('two', 'young', 'two-other', 'aida-again'))).toMatchObject({
    error: { code: 'pair-not-valid' },
  });
  expect(present(told, 'young')).toEqual(['aida-again']);
});

test('who is only another entry of somebody does not come back by herself', () => {
  const told = threeFamilies();
  told.tell(registering('four', someone('aunt'), someone('four-other')), split('two', 'young', 'aida-again'));
  told.tell(merge('young', 'four'), one('one', 'aida', 'young', 'aida-again'));
  const back: CommandBody = {
    kind: 'note-return',
    familyId: 'two',
    personId: 'aida-again',
    on: '2023-09-15',
  };
  expect(told.ask(back)).toMatchObject({ error: { code: 'member-lives-elsewhere' } });
});

test('two entries are parted after whatever was made of the one that was kept', () => {
  const told = threeFamilies();
  const first = one('one', 'aida', 'two', 'aida-again');
  const second = one('three', 'burul', 'one', 'aida');
  told.tell(first, second);
  expect(told.ask(parted(first))).toMatchObject({ error: { code: 'member-merged' } });
  told.tell(parted(second), parted(first));
  expect(told.get('family', 'three')?.members[0]?.alsoKnownAs).toEqual([]);
  const gone = threeFamilies();
  gone.tell(first, split('one', 'young', 'aida'));
  expect(gone.ask(parted(first))).toMatchObject({ error: { code: 'change-has-followers' } });
});

test.each([
  ['somebody who came over is another entry by now', one('three', 'burul', 'one', 'aida-again')],
  ['somebody who came over has another entry by now', one('one', 'aida-again', 'three', 'burul')],
])('families are not parted while %s: one of the two would be lost', (_, since) => {
  const told = threeFamilies();
  told.tell(merge('one', 'two'), since);
  expect(told.ask(unmerge('one', 'two'))).toMatchObject({ error: { code: 'change-has-followers' } });
  told.tell(parted(since), unmerge('one', 'two'));
  expect(present(told, 'two')).toEqual(['aida-again', 'two-other']);
});

test('families are not parted while the one who is in both goes on elsewhere', () => {
  const told = threeFamilies();
  told.tell(merge('one', 'two', 'aida', 'aida-again'), split('one', 'young', 'aida'));
  expect(told.ask(unmerge('one', 'two'))).toMatchObject({ error: { code: 'change-has-followers' } });
  told.tell(merge('one', 'young'), unmerge('one', 'young'));
  expect(present(told, 'young')).toEqual(['aida']);
});

test('whoever comes home as the other entry of somebody attends once', () => {
  const told = threeFamilies();
  told.tell(
    split('two', 'young', 'aida-again'),
    merge('three', 'young', 'burul', 'aida-again'),
    merge('two', 'three'),
    opening('round', '2023-09-15', 'two'),
  );
  expect(attended(told, 'round', 'two')).toEqual([{ personId: 'burul', counted: 1, held: 1 }]);
});

test('whoever comes back is reached as she said where she lived meanwhile, and what she took back stays taken back', () => {
  const told = threeFamilies();
  told.tell(
    {
      ...{ kind: 'set-contact', familyId: 'one', personId: 'aida' },
      contact: { phone: '+996555000111', mayCall: 'yes', safeContact: '', neverSay: '' },
    },
    consenting('one', 'aida', 'aid', on),
    split('one', 'young', 'aida'),
    { kind: 'add-member', familyId: 'young', member: someone('baby', { role: 'child', birth: '2022' }) },
    {
      ...{ kind: 'set-contact', familyId: 'young', personId: 'aida' },
      contact: { mayCall: 'no', safeContact: '', neverSay: 'Where she lives' },
    },
    { kind: 'withdraw-consent', familyId: 'young', consentId: 'aida aid', on: '2023-09-12' },
    { kind: 'note-departure', familyId: 'young', personId: 'aida', how: 'moved-out', on: '2023-09-13' },
    { kind: 'note-return', familyId: 'one', personId: 'aida', on: '2023-09-14' },
  );
  expect(told.get('family', 'one')).toMatchObject({
    members: [{ id: 'aida', departure: null, mayCall: 'no', neverSay: 'Where she lives' }, {}],
    consents: [{ id: 'aida aid', withdrawnOn: '2023-09-12' }],
  });
  expect(rebuilt(told.journal)).toEqual(told.states);
});
