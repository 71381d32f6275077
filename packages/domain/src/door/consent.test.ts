import { expect, test } from 'vitest';
import { consentPurposes, type NewMember } from '../families/index.ts';
import type { CommandBody } from './command.ts';
import { administrator, asCommand } from './door.sample.ts';
import { Registry } from './registry.sample.ts';

const familyId = 'household';
const on = '2023-09-01';
const later = '2023-09-10';

function member(personId: string, role: NewMember['role'], birth: string): NewMember {
  const nothing = { phone: null, safeContact: '', nationalId: null, absences: [] } as const;
  return { personId, role, birth, sex: 'female', fullName: `Invented ${personId}`, ...nothing };
}

const consent = (purpose: 'programme' | 'aid', personId = 'kelin'): CommandBody => ({
  ...{ kind: 'give-consent', familyId, consentId: `${personId}/${purpose}`, personId, purpose },
  ...{ wording: '1', proof: 'signature', on },
});
const join: CommandBody = { kind: 'join-group', groupId: 'group', personId: 'kelin', familyId, on };
const round = (roundId: string, day: string): CommandBody => ({
  ...{ kind: 'open-round', roundId, title: roundId, ruleId: 'rule', ruleVersion: 1, on: day, place: '' },
  ...{ window: { from: '2023-08-01', to: on }, familyIds: [familyId] },
});
const handOver = (roundId: string): CommandBody => ({
  ...{ kind: 'hand-over-parcel', roundId, familyId, items: [{ commodityId: 'flour', quantity: 25_000 }] },
  ...{ collector: { kind: 'member', personId: 'kelin' }, proof: 'signature', signature: 'M1 1 L9 9' },
  ...{ witness: null, proxyName: null },
});

/** A programme that asks for consent first, with an enrolled family, a group and a rule. */
const programme: readonly CommandBody[] = [
  {
    kind: 'set-registry-policy',
    policy: {
      ...{ consentFirst: true, heads: false, duplicateLevel: 90, keepRefusedDays: 180 },
      keepMonths: { identity: 24, contact: 6, notes: 6, selection: 12, receipts: 84 },
    },
  },
  ...consentPurposes.map(
    (purpose): CommandBody => ({
      kind: 'publish-wording',
      purpose,
      version: '1',
      text: { en: 'May we?' },
    }),
  ),
  {
    ...{ kind: 'register-family', familyId, number: '7', name: 'Invented', address: 'Lenina 5', notes: [] },
    source: null,
    members: [member('kelin', 'daughter-in-law', '1990-01-01'), member('bala', 'child', '2015-01-01')],
  },
  { kind: 'enrol-family', familyId, on },
  {
    ...{ kind: 'form-group', groupId: 'group', name: 'Kelins', audience: 'daughter-in-law', place: '' },
    facilitators: [],
  },
  {
    kind: 'save-commodity',
    commodity: {
      ...{ id: 'flour', title: { en: 'Flour' }, unit: 'g' },
      ...{ kcal: 340, proteinMg: 10_000, fatMg: 1_000 },
    },
  },
  {
    ...{ kind: 'publish-aid-rule', ruleId: 'rule', version: 1, title: { en: 'Flour' }, days: 30 },
    attendancePercent: 70,
    basket: [
      {
        ...{ to: 'household', commodityId: 'flour', pack: null },
        amount: { kind: 'flat', quantity: 25_000 },
      },
    ],
  },
];

let number = 0;
/** What became of the command: 'done', or why it was refused. */
function take(registry: Registry, body: CommandBody): string {
  number += 1;
  const [decision] = registry.take([{ by: administrator, command: asCommand(body, number) }]);
  return decision?.ok ? 'done' : (decision?.error.code ?? 'nothing');
}

function after(...bodies: readonly CommandBody[]): Registry {
  const registry = new Registry();
  for (const body of [...programme, ...bodies])
    expect([body.kind, take(registry, body)]).toEqual([body.kind, 'done']);
  return registry;
}

test('with consent first, nobody joins a group and no family is listed for food before consent for it', () => {
  const registry = after();
  expect(take(registry, join)).toBe('person-without-consent');
  expect(take(registry, round('first', on))).toBe('family-without-consent');
  expect(take(registry, consent('aid'))).toBe('done');
  expect(take(registry, join)).toBe('person-without-consent');
  expect(take(registry, round('first', on))).toBe('done');
  expect(take(registry, consent('programme'))).toBe('done');
  expect(take(registry, join)).toBe('done');
});

test('the consent of a child is no consent of the household', () => {
  const registry = after({ ...consent('aid', 'bala'), givenBy: 'kelin' } as CommandBody);
  expect(take(registry, round('first', on))).toBe('family-without-consent');
});

test('who withdraws from the programme leaves her groups that day, and her food stays hers', () => {
  const withdraw = { kind: 'withdraw-consent', familyId, consentId: 'kelin/programme', on: later } as const;
  const registry = after(consent('aid'), consent('programme'), join, withdraw);
  expect(registry.get('group', 'group')?.memberships).toMatchObject([{ joinedOn: on, leftOn: later }]);
  expect(registry.get('family', familyId)).toMatchObject({ withdrawnOn: null });
  expect(take(registry, { ...join, on: later })).toBe('person-without-consent');
  expect(take(registry, round('second', later))).toBe('done');
  expect(take(registry, handOver('second'))).toBe('done');
});

test('who withdraws from food is in no new list; what she stands on a list for she gets, and her seat stays', () => {
  const withdraw = { kind: 'withdraw-consent', familyId, consentId: 'kelin/aid', on: later } as const;
  const registry = after(consent('aid'), consent('programme'), join, round('first', on), withdraw);
  expect(take(registry, round('second', later))).toBe('family-without-consent');
  expect(take(registry, handOver('first'))).toBe('done');
  expect(registry.get('group', 'group')?.memberships).toMatchObject([{ leftOn: null }]);
});

test('a renewal ends no seat in a group', () => {
  const second = { ...consent('programme'), consentId: 'again', wording: '2', on: later } as CommandBody;
  const wording: CommandBody = {
    ...{ kind: 'publish-wording', purpose: 'programme', version: '2', text: { en: 'May we still?' } },
  };
  const registry = after(consent('programme'), join, wording, second);
  expect(registry.get('group', 'group')?.memberships).toMatchObject([{ leftOn: null }]);
  expect(registry.get('family', familyId)?.consents.map(({ withdrawnOn }) => withdrawnOn)).toEqual([
    later,
    null,
  ]);
});

test('the number of one who must not be called is shown to nobody; any other look is recorded first', () => {
  const set = (mayCall: 'no' | 'with-care'): CommandBody => ({
    ...{ kind: 'set-contact', familyId, personId: 'kelin' },
    contact: { phone: '+996700123456', mayCall, safeContact: 'After six', neverSay: 'Where she was' },
  });
  const look: CommandBody = { kind: 'look-at-number', familyId, personId: 'kelin' };
  const registry = after(set('no'));
  expect(take(registry, look)).toBe('may-not-be-called');
  expect(take(registry, set('with-care'))).toBe('done');
  expect(take(registry, look)).toBe('done');
  expect(registry.journal.at(-1)).toMatchObject({ kind: 'number-looked-at', actor: administrator.id });
});
