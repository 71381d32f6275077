import type { Actor } from '../access/index.ts';
import type { NewMember } from '../families/index.ts';
import { type Day, nextReading, uuid7 } from '../kernel/index.ts';
import type { ClosingCounts, SessionReport, Unit } from '../workshops/index.ts';
import type { Command, CommandBody } from './command.ts';
import { familiesInTime } from './families-in-time.sample.ts';

/** A small invented programme, from its naming to a parcel that was taken back: one command of every kind and more. */

export const today: Day = '2023-09-15';
export const administrator: Actor = { id: 'manager', role: 'administrator' };
export const leader: Actor = { id: 'leader', role: 'facilitator' };
const device = '018a0000-0000-7000-8000-00000000000a';

function commandId(index: number): string {
  return uuid7(1_694_700_000_000 + index * 1000, new Uint8Array(10).fill(index));
}

export function asCommand(body: CommandBody, index: number): Command {
  const recordedAt = nextReading(1_694_700_000_000 + index * 1000, null, device);
  return { id: commandId(index), device, recordedAt, body };
}

function member(personId: string, role: NewMember['role'], birth: string): NewMember {
  const nothing = { phone: null, safeContact: '', nationalId: null, absences: [] } as const;
  return { personId, role, birth, sex: 'unknown', fullName: `Invented ${personId}`, ...nothing };
}

const familyId = 'family';
const groupId = 'group';
const sessionId = 'session';
const roundId = 'round';
const window = { from: '2023-08-01', to: '2023-09-14' };
const activities = [{ id: 'circle', title: { en: 'Circle' }, minutes: 60 }];
const unit: Unit = {
  ...{ id: 'social-1', component: 'social', areas: ['core-life-values'], audience: ['daughter-in-law'] },
  ...{ title: { en: 'What we hold dear' }, minutes: 120, activities },
};
const report: SessionReport = {
  activities: [{ id: 'circle', outcome: 'done' }],
  ...{ minutes: 110, bothFacilitators: true },
  ...{ manner: 'participatory', materials: true, safetyConcern: false },
};
const receipt = { proof: 'signature', signature: 'M1 1 L9 9', witness: null, proxyName: null } as const;
const handOver: CommandBody = {
  ...{ kind: 'hand-over-parcel', roundId, familyId, items: [{ commodityId: 'flour', quantity: 20_000 }] },
  ...{ collector: { kind: 'member', personId: 'gulzat' }, ...receipt },
};
/** The place of the hand-over in the story, from 0: the reversal names its fact, which bears its command's id. */
const HANDED_OVER = 30;
/** The place of the mark that becomes a review, which bears its command's id. */
const MARKED_DIFFERENTLY = 48;
const leftOver = [{ commodityId: 'flour', quantity: 10_000 }];
const counts: ClosingCounts = {
  marks: {
    ...{ present: 0, late: 0, 'left-early': 0, absent: 1, excused: 0 },
    ...{ expected: 1, unmarked: 0, unexpected: 0 },
  },
  parcels: 1,
  stock: [{ commodityId: 'flour', quantity: 30_000 }],
};
const plan = { sessionId, curriculumId: 'curriculum', curriculumVersion: 1, unitId: 'social-1' } as const;

const course: readonly { readonly by: Actor; readonly body: CommandBody }[] = [
  ...asAdministrator(
    { kind: 'name-programme', name: { ky: 'Татыктуу жашоо' } },
    {
      kind: 'open-account',
      accountId: 'leader',
      role: 'facilitator',
      name: 'Leader',
      email: 'leader@example.org',
    },
    {
      kind: 'open-account',
      accountId: 'second',
      role: 'facilitator',
      name: 'Second',
      email: 'second@example.org',
    },
    { kind: 'close-account', accountId: 'second' },
    { kind: 'reopen-account', accountId: 'second' },
    {
      ...{
        kind: 'register-family',
        familyId,
        number: '1',
        name: 'Invented',
        address: 'Lenina 5',
        source: null,
      },
      ...{ members: [member('gulzat', 'daughter-in-law', '1990')], notes: [] },
    },
    { kind: 'correct-family', familyId, number: '2', name: 'Invented again', address: 'Lenina 6' },
    { kind: 'add-member', familyId, member: member('child', 'child', '2015-02-03') },
    { kind: 'correct-member', familyId, ...member('gulzat', 'daughter-in-law', '1991') },
    { kind: 'enrol-family', familyId, on: '2023-08-01' },
    {
      ...{ kind: 'give-consent', familyId, consentId: 'consent', personId: 'gulzat', purpose: 'programme' },
      ...{ wording: '1', proof: 'signature', on: '2023-08-01' },
    },
    { kind: 'withdraw-consent', familyId, consentId: 'consent', on: '2023-09-01' },
    {
      ...{ kind: 'plan-absence', familyId, personId: 'gulzat' },
      absence: { reason: 'illness', from: '2023-10-01', until: null },
    },
    { kind: 'keep-office-note', familyId, noteId: 'note', personId: null, text: 'Call the neighbour' },
    {
      kind: 'publish-curriculum',
      curriculumId: 'curriculum',
      version: 1,
      title: { en: 'Life' },
      units: [unit],
    },
    {
      ...{ kind: 'form-group', groupId, name: 'Younger women', audience: 'daughter-in-law' },
      ...{ place: 'Ivanovka', facilitators: ['second'] },
    },
    { kind: 'change-group', groupId, name: 'Younger women', place: 'Hall', facilitators: ['leader'] },
    { kind: 'join-group', groupId, personId: 'gulzat', familyId, on: '2023-08-02' },
    { kind: 'schedule-session', ...plan, groupIds: [groupId], on: '2023-08-20', at: '10:00', place: 'Hall' },
    { kind: 'reschedule-session', sessionId, on: '2023-08-25', at: '11:00', place: 'Hall' },
    {
      ...{ kind: 'schedule-session', ...plan, sessionId: 'spare', groupIds: [groupId] },
      ...{ on: '2023-09-01', at: '10:00', place: 'Hall' },
    },
    { kind: 'cancel-session', sessionId: 'spare' },
  ),
  ...asLeader(
    { kind: 'mark-attendance', sessionId, personId: 'gulzat', presence: 'absent', excuse: null },
    { kind: 'unmark-attendance', sessionId, personId: 'gulzat' },
    { kind: 'mark-attendance', sessionId, personId: 'gulzat', presence: 'excused', excuse: 'not-stated' },
    { kind: 'mark-attendance', sessionId, personId: 'gulzat', presence: 'present', excuse: null },
    { kind: 'report-session', sessionId, report },
  ),
  ...asAdministrator(
    {
      kind: 'save-commodity',
      commodity: {
        ...{ id: 'flour', title: { en: 'Flour' }, unit: 'g' },
        ...{ kcal: 350, proteinMg: 11_500, fatMg: 1_500 },
      },
    },
    {
      ...{ kind: 'publish-aid-rule', ruleId: 'rule', version: 1, title: { en: 'Autumn' }, days: 30 },
      basket: [
        {
          ...{ to: 'household', commodityId: 'flour', pack: null },
          amount: { kind: 'per-head', each: 10_000, atMost: null },
        },
      ],
      attendancePercent: 70,
    },
    {
      ...{ kind: 'open-round', roundId, title: 'September', ruleId: 'rule', ruleVersion: 1 },
      ...{ on: today, place: 'Hall', window, familyIds: [familyId] },
    },
  ),
  ...asLeader(handOver),
  ...asAdministrator({ kind: 'leave-group', groupId, personId: 'gulzat', on: '2023-12-01' }),
  ...asAdministrator(
    { kind: 'reverse-hand-over', roundId, familyId, handOver: commandId(HANDED_OVER) },
    handOver,
    {
      ...{ kind: 'issue-stock', consignmentId: 'consignment', roundId, to: ['leader'] },
      items: [{ commodityId: 'flour', quantity: 50_000 }],
    },
  ),
  ...asLeader(
    { kind: 'return-stock', consignmentId: 'consignment', returnId: 'return', items: leftOver },
    { kind: 'reverse-return', consignmentId: 'consignment', returnId: 'return' },
    { kind: 'open-session', sessionId },
    { kind: 'keep-next-step', sessionId, personId: 'gulzat', text: 'To speak with him in the evening' },
    { kind: 'drop-next-step', sessionId, personId: 'gulzat' },
    { kind: 'mark-attendance', sessionId, personId: 'gulzat', presence: 'absent', excuse: null },
    { kind: 'record-make-up', sessionId, personId: 'gulzat', on: '2023-08-30', with: null },
    { kind: 'withdraw-make-up', sessionId, personId: 'gulzat' },
    { kind: 'close-session', sessionId, counts },
    { kind: 'enrol-phone', phoneId: 'phone', accountId: 'leader' },
  ),
  ...asAdministrator({
    ...{ kind: 'schedule-session', ...plan, sessionId: 'second', groupIds: [groupId] },
    ...{ on: '2023-09-08', at: '10:00', place: 'Hall' },
  }),
  ...asLeader(
    { kind: 'report-not-held', sessionId: 'second', reason: 'weather' },
    { kind: 'withdraw-not-held', sessionId: 'second' },
    {
      ...{ kind: 'mark-attendance', sessionId, personId: 'gulzat', presence: 'late', excuse: null },
      replaces: null,
    },
  ),
  ...asAdministrator(
    { kind: 'decide-review', reviewId: commandId(MARKED_DIFFERENTLY), verdict: 'take' },
    { kind: 'revoke-phone', phoneId: 'phone' },
    { kind: 'close-round', roundId },
    { kind: 'withdraw-family', familyId, on: today },
  ),
];

export const story = [...course, ...asAdministrator(...familiesInTime(commandId, course.length))];

function asAdministrator(...bodies: readonly CommandBody[]) {
  return bodies.map((body) => ({ by: administrator, body }));
}

function asLeader(...bodies: readonly CommandBody[]) {
  return bodies.map((body) => ({ by: leader, body }));
}
