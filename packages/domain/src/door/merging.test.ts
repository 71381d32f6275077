import { expect, test } from 'vitest';
import { membersOn } from '../families/index.ts';
import type { CommandBody } from './command.ts';
import {
  basket,
  consenting,
  forming,
  handing,
  joining,
  meeting,
  opening,
  registering,
  someone,
  Told,
  unit,
} from './commands.sample.ts';
import { leader } from './door.sample.ts';
import { entitlementInputs } from './entitlement-inputs.ts';
import { needsOfParcel } from './needs.ts';
import { rebuilt } from './registry.sample.ts';
import { WorkingCopy } from './working-copy.ts';

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

/** A household of three generations of which the young ones are in a group. */
function household(): Told {
  const told = new Told();
  told.tell(
    unit,
    ...basket,
    registering(
      'old',
      someone('apa', { role: 'mother-in-law', birth: '1955', phone: '+996555000111' }),
      someone('uul', { role: 'husband', birth: '1980' }),
      someone('kelin', { phone: '+996555000222' }),
      someone('bala', { role: 'child', birth: '2010' }),
    ),
    { kind: 'enrol-family', familyId: 'old', on: '2023-08-01' },
    { kind: 'tie-people', familyId: 'old', tieId: 'a', tie: 'spouse', of: 'uul', to: 'kelin', from: null },
    { kind: 'tie-people', familyId: 'old', tieId: 'b', tie: 'parent', of: 'apa', to: 'uul', from: null },
    consenting('old', 'kelin', 'programme', '2023-08-01'),
    forming('circle'),
    joining('circle', 'old', 'kelin', '2023-08-01'),
    ...meeting('first', 'circle', '2023-08-20', 'kelin'),
  );
  return told;
}

const splitting: CommandBody = {
  ...{ kind: 'split-family', familyId: 'old', newFamilyId: 'young', name: 'Invented young', on },
  ...{ number: null, address: 'Mira 2', personIds: ['uul', 'kelin', 'bala'] },
};
const merging: CommandBody = {
  ...{ kind: 'merge-families', familyId: 'one', otherId: 'two', why: 'written-twice', on },
  pairs: [{ kept: 'gulzat', dropped: 'gulzat-2' }],
};

function present(told: Told, familyId: string, day = '2023-09-15'): string[] {
  const family = told.get('family', familyId);
  return family ? membersOn(family, day).map(({ id }) => id) : [];
}

function attended(told: Told, familyId: string) {
  const copy = new WorkingCopy();
  for (let turn = 0; turn < 6; turn += 1)
    for (const need of copy.missing(needsOfParcel('round', familyId, copy))) told.answer(need, copy);
  return entitlementInputs(copy, { roundId: 'round', familyId }).attendees;
}

test('who splits off is in the new family from that day on and in the old one until then', () => {
  const told = household();
  told.tell(splitting);
  expect(present(told, 'old', '2023-09-09')).toEqual(['apa', 'uul', 'kelin', 'bala']);
  expect(present(told, 'old', on)).toEqual(['apa']);
  expect(present(told, 'young', on)).toEqual(['uul', 'kelin', 'bala']);
  expect(present(told, 'young', '2023-09-09')).toEqual([]);
});

test('what is known of whoever splits off goes along: contact, consents, the ties among them, the standing', () => {
  const told = household();
  told.tell(splitting);
  const young = told.get('family', 'young');
  expect(young).toMatchObject({
    ...{ splitFrom: 'old', enrolledOn: on, address: 'Mira 2' },
    ties: [{ id: 'a', kind: 'spouse' }],
    consents: [{ personId: 'kelin', purpose: 'programme', withdrawnOn: null }],
  });
  expect(young?.members.find(({ id }) => id === 'kelin')).toMatchObject({ phone: '+996555000222' });
  expect(told.get('family', 'old')?.ties).toHaveLength(2);
  expect(rebuilt(told.journal)).toEqual(told.states);
});

test('whoever splits off stays in her group, and her attendance counts once: where she lives', () => {
  const told = household();
  told.tell(splitting, opening('round', '2023-09-15', 'old', 'young'));
  expect(told.get('group', 'circle')?.memberships).toMatchObject([
    { personId: 'kelin', familyId: 'old', leftOn: on },
    { personId: 'kelin', familyId: 'young', joinedOn: on, leftOn: null },
  ]);
  expect(attended(told, 'young')).toEqual([{ personId: 'kelin', counted: 1, held: 1 }]);
  expect(attended(told, 'old')).toEqual([]);
  expect(told.get('parcel', 'round/old')?.household).toBe(1);
  expect(told.get('parcel', 'round/young')?.household).toBe(3);
});

test.each<readonly [string, Partial<Extract<CommandBody, { kind: 'split-family' }>>, string]>([
  ['nobody goes', { personIds: [] }, 'split-takes-nobody'],
  ['nobody stays', { personIds: ['apa', 'uul', 'kelin', 'bala'] }, 'split-leaves-nobody'],
  ['somebody is not of the family', { personIds: ['stranger'] }, 'member-not-found'],
  ['the new family has no name', { name: ' ' }, 'family-needs-name'],
  ['there is a family of that id', { newFamilyId: 'old' }, 'family-exists'],
  ['it is tomorrow', { on: '2023-09-16' }, 'day-in-future'],
  ['the day is none', { on: '2023-02-30' }, 'day-not-in-calendar'],
])('no split where %s', (_, change, code) => {
  expect(household().ask({ ...splitting, ...change } as CommandBody)).toMatchObject({ error: { code } });
});

test('a family that split joins the other again: whoever came back is there once, and goes again when they part', () => {
  const told = household();
  told.tell(splitting);
  const [old, young] = [told.get('family', 'old'), told.get('family', 'young')];
  const again = { familyId: 'old', otherId: 'young' };
  told.tell({ kind: 'merge-families', ...again, why: 'live-together', on: '2023-09-12', pairs: [] });
  expect(present(told, 'old')).toEqual(['apa', 'uul', 'kelin', 'bala']);
  expect(told.get('family', 'old')?.members).toHaveLength(4);
  told.tell({ kind: 'unmerge-families', ...again });
  expect(present(told, 'old')).toEqual(['apa']);
  expect(told.get('family', 'old')?.members.map(({ departure }) => departure)).toEqual(
    old?.members.map(({ departure }) => departure),
  );
  expect(told.get('family', 'young')).toEqual(young);
});

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
    mergedInto: 'one',
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
  expect(attended(told, 'one')).toEqual([{ personId: 'gulzat', counted: 1, held: 1 }]);
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
    { ...splitting, familyId: 'two', personIds: ['child'] } as CommandBody,
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
  expect(attended(told, 'one')).toEqual([{ personId: 'gulzat', counted: 1, held: 1 }]);
  const entry: CommandBody = { kind: 'plan-absence', familyId: 'two', personId: 'gulzat-2', absence };
  expect(told.ask(entry)).toMatchObject({ error: { code: 'member-merged' } });
});
const absence = { reason: 'illness', from: null, until: null } as const;

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
