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

const on = '2023-09-10';

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
  expect(attended(told, 'round', 'young')).toEqual([{ personId: 'kelin', counted: 1, held: 1 }]);
  expect(attended(told, 'round', 'old')).toEqual([]);
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
