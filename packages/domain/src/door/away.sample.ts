import type { Actor } from '../access/index.ts';
import type { Day } from '../kernel/index.ts';
import type { SessionReport } from '../workshops/index.ts';
import type { CommandBody } from './command.ts';
import { administrator, asCommand } from './door.sample.ts';
import { Registry } from './registry.sample.ts';

/** A session of two facilitators, with a distribution: what the office, the colleague and the leader may do to it. */

export const leader: Actor = { id: 'leader', role: 'facilitator' };
export const colleague: Actor = { id: 'colleague', role: 'facilitator' };
const somebodyElse: Actor = { id: 'elsewhere', role: 'facilitator' };

export const sessionId = 'session';
const familyId = 'family';
const groupId = 'group';
const roundId = 'round';
/** The day of the session; it is told a day later. */
const held: Day = '2023-09-14';
const unknown = { phone: null, safeContact: '', nationalId: null, absences: [] } as const;
const details = { fullName: 'Invented Gulzat', role: 'daughter-in-law', sex: 'female' } as const;
const gulzat = { ...details, ...unknown, personId: 'gulzat', birth: '1990' } as const;
const report: SessionReport = {
  ...{ activities: [{ id: 'circle', outcome: 'done' }], minutes: 100, bothFacilitators: true },
  ...{ manner: 'participatory', materials: true, safetyConcern: false },
};

function openAccount(accountId: string): CommandBody {
  const email = `${accountId}@example.org`;
  return { kind: 'open-account', accountId, role: 'facilitator', name: accountId, email };
}

const before: readonly CommandBody[] = [
  ...[leader, colleague, somebodyElse].map(({ id }) => openAccount(id)),
  {
    ...{ kind: 'register-family', familyId, number: '1', name: 'Invented', address: '' },
    ...{ members: [gulzat], notes: [], source: null },
  },
  { kind: 'enrol-family', familyId, on: '2023-08-01' },
  {
    ...{ kind: 'publish-curriculum', curriculumId: 'curriculum', version: 1, title: { en: 'Life' } },
    units: [
      {
        ...{ id: 'social-1', component: 'social', areas: [], audience: ['daughter-in-law'], minutes: 120 },
        ...{ title: { en: 'Hello' }, activities: [{ id: 'circle', title: { en: 'Circle' }, minutes: 60 }] },
      },
    ],
  },
  {
    ...{ kind: 'form-group', groupId, name: 'Younger women', audience: 'daughter-in-law', place: '' },
    facilitators: ['leader', 'colleague'],
  },
  { kind: 'join-group', groupId, personId: 'gulzat', familyId, on: '2023-08-01' },
  {
    ...{ kind: 'schedule-session', sessionId, curriculumId: 'curriculum', curriculumVersion: 1 },
    ...{ unitId: 'social-1', groupIds: [groupId], on: held, at: '10:00', place: '' },
  },
  ...['flour', 'oil'].map(
    (id): CommandBody => ({
      kind: 'save-commodity',
      commodity: { id, title: { en: id }, unit: 'g', kcal: 350, proteinMg: 0, fatMg: 0 },
    }),
  ),
  {
    ...{ kind: 'publish-aid-rule', ruleId: 'rule', version: 1, title: { en: 'Autumn' }, days: 30 },
    basket: [
      {
        ...{ to: 'household', commodityId: 'flour', pack: null },
        amount: { kind: 'flat', quantity: 50_000 },
      },
      { to: 'attendee', commodityId: 'oil', each: 1_000 },
    ],
    attendancePercent: 70,
  },
  {
    ...{ kind: 'open-round', roundId, title: 'September', ruleId: 'rule', ruleVersion: 1, on: held },
    ...{ place: '', window: { from: '2023-09-01', to: '2023-09-14' }, familyIds: [familyId] },
  },
  {
    ...{ kind: 'issue-stock', consignmentId: 'consignment', roundId, to: ['leader', 'colleague'] },
    items: [{ commodityId: 'flour', quantity: 50_000 }],
  },
];

const seat = { sessionId, personId: 'gulzat' } as const;

export function marking(presence: 'present' | 'absent' | 'late', replaces?: string | null): CommandBody {
  const mark = { ...seat, kind: 'mark-attendance', presence, excuse: null } as const;
  return replaces === undefined ? mark : { ...mark, replaces };
}

function handingOver(...extra: readonly { commodityId: string; quantity: number }[]): CommandBody {
  return {
    ...{ kind: 'hand-over-parcel', roundId, familyId },
    items: [{ commodityId: 'flour', quantity: 50_000 }, ...extra],
    ...{ collector: { kind: 'member', personId: 'gulzat' }, proof: 'signature', signature: 'M1 1 L2 2' },
    ...{ witness: null, proxyName: null },
  };
}

const bringingBack = (returnId: string): CommandBody => ({
  ...{ kind: 'return-stock', consignmentId: 'consignment', returnId },
  items: [{ commodityId: 'flour', quantity: 30_000 }],
});
const notHeld: CommandBody = { kind: 'report-not-held', sessionId, reason: 'too-few-came' };
const makingUp = (on: Day): CommandBody => ({ ...seat, kind: 'record-make-up', on, with: null });

/** What the table calls by name. Each facilitator works on a phone that knows nothing of the other's. */
export const acts: Readonly<Record<string, { readonly by: Actor; readonly body: CommandBody }>> = {
  'leader marks Gulzat present': { by: leader, body: marking('present', null) },
  "leader's old app marks Gulzat present": { by: leader, body: marking('present') },
  'leader marks a stranger present': {
    by: leader,
    body: { kind: 'mark-attendance', sessionId, personId: 'stranger', presence: 'present', excuse: null },
  },
  'somebody else marks Gulzat present': { by: somebodyElse, body: marking('present', null) },
  'colleague marks Gulzat present': { by: colleague, body: marking('present', null) },
  'colleague marks Gulzat absent': { by: colleague, body: marking('absent', null) },
  'leader says it did not take place': { by: leader, body: notHeld },
  'colleague says it did not take place': { by: colleague, body: notHeld },
  'leader reports the session': { by: leader, body: { kind: 'report-session', sessionId, report } },
  'leader records a make-up of the 15th': { by: leader, body: makingUp('2023-09-15') },
  'colleague records a make-up of the 14th': { by: colleague, body: makingUp('2023-09-14') },
  "leader keeps Gulzat's next step": {
    by: leader,
    body: { ...seat, kind: 'keep-next-step', text: 'To ask him to listen' },
  },
  'leader hands over the parcel': { by: leader, body: handingOver() },
  'leader hands over the parcel with the oil': {
    by: leader,
    body: handingOver({ commodityId: 'oil', quantity: 1_000 }),
  },
  'leader hands over to a family that is not listed': {
    by: leader,
    body: { ...handingOver(), kind: 'hand-over-parcel', familyId: 'neighbours' } as CommandBody,
  },
  'colleague hands over the parcel': { by: colleague, body: handingOver() },
  'leader brings back 30 kg': { by: leader, body: bringingBack("leader's") },
  'colleague brings back 30 kg': { by: colleague, body: bringingBack("colleague's") },
  'office takes Gulzat out of the group': {
    by: administrator,
    body: { kind: 'leave-group', groupId, personId: 'gulzat', on: '2023-09-10' },
  },
  'office withdraws the family': {
    by: administrator,
    body: { kind: 'withdraw-family', familyId, on: '2023-09-10' },
  },
  'office moves the session to later': {
    by: administrator,
    body: { kind: 'reschedule-session', sessionId, on: '2023-09-22', at: '10:00', place: '' },
  },
  'office cancels the session': { by: administrator, body: { kind: 'cancel-session', sessionId } },
  'office gives the group to the colleague alone': {
    by: administrator,
    body: { kind: 'change-group', groupId, name: 'Younger women', place: '', facilitators: ['colleague'] },
  },
  'office closes the round': { by: administrator, body: { kind: 'close-round', roundId } },
  'office notes that Gulzat was absent': { by: administrator, body: marking('absent') },
  "office corrects Gulzat's birth": {
    by: administrator,
    body: { ...details, ...unknown, kind: 'correct-member', familyId, personId: 'gulzat', birth: '2012' },
  },
};

/** The programme on the day the phones come back: nothing is recorded at the session yet. */
export function programme(): Registry {
  const registry = new Registry();
  const decisions = registry.take(
    before.map((body, index) => ({ by: administrator, command: asCommand(body, index + 1) })),
  );
  const refused = decisions.find(({ ok }) => !ok);
  if (refused && !refused.ok) throw new Error(refused.error.code);
  return registry;
}

/** The same programme, to go on with in two ways. */
export function copyOf(registry: Registry): Registry {
  const copy = new Registry();
  for (const [key, state] of registry.states) copy.states.set(key, state);
  copy.journal.push(...registry.journal);
  return copy;
}

/** A command that is told the day after; it was recorded on the day of the session. */
export function told(body: CommandBody, number: number) {
  const command = asCommand(body, number);
  const recordedAt = `${held}T06:00:00.${String(number).padStart(3, '0')}Z-0000-${command.device}`;
  return { ...command, recordedAt };
}

/** What stands, as the table has it. */
export function standing(registry: Registry) {
  const session = registry.get('session', sessionId);
  const parcel = registry.get('parcel', `${roundId}/${familyId}`);
  const returns = registry.get('consignment', 'consignment')?.returns ?? [];
  return {
    session: session?.status,
    on: session?.on,
    gulzat: session?.marks.find(({ personId }) => personId === 'gulzat')?.presence ?? 'unmarked',
    madeUp: session?.makeUps[0]?.on ?? null,
    step: session?.nextSteps[0]?.text ?? null,
    parcels: parcel?.handOvers.filter(({ reversedBy }) => reversedBy === null).length,
    returned: returns.flatMap(({ items }) => items).reduce((sum, { quantity }) => sum + quantity, 0),
  };
}
