import { expect, test } from 'vitest';
import type { OneFamilyCommand } from './decide.ts';
import { after, bakyt, decide, fold, gulzat, register, registered, today } from './families.sample.ts';
import { NO_FAMILY, NO_ONE } from './family.ts';
import cases from './refusals.cases.json' with { type: 'json' };

const familyId = 'family';
const newcomer = { ...gulzat, personId: 'newcomer' };

/** A command of each kind that would be accepted. */
const acceptable: Readonly<Record<OneFamilyCommand['kind'], OneFamilyCommand>> = {
  'register-family': register,
  'correct-family': {
    kind: 'correct-family',
    familyId,
    number: ' 2 ',
    name: ' Асановы ',
    address: 'ул. Мира 1',
  },
  'add-member': { kind: 'add-member', familyId, member: newcomer },
  'correct-member': {
    ...{ kind: 'correct-member', familyId, personId: 'gulzat', role: 'daughter-in-law', sex: 'female' },
    fullName: 'Асанова  Гүлзат Кубанычбек кызы',
    ...{ birth: gulzat.birth, nationalId: gulzat.nationalId },
  },
  'enrol-family': { kind: 'enrol-family', familyId, on: '2023-08-21' },
  'give-consent': {
    ...{ kind: 'give-consent', familyId, consentId: 'consent', personId: 'gulzat', purpose: 'programme' },
    ...{ wording: '2023-08', proof: 'signature', on: '2023-08-20' },
  },
  'withdraw-consent': { kind: 'withdraw-consent', familyId, consentId: 'consent', on: '2023-08-21' },
  'plan-absence': {
    ...{ kind: 'plan-absence', familyId, personId: 'gulzat' },
    absence: { reason: 'childbirth', from: '2023-09-01', until: null },
  },
  'keep-office-note': {
    kind: 'keep-office-note',
    familyId,
    noteId: 'second',
    personId: null,
    text: ' call first ',
  },
  'withdraw-family': { kind: 'withdraw-family', familyId, on: '2023-08-21' },
  'note-departure': { kind: 'note-departure', familyId, personId: 'bakyt', how: 'moved-out', on: today },
  'tie-people': {
    ...{ kind: 'tie-people', familyId, tieId: 'tie', tie: 'spouse' },
    ...{ of: 'gulzat', to: 'bakyt', from: null },
  },
  'end-tie': { kind: 'end-tie', familyId, tieId: 'marriage', on: today },
  'name-head': { kind: 'name-head', familyId, personId: null },
  'nominate-family': { kind: 'nominate-family', familyId, on: today, by: 'the council' },
  'assess-family': {
    ...{ kind: 'assess-family', familyId, formVersion: 1, on: today },
    answers: { 'no-work': true },
  },
  'set-contact': {
    ...{ kind: 'set-contact', familyId, personId: 'bakyt' },
    contact: { phone: '+996555596451', mayCall: 'yes', safeContact: '', neverSay: '' },
  },
  'look-at-number': { kind: 'look-at-number', familyId, personId: 'gulzat' },
  'issue-card': { kind: 'issue-card', familyId, cardId: 'card', digest: '0'.repeat(32) },
  'revoke-card': { kind: 'revoke-card', familyId, cardId: 'card', why: 'lost' },
  'keep-paper-records': { kind: 'keep-paper-records', familyId, records: [] },
  'erase-details': { kind: 'erase-details', familyId, personIds: null, kinds: ['contact'], why: 'asked-for' },
};

/** Only an enrolled family can withdraw. */
function beforeIt(kind: string) {
  return kind === 'withdraw-family'
    ? after(registered(), { ...acceptable['enrol-family'], on: '2023-08-10' } as OneFamilyCommand)
    : registered();
}

test.each(cases)('$rule', ({ refused, command: kind, with: change }) => {
  const command = acceptable[kind as OneFamilyCommand['kind']];
  const spoiled =
    command.kind === 'add-member'
      ? { ...command, member: { ...command.member, ...change } }
      : { ...command, ...change };
  const family = kind === 'register-family' ? undefined : beforeIt(kind);
  expect(decide(family, spoiled as OneFamilyCommand)).toEqual({ ok: false, error: { code: refused } });
});

test('a family is registered once, with ids that nobody else has', () => {
  expect(decide(registered(), register)).toMatchObject({ error: { code: 'family-exists' } });
  const twice = { ...register, members: [gulzat, { ...bakyt, personId: 'gulzat' }] };
  expect(decide(undefined, twice)).toMatchObject({ error: { code: 'id-used-twice' } });
  const asNote = { ...register, notes: [{ noteId: 'family', personId: null, text: 'x' }] };
  expect(decide(undefined, asNote)).toMatchObject({ error: { code: 'id-used-twice' } });
});

test('nothing is decided about a family that there is none of', () => {
  for (const command of Object.values(acceptable)) {
    if (command.kind === 'register-family') continue;
    expect(decide(undefined, command)).toMatchObject({ error: { code: 'family-not-found' } });
  }
});

test('a registered family has everybody, the foreseen absences, the office notes and its source', () => {
  expect(after(undefined, register)).toEqual({
    ...NO_FAMILY,
    id: 'family',
    number: '1',
    name: 'Асанова',
    address: 'ул. Ленина 5',
    members: [gulzat, bakyt].map(({ personId: id, ...member }) => ({ ...NO_ONE, id, ...member })),
    notes: [{ id: 'note', personId: 'bakyt', text: 'held-back remark' }],
    source: { file: 'list.xlsx', row: 5 },
  });
});

test('corrections replace the details and tidy them', () => {
  const family = after(after(registered(), acceptable['correct-family']), acceptable['correct-member']);
  expect(family).toMatchObject({ number: '2', name: 'Асановы', address: 'ул. Мира 1' });
  expect(family.members[0]?.fullName).toBe('Асанова Гүлзат Кубанычбек кызы');
  expect(family.members).toHaveLength(2);
});

test('a family is enrolled once', () => {
  const enrolled = after(registered(), acceptable['enrol-family']);
  expect(enrolled.enrolledOn).toBe('2023-08-21');
  expect(decide(enrolled, acceptable['enrol-family'])).toMatchObject({
    error: { code: 'family-enrolled-already' },
  });
});

test('withdrawing consent ends that consent and changes nothing else', () => {
  const before = after(registered(), acceptable['enrol-family']);
  const withdrawn = after(before, acceptable['withdraw-consent']);
  expect(withdrawn).toEqual({
    ...before,
    consents: [{ ...before.consents[0], withdrawnOn: '2023-08-21' }],
  });
  expect(decide(withdrawn, acceptable['withdraw-consent'])).toMatchObject({
    error: { code: 'consent-withdrawn-already' },
  });
  const again = { ...acceptable['give-consent'], consentId: 'again', on: '2023-08-21' } as OneFamilyCommand;
  expect(after(withdrawn, again).consents).toHaveLength(2);
});

test('a foreseen absence ends when it is planned again from its first day with a last one', () => {
  const away = after(registered(), acceptable['plan-absence']);
  const absence = { reason: 'childbirth', from: '2023-09-01', until: '2023-10-15' } as const;
  const back = after(away, { kind: 'plan-absence', familyId, personId: 'gulzat', absence });
  expect(back.members[0]?.absences).toEqual([absence]);
});

test('what was read out is named by a version in figures, for it stands in the chain in clear', () => {
  const given = acceptable['give-consent'];
  for (const wording of ['', 'as Aigul read it out', '1'.repeat(30)]) {
    expect(decide(registered(), { ...given, consentId: 'other', wording } as OneFamilyCommand)).toMatchObject(
      {
        error: { code: 'consent-needs-wording' },
      },
    );
  }
});

test('a foreseen absence and a note stand beside the earlier ones', () => {
  const family = after(after(registered(), acceptable['plan-absence']), acceptable['keep-office-note']);
  expect(family.members[0]?.absences).toEqual([{ reason: 'childbirth', from: '2023-09-01', until: null }]);
  expect(family.notes.at(-1)).toEqual({ id: 'second', personId: null, text: 'call first' });
});

test('what identifies somebody is never in the payload that stays in the chain', () => {
  const secrets = [
    'Асанов',
    'Гүлзат',
    '1989-07-05',
    '596450',
    '10507198950896',
    'соседку',
    'Ленина',
    'remark',
  ];
  const decision = decide(undefined, register);
  const payloads = JSON.stringify(decision.ok && decision.value.map(({ payload }) => payload));
  for (const secret of secrets) expect(payloads).not.toContain(secret);
});

test('a family whose identifying parts were erased folds to empty details and keeps its shape', () => {
  const decision = decide(undefined, register);
  if (!decision.ok) throw new Error(decision.error.code);
  const family = fold(undefined, decision.value.map(({ identifying: _erased, ...draft }) => draft) as never);
  const nothing = { fullName: '', birth: null, phone: null, safeContact: '', nationalId: null };
  expect(family).toMatchObject({ name: '', address: '', number: null, notes: [{ id: 'note', text: '' }] });
  expect(family?.members).toMatchObject([
    { id: 'gulzat', role: 'daughter-in-law', ...nothing },
    { id: 'bakyt', role: 'husband', absences: bakyt.absences, ...nothing },
  ]);
});

test('a family that withdraws keeps its consents and members, and may be enrolled again', () => {
  const enrolled = after(registered(), { kind: 'enrol-family', familyId, on: '2023-08-10' });
  const withdrawn = after(enrolled, acceptable['withdraw-family']);
  expect(withdrawn).toEqual({ ...enrolled, withdrawnOn: '2023-08-21', ending: 'withdrawn' });
  const again = { kind: 'withdraw-family', familyId, on: '2023-08-21' } as const;
  expect(decide(withdrawn, again)).toMatchObject({ error: { code: 'family-withdrawn-already' } });
  const back = after(withdrawn, acceptable['enrol-family']);
  expect(back).toEqual({ ...enrolled, enrolledOn: '2023-08-21', withdrawnOn: null });
});

test('only an enrolled family withdraws, from the day of its enrolment on', () => {
  const command = { kind: 'withdraw-family', familyId, on: '2023-08-09' } as const;
  expect(decide(registered(), command)).toMatchObject({ error: { code: 'family-not-yet-enrolled' } });
  const enrolled = after(registered(), { kind: 'enrol-family', familyId, on: '2023-08-10' });
  expect(decide(enrolled, command)).toMatchObject({ error: { code: 'withdrawal-before-enrolment' } });
});

test('a correction of before the contact was apart sets the contact as well; one that says nothing of it leaves it', () => {
  const correct = acceptable['correct-member'];
  const older = { ...correct, phone: '+996555000999', safeContact: 'вечером' } as OneFamilyCommand;
  const family = after(registered(), older);
  expect(family.members[0]).toMatchObject({ phone: '+996555000999', safeContact: 'вечером' });
  expect(after(family, correct).members[0]).toMatchObject({ phone: '+996555000999', safeContact: 'вечером' });
  const wrong = { ...older, phone: '555' } as OneFamilyCommand;
  expect(decide(registered(), wrong)).toMatchObject({ error: { code: 'phone-not-international' } });
});
