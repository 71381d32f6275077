import { expect, test } from 'vitest';
import type { CommandBody } from './command.ts';
import {
  attended,
  basket,
  consenting,
  forming,
  handing,
  joining,
  meeting,
  opening,
  present,
  registering,
  someone,
  Told,
  unit,
} from './commands.sample.ts';
import { leader } from './door.sample.ts';
import { rebuilt } from './registry.sample.ts';

const on = '2023-09-10';

/** The same household written down twice, as `one` and as `two`, with a child that only the second list had. */
function writtenTwice(): Told {
  const told = new Told();
  told.tell(
    unit,
    ...basket,
    registering('one', someone('gulzat'), someone('apa', { role: 'mother-in-law', birth: '1955' })),
    registering('two', someone('gulzat-2'), someone('child', { role: 'child', birth: '2015' })),
    { kind: 'enrol-family', familyId: 'one', on: '2023-08-01' },
    { ...consenting('two', 'child', 'aid', on), givenBy: 'gulzat-2' } as CommandBody,
  );
  return told;
}

const merging: CommandBody = {
  ...{ kind: 'merge-families', familyId: 'one', otherId: 'two', why: 'written-twice', on },
  pairs: [{ kept: 'gulzat', dropped: 'gulzat-2' }],
};

test('of a household written down twice one goes on, with everybody once', () => {
  const told = writtenTwice();
  told.tell(merging);
  expect(present(told, 'one')).toEqual(['gulzat', 'apa', 'child']);
  expect(told.get('family', 'one')).toMatchObject({
    absorbed: ['two'],
    members: [{ alsoKnownAs: [{ familyId: 'two', personId: 'gulzat-2' }] }, {}, {}],
    consents: [{ personId: 'child', purpose: 'aid', givenBy: 'gulzat' }],
  });
  expect(told.get('family', 'two')).toMatchObject({
    ...{ mergedInto: 'one', withdrawnOn: on, ending: null },
    members: [{ id: 'gulzat-2', sameAs: { familyId: 'one', personId: 'gulzat' } }, { id: 'child' }],
  });
});

test('a merge that is undone leaves both as they were', () => {
  const told = writtenTwice();
  const before = [told.get('family', 'one'), told.get('family', 'two')];
  told.tell(merging, { kind: 'unmerge-families', familyId: 'one', otherId: 'two' });
  expect([told.get('family', 'one'), told.get('family', 'two')]).toEqual(before);
  expect(rebuilt(told.journal)).toEqual(told.states);
});

test('what was set right while they were one is not lost when they part', () => {
  const told = writtenTwice();
  told.tell(
    merging,
    {
      ...{ kind: 'correct-member', familyId: 'one', personId: 'child', fullName: 'Invented otherwise' },
      ...{ birth: '2016', nationalId: null, role: 'child', sex: 'male' },
    },
    { kind: 'withdraw-consent', familyId: 'one', consentId: 'child aid', on: '2023-09-12' },
    { kind: 'unmerge-families', familyId: 'one', otherId: 'two' },
  );
  expect(told.get('family', 'two')).toMatchObject({
    members: [{ id: 'gulzat-2' }, { fullName: 'Invented otherwise', birth: '2016', sex: 'male' }],
    consents: [{ id: 'child aid', withdrawnOn: '2023-09-12' }],
  });
});

test('the seats of the family that ends go on in the other: none twice, none that does not fit', () => {
  const told = writtenTwice();
  told.tell(
    forming('circle'),
    joining('circle', 'two', 'gulzat-2', '2023-08-01'),
    ...meeting('first', 'circle', '2023-08-20', 'gulzat-2'),
    merging,
    opening('round', '2023-09-15', 'one'),
  );
  expect(told.get('group', 'circle')?.memberships).toMatchObject([
    { personId: 'gulzat-2', familyId: 'two', leftOn: on },
    { personId: 'gulzat', familyId: 'one', joinedOn: on, leftOn: null },
  ]);
  expect(attended(told, 'round', 'one')).toEqual([{ personId: 'gulzat', counted: 1, held: 1 }]);
  const seated = writtenTwice();
  seated.tell(
    forming('circle'),
    forming('other'),
    joining('circle', 'two', 'gulzat-2', '2023-08-01'),
    joining('other', 'one', 'gulzat', '2023-08-01'),
    merging,
  );
  expect(seated.get('group', 'circle')?.memberships.filter(({ leftOn }) => leftOn === null)).toEqual([]);
});

test.each<readonly [string, Partial<Extract<CommandBody, { kind: 'merge-families' }>>, string]>([
  ['with itself', { otherId: 'one' }, 'merge-with-itself'],
  ['with one that there is none of', { otherId: 'three' }, 'family-not-found'],
  ['into one that is no target family', { familyId: 'two', otherId: 'one' }, 'keep-the-enrolled-family'],
  ['tomorrow', { on: '2023-09-16' }, 'day-in-future'],
  ['with a stranger in a pair', { pairs: [{ kept: 'gulzat', dropped: 'stranger' }] }, 'pair-not-valid'],
  [
    'with somebody in two pairs',
    {
      pairs: [
        { kept: 'gulzat', dropped: 'gulzat-2' },
        { kept: 'gulzat', dropped: 'child' },
      ],
    },
    'pair-not-valid',
  ],
])('a family is not merged %s', (_, change, code) => {
  expect(writtenTwice().ask({ ...merging, ...change } as CommandBody)).toMatchObject({ error: { code } });
});

test('nothing new is recorded of a family that goes on in another', () => {
  const told = writtenTwice();
  told.tell(merging);
  const wishes: readonly CommandBody[] = [
    { kind: 'enrol-family', familyId: 'two', on },
    { kind: 'add-member', familyId: 'two', member: someone('new') },
    {
      ...{ kind: 'split-family', familyId: 'two', newFamilyId: 'three', personIds: ['child'], on },
      ...{ number: null, name: 'Invented', address: '' },
    },
    { kind: 'note-return', familyId: 'two', personId: 'child', on },
    { ...merging, familyId: 'two', otherId: 'one' } as CommandBody,
    merging,
  ];
  for (const wish of wishes) expect(told.ask(wish)).toMatchObject({ error: { code: 'family-merged' } });
  const wrong = { kind: 'unmerge-families', familyId: 'one', otherId: 'one' } as const;
  expect(told.ask(wrong)).toMatchObject({ error: { code: 'not-merged' } });
});

test('a chain of merges parts again from its end', () => {
  const told = writtenTwice();
  told.tell(registering('three', someone('gulzat-3'), someone('aunt', { role: 'other' })));
  const into = (familyId: string, otherId: string): CommandBody => ({
    ...{ kind: 'merge-families', familyId, otherId, why: 'written-twice', on, pairs: [] },
  });
  told.tell(into('two', 'three'));
  const before = told.get('family', 'two');
  told.tell(into('one', 'two'));
  expect(told.get('family', 'one')?.absorbed).toEqual(['two', 'three']);
  expect(present(told, 'one')).toContain('aunt');
  const apart = { kind: 'unmerge-families', familyId: 'two', otherId: 'three' } as const;
  expect(told.ask(apart)).toMatchObject({ error: { code: 'family-merged' } });
  told.tell({ kind: 'unmerge-families', familyId: 'one', otherId: 'two' });
  expect(told.get('family', 'one')?.absorbed).toEqual([]);
  expect(present(told, 'one')).toEqual(['gulzat', 'apa']);
  expect(told.get('family', 'two')).toEqual(before);
  told.tell(apart);
  expect(present(told, 'two')).toEqual(['gulzat-2', 'child']);
});

const samePerson = {
  familyId: 'one',
  personId: 'gulzat',
  dropped: { familyId: 'two', personId: 'gulzat-2' },
};

test('two entries of one woman: hers is the seat and what either attended', () => {
  const told = writtenTwice();
  told.tell(
    forming('circle'),
    joining('circle', 'two', 'gulzat-2', '2023-08-01'),
    ...meeting('first', 'circle', '2023-08-20', 'gulzat-2'),
    { kind: 'merge-people', ...samePerson },
    opening('round', '2023-09-15', 'one'),
  );
  expect(present(told, 'two')).toEqual(['child']);
  expect(attended(told, 'round', 'one')).toEqual([{ personId: 'gulzat', counted: 1, held: 1 }]);
  const entry: CommandBody = { kind: 'plan-absence', familyId: 'two', personId: 'gulzat-2', absence };
  expect(told.ask(entry)).toMatchObject({ error: { code: 'member-merged' } });
});
const absence = { reason: 'illness', from: null, until: null } as const;

test('a seat that does not fit whoever is kept ends with the entry that held it', () => {
  const told = writtenTwice();
  told.tell(forming('circle'), joining('circle', 'two', 'gulzat-2', '2023-08-01'), {
    kind: 'merge-people',
    ...samePerson,
    personId: 'apa',
  });
  expect(told.get('group', 'circle')?.memberships).toMatchObject([
    { personId: 'gulzat-2', leftOn: '2023-09-15' },
  ]);
});

test('nobody who is still there becomes somebody who has left', () => {
  const told = writtenTwice();
  told.tell({ kind: 'note-departure', familyId: 'one', personId: 'gulzat', how: 'moved-out', on });
  expect(told.ask({ kind: 'merge-people', ...samePerson })).toMatchObject({
    error: { code: 'member-left-already' },
  });
  expect(told.ask(merging)).toMatchObject({ error: { code: 'pair-not-valid' } });
});

test('two entries in one family attend as one', () => {
  const told = new Told();
  told.tell(
    unit,
    ...basket,
    registering('one', someone('gulzat'), someone('again')),
    { kind: 'enrol-family', familyId: 'one', on: '2023-08-01' },
    forming('circle'),
    joining('circle', 'one', 'again', '2023-08-01'),
    ...meeting('first', 'circle', '2023-08-20', 'again'),
    {
      ...{ kind: 'merge-people', familyId: 'one', personId: 'gulzat' },
      dropped: { familyId: 'one', personId: 'again' },
    },
    opening('round', '2023-09-15', 'one'),
  );
  expect(attended(told, 'round', 'one')).toEqual([{ personId: 'gulzat', counted: 1, held: 1 }]);
  expect(told.get('parcel', 'round/one')?.household).toBe(1);
});

test('two entries that are two women after all are two again', () => {
  const told = writtenTwice();
  const before = [told.get('family', 'one'), told.get('family', 'two')];
  told.tell({ kind: 'merge-people', ...samePerson }, { kind: 'unmerge-people', ...samePerson });
  expect([told.get('family', 'one'), told.get('family', 'two')]).toEqual(before);
  const again = told.ask({ kind: 'unmerge-people', ...samePerson });
  expect(again).toMatchObject({ error: { code: 'not-merged' } });
});

test('entries of one family are merged too, and names of a name come along', () => {
  const told = writtenTwice();
  told.tell(registering('three', someone('g1'), someone('g2'), someone('g3')));
  const into = (personId: string, dropped: string): CommandBody => ({
    ...{
      kind: 'merge-people',
      familyId: 'three',
      personId,
      dropped: { familyId: 'three', personId: dropped },
    },
  });
  told.tell(into('g2', 'g3'));
  const before = told.get('family', 'three');
  told.tell(into('g1', 'g2'));
  expect(told.get('family', 'three')?.members[0]?.alsoKnownAs).toHaveLength(2);
  expect(told.ask(into('g1', 'g1'))).toMatchObject({ error: { code: 'pair-not-valid' } });
  expect(told.ask(into('g3', 'g1'))).toMatchObject({ error: { code: 'member-merged' } });
  told.tell({ ...into('g1', 'g2'), kind: 'unmerge-people' } as CommandBody);
  expect(told.get('family', 'three')).toEqual(before);
});

test('the last of a family is not taken out of it as somebody else: the families are one', () => {
  const told = writtenTwice();
  told.tell(registering('three', someone('alone')));
  const dropped = { familyId: 'three', personId: 'alone' };
  const decision = told.ask({ kind: 'merge-people', familyId: 'one', personId: 'gulzat', dropped });
  expect(decision).toMatchObject({ error: { code: 'last-of-family' } });
});

test('no household is served twice in a round under its two names', () => {
  const told = writtenTwice();
  told.tell(
    { kind: 'enrol-family', familyId: 'two', on: '2023-08-01' },
    opening('round', '2023-09-15', 'one', 'two'),
    handing('round', 'two', 'gulzat-2'),
    merging,
  );
  expect(told.ask(handing('round', 'one', 'gulzat'))).toMatchObject({
    error: { code: 'parcel-handed-over-already' },
  });
  expect(told.ask(handing('round', 'two', 'gulzat-2'))).toMatchObject({ error: { code: 'family-merged' } });
});

test('what a phone handed over to a family that is merged by now is kept, and the office looks at it', () => {
  const told = writtenTwice();
  told.tell(
    { kind: 'enrol-family', familyId: 'two', on: '2023-08-01' },
    forming('circle'),
    joining('circle', 'two', 'gulzat-2', '2023-08-01'),
    opening('round', '2023-09-15', 'one', 'two'),
    merging,
  );
  expect(told.ask(handing('round', 'two', 'gulzat-2'), leader)).toMatchObject({ ok: true });
  expect(told.get('parcel', 'round/two')?.handOvers).toHaveLength(1);
  expect(told.get('review', told.last)).toMatchObject({ reason: 'family-merged', decision: null });
});
