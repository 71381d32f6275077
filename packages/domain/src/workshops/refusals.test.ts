import { expect, test } from 'vitest';
import type { Refusal, Result } from '../kernel/index.ts';
import type { KeepNextStep, RecordMakeUp, ScheduleSession, SessionWork } from './commands.ts';
import { decideCurriculum } from './decide-curriculum.ts';
import { decideGroup } from './decide-group.ts';
import { LONGEST_NEXT_STEP } from './decide-next-step.ts';
import { LONGEST_SESSION } from './decide-report.ts';
import { decideSession } from './decide-session.ts';
import type { WorkshopReason } from './reasons.ts';
import type { PeerGroup, Session, SessionReport, Unit } from './workshop.ts';
import {
  administrator,
  counts,
  curriculum,
  family,
  group,
  leader,
  madeUp,
  mark,
  member,
  person,
  report,
  session,
  stranger,
  today,
  unit,
} from './workshops.sample.ts';

type Outcome = Result<unknown, Refusal<WorkshopReason>>;

const publish = (change: Partial<Unit> = {}, units: readonly Unit[] = [{ ...unit, ...change }]): Outcome =>
  decideCurriculum(undefined, {
    kind: 'publish-curriculum',
    curriculumId: 'curriculum',
    version: 1,
    title: { ky: 'Татыктуу жашоо' },
    units,
  });

const form = { kind: 'form-group', groupId: 'group', name: 'Келиндер', audience: 'daughter-in-law' } as const;
const described = { place: '', facilitators: [] } as const;

const join = (
  to: PeerGroup | undefined,
  of = family(person('new')),
  on = '2023-08-10',
  others: PeerGroup[] = [],
  policy = { consentFirst: false },
): Outcome =>
  decideGroup(
    to,
    of,
    { kind: 'join-group', groupId: 'group', personId: 'new', familyId: 'family', on },
    others,
    policy,
  );

const leave = (from: PeerGroup | undefined, on: string): Outcome =>
  decideGroup(from, undefined, { kind: 'leave-group', groupId: 'group', personId: 'person', on });

const schedule = (change: Partial<ScheduleSession>, groups = [group()], known = curriculum): Outcome =>
  decideSession(
    { session: undefined, curriculum: known, groups },
    {
      kind: 'schedule-session',
      sessionId: 'session',
      curriculumId: 'curriculum',
      curriculumVersion: 1,
      unitId: unit.id,
      groupIds: groups.map(({ id }) => id),
      on: today,
      at: '10:00',
      place: '',
      ...change,
    },
    { actor: administrator, today },
  );

const cancel = (of: Session | undefined): Outcome =>
  decideSession(
    { session: of, curriculum: undefined, groups: [group()] },
    { kind: 'cancel-session', sessionId: 'session' },
    { actor: administrator, today },
  );

const marking = (of: Session, change: object = {}, actor = leader): Outcome =>
  decideSession(
    { session: of, curriculum: undefined, groups: [group()] },
    {
      kind: 'mark-attendance',
      sessionId: 'session',
      personId: 'person',
      presence: 'present',
      excuse: null,
      ...change,
    },
    { actor, today },
  );

const reporting = (change: Partial<SessionReport>): Outcome =>
  decideSession(
    { session: session(), curriculum, groups: [group()] },
    { kind: 'report-session', sessionId: 'session', report: { ...report, ...change } },
    { actor: leader, today },
  );

const working = (command: SessionWork, of = session(), other?: Session): Outcome =>
  decideSession({ session: of, curriculum, groups: [group()], other }, command, { actor: leader, today });

const makingUp = (change: Partial<RecordMakeUp>, of = session(), other?: Session): Outcome =>
  working(
    {
      ...{ kind: 'record-make-up', sessionId: 'session', personId: 'person', on: today, with: null },
      ...change,
    },
    of,
    other,
  );

const stepping = (change: Partial<KeepNextStep>): Outcome =>
  working({
    ...{ kind: 'keep-next-step', sessionId: 'session', personId: 'person', text: 'To ask him' },
    ...change,
  });

const seat = { sessionId: 'session', personId: 'person' } as const;
const notHeld = session({ status: 'not-held', notHeldReason: 'weather' });

/** One act for every reason there is: a reason without one does not compile. */
const refused: Readonly<Record<WorkshopReason, () => Outcome>> = {
  'curriculum-version-not-next': () =>
    decideCurriculum(curriculum, {
      kind: 'publish-curriculum',
      curriculumId: 'curriculum',
      version: 1,
      title: { en: 'Written over by a second editor' },
      units: [unit],
    }),
  'curriculum-needs-title': () =>
    decideCurriculum(curriculum, {
      kind: 'publish-curriculum',
      curriculumId: 'curriculum',
      version: 2,
      title: { ru: ' ' },
      units: [unit],
    }),
  'curriculum-needs-units': () => publish({}, []),
  'unit-needs-id': () => publish({ id: ' ' }),
  'unit-twice': () => publish({}, [unit, unit]),
  'unit-needs-title': () => publish({ title: {} }),
  'unit-needs-minutes': () => publish({ minutes: 0 }),
  'unit-needs-audience': () => publish({ audience: [] }),
  'activity-needs-title': () => publish({ activities: [{ id: 'a', title: {}, minutes: 10 }] }),
  'activity-needs-minutes': () => publish({ activities: [{ id: 'a', title: { en: 'A' }, minutes: 1.5 }] }),
  'activity-twice': () =>
    publish({
      activities: [
        { id: 'a', title: { en: 'A' }, minutes: 10 },
        { id: 'a', title: { en: 'B' }, minutes: 10 },
      ],
    }),
  'group-exists': () => decideGroup(group(), undefined, { ...form, ...described }),
  'group-not-found': () => join(undefined),
  'group-needs-name': () => decideGroup(undefined, undefined, { ...form, ...described, name: ' ' }),
  'audience-does-not-attend': () =>
    decideGroup(undefined, undefined, { ...form, ...described, audience: 'child' }),
  'family-not-found': () =>
    decideGroup(group(), undefined, {
      kind: 'join-group',
      groupId: 'group',
      personId: 'new',
      familyId: 'family',
      on: today,
    }),
  'person-without-consent': () => join(group(), family(person('new')), undefined, [], { consentFirst: true }),
  'person-not-in-family': () => join(group(), family(person('somebody-else'))),
  'role-does-not-fit': () => join(group(), family(person('new', 'husband'))),
  'already-in-group': () => join(group({ memberships: [member('new')] })),
  'already-in-another-group': () =>
    join(group(), undefined, undefined, [group({ id: 'other', memberships: [member('new')] })]),
  'not-in-group': () => leave(group({ memberships: [] }), today),
  'leaves-before-joining': () => leave(group(), '2023-07-31'),
  'day-not-valid': () => schedule({ on: '2023-02-29' }),
  'time-not-valid': () => schedule({ at: '24:00' }),
  'session-exists': () =>
    decideSession(
      { session: session(), curriculum, groups: [group()] },
      { kind: 'schedule-session', ...session(), sessionId: 'session' },
      { actor: administrator, today },
    ),
  'session-not-found': () => cancel(undefined),
  'session-needs-groups': () => schedule({}, []),
  'group-twice': () => schedule({}, [group(), group()]),
  'curriculum-not-found': () =>
    decideSession(
      { session: undefined, curriculum: undefined, groups: [group()] },
      { kind: 'schedule-session', ...session(), sessionId: 'session' },
      { actor: administrator, today },
    ),
  'curriculum-version-not-found': () => schedule({ curriculumVersion: 2 }),
  'unit-not-found': () => schedule({ unitId: 'social-99' }),
  'group-not-in-audience': () => schedule({}, [group({ audience: 'husband' })]),
  'session-not-planned': () => cancel(session({ status: 'held', report })),
  'session-has-marks': () => cancel(session({ marks: [mark('person')] })),
  'session-cancelled': () => marking(session({ status: 'cancelled' })),
  'session-not-yet': () => marking(session({ on: '2023-08-26' })),
  'not-your-group': () => marking(session(), {}, stranger),
  'person-not-on-roster': () => marking(session(), { personId: 'visitor' }),
  'excuse-missing': () => marking(session(), { presence: 'excused' }),
  'excuse-not-wanted': () => marking(session(), { presence: 'absent', excuse: 'illness' }),
  'mark-not-found': () =>
    decideSession(
      { session: session(), curriculum: undefined, groups: [group()] },
      { kind: 'unmark-attendance', sessionId: 'session', personId: 'person' },
      { actor: leader, today },
    ),
  'report-minutes-not-valid': () => reporting({ minutes: LONGEST_SESSION + 1 }),
  'activity-not-in-unit': () => reporting({ activities: [{ id: 'lecture', outcome: 'done' }] }),
  'marked-differently': () => marking(session({ marks: [mark('person', 'absent')] }), { replaces: null }),
  'person-left-group': () => {
    const groups = [group({ memberships: [member('person', '2023-08-01', today)] })];
    return decideSession(
      { session: session(), curriculum, groups },
      { ...seat, kind: 'mark-attendance', presence: 'present', excuse: null },
      { actor: leader, today },
    );
  },
  'no-longer-your-group': () =>
    decideSession(
      { session: session(), curriculum, groups: [group({ formerFacilitators: [stranger.id] })] },
      { kind: 'open-session', sessionId: 'session' },
      { actor: stranger, today },
    ),
  'session-not-held': () => marking(notHeld),
  'session-was-held': () =>
    working(
      { kind: 'report-not-held', sessionId: 'session', reason: 'weather' },
      session({ marks: [mark('person')] }),
    ),
  'not-held-not-found': () => working({ kind: 'withdraw-not-held', sessionId: 'session' }),
  'counts-not-valid': () =>
    working({
      ...{ kind: 'close-session', sessionId: 'session' },
      counts: { ...counts, parcels: -1 },
    }),
  'attended-already': () => makingUp({}, session({ marks: [mark('person', 'late')] })),
  'made-up-already': () => makingUp({ on: today }, session({ on: '2023-08-20', makeUps: [madeUp] })),
  'make-up-in-future': () => makingUp({ on: '2023-08-26' }),
  'make-up-before-session': () => makingUp({ on: '2023-08-24' }),
  'make-up-session-not-found': () => makingUp({ with: 'unknown' }),
  'make-up-session-does-not-fit': () =>
    makingUp({ with: 'other' }, session(), session({ id: 'other', unitId: 'social-2' })),
  'make-up-not-found': () => working({ ...seat, kind: 'withdraw-make-up' }),
  'next-step-needs-text': () => stepping({ text: ' ' }),
  'next-step-too-long': () => stepping({ text: 'x'.repeat(LONGEST_NEXT_STEP + 1) }),
  'next-step-not-found': () => working({ ...seat, kind: 'drop-next-step' }),
};

test.each(Object.entries(refused))('refuses with %s', (code, act) => {
  const outcome = act();
  expect(outcome.ok ? 'accepted' : outcome.error.code).toBe(code);
});
