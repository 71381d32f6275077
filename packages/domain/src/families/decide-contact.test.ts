import { expect, test } from 'vitest';
import { burul, circumstances, familyWith, gulzat, recorded } from './care.sample.ts';
import { type ContactCommand, NO_CONTACT } from './contact.ts';
import { decideContact } from './decide-contact.ts';
import { evolveContact } from './evolve-contact.ts';
import type { Family } from './family.ts';

const her = { familyId: 'family', personId: 'gulzat' };
const look: ContactCommand = { kind: 'look-at-number', ...her };
const contact = { phone: '+996700123456', mayCall: 'yes', safeContact: ' кечинде ', neverSay: '' } as const;
const set: ContactCommand = { kind: 'set-contact', ...her, contact };

function after(family: Family, command: ContactCommand): Family {
  const decision = decideContact(family, command, circumstances);
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.reduce((state, draft) => evolveContact(state, { ...draft, ...recorded }), family);
}

test('how she may be reached is set as a whole, tidied, and is in nothing that stays', () => {
  expect(after(familyWith(), set).members[0]).toEqual({ ...gulzat, ...contact, safeContact: 'кечинде' });
  const decision = decideContact(familyWith(), set, circumstances);
  expect(decision.ok && decision.value.map(({ payload }) => payload)).toEqual([her]);
});

test('the same again gives no fact', () => {
  const family = after(familyWith(), set);
  expect(decideContact(family, set, circumstances)).toEqual({ ok: true, value: [] });
});

test('whoever was not shown the number sets the rest, and the number stays', () => {
  const { phone: _unknown, ...rest } = contact;
  const family = after(familyWith(), { ...set, contact: { ...rest, mayCall: 'no' } });
  expect(family.members[0]).toMatchObject({ phone: gulzat.phone, mayCall: 'no' });
});

test('an erased contact folds to nothing known', () => {
  const fact = { kind: 'contact-set', payload: her, ...recorded } as const;
  expect(evolveContact(familyWith(), fact).members[0]).toEqual({ ...gulzat, ...NO_CONTACT });
});

test('that somebody looked at the number is recorded, and changes nothing', () => {
  const decision = decideContact(familyWith(), look, circumstances);
  expect(decision).toEqual({ ok: true, value: [{ kind: 'number-looked-at', payload: her }] });
  expect(after(familyWith(), look)).toEqual(familyWith());
});

test.each<readonly [string, Family, ContactCommand, string]>([
  ['nobody of the family', familyWith({ members: [burul] }), look, 'member-not-found'],
  ['a number that there is none of', familyWith(), { ...look, personId: 'burul' }, 'no-number'],
  [
    'the number of one who is never to be called',
    familyWith({ members: [{ ...gulzat, mayCall: 'no' }] }),
    look,
    'may-not-be-called',
  ],
  [
    'a number without its country',
    familyWith(),
    { ...set, contact: { ...contact, phone: '0555 59 64 50' } },
    'phone-not-international',
  ],
])('refused: %s', (_, family, command, code) => {
  expect(decideContact(family, command, circumstances)).toMatchObject({ error: { code } });
});
