import { expect, test } from 'vitest';
import type { OneFamilyCommand } from './decide.ts';
import { decideSelectionForm } from './decide-selection.ts';
import { evolveSelectionForm } from './evolve-registry.ts';
import { after, decide, registered, today } from './families.sample.ts';
import type { Family } from './family.ts';
import { criteria, form, version } from './selection.sample.ts';
import type { Criterion, Ending, PublishSelectionForm, Standing } from './selection.ts';
import { standingOf } from './standing.ts';

const familyId = 'family';
const nominate: OneFamilyCommand = { kind: 'nominate-family', familyId, on: today, by: ' the  council ' };
const assess: OneFamilyCommand = {
  ...{ kind: 'assess-family', familyId, formVersion: 1, on: today },
  answers: { work: true, children: 2 },
};
const enrol: OneFamilyCommand = { kind: 'enrol-family', familyId, on: today };
const end = (as: Ending): OneFamilyCommand => ({ kind: 'withdraw-family', familyId, on: today, as });

function way(...commands: readonly OneFamilyCommand[]): Family {
  return commands.reduce((family, command) => after(family, command, { form }), registered());
}

test.each<readonly [Standing, Family]>([
  ['registered', registered()],
  ['nominated', way(nominate)],
  ['assessed', way(nominate, assess)],
  ['enrolled', way(assess, enrol)],
  ['completed', way(assess, enrol, end('completed'))],
  ['withdrawn', way(assess, enrol, end('withdrawn'))],
  ['moved', way(assess, enrol, end('moved'))],
  ['not-selected', way(assess, end('not-selected'))],
  ['merged', { ...registered(), mergedInto: 'another' }],
  ['enrolled', way(assess, enrol, end('completed'), enrol)],
  ['nominated', way(end('not-selected'), nominate)],
  ['assessed', way(end('not-selected'), assess)],
])('a family stands where its way has led it: %s', (standing, family) => {
  expect(standingOf(family)).toBe(standing);
});

test('a family that ended before endings were told apart has withdrawn', () => {
  expect(standingOf({ ...way(assess, enrol), withdrawnOn: today, ending: null })).toBe('withdrawn');
});

test('who nominated a family is kept in words, apart from the chain', () => {
  const decision = decide(registered(), nominate);
  expect(decision.ok && JSON.stringify(decision.value[0]?.payload)).not.toContain('council');
  expect(way(nominate)).toMatchObject({ nominatedOn: today, nominatedBy: 'the council' });
});

test('an assessment is scored by the form, and neither answers nor score go into the chain', () => {
  const decision = decide(registered(), assess, { form });
  expect(decision.ok && decision.value[0]?.payload).toEqual({ familyId, formVersion: 1, on: today });
  const { assessment } = way(assess);
  expect(assessment).toEqual({ on: today, formVersion: 1, answers: { work: true, children: 2 }, points: 9 });
});

const poor = { ...assess, answers: { work: false } } as OneFamilyCommand;

test.each<readonly [string, Family, OneFamilyCommand, string]>([
  ['nominated twice', way(nominate), nominate, 'family-further-already'],
  ['nominated once it is enrolled', way(assess, enrol), nominate, 'family-further-already'],
  [
    'nominated tomorrow',
    registered(),
    { ...nominate, on: '2023-08-22' } as OneFamilyCommand,
    'day-in-future',
  ],
  [
    'assessed by a version there is none of',
    registered(),
    { ...assess, formVersion: 2 } as OneFamilyCommand,
    'form-version-not-found',
  ],
  [
    'assessed with an answer to no question',
    registered(),
    { ...assess, answers: { wealth: 1 } } as OneFamilyCommand,
    'answer-not-in-form',
  ],
  [
    'assessed with a word for a number',
    registered(),
    { ...assess, answers: { children: 'two' } } as OneFamilyCommand,
    'answer-not-valid',
  ],
  [
    'assessed with an option there is none of',
    registered(),
    { ...assess, answers: { house: 'palace' } } as OneFamilyCommand,
    'answer-not-valid',
  ],
  [
    'assessed without an answer',
    registered(),
    { ...assess, answers: {} } as OneFamilyCommand,
    'assessment-needs-answers',
  ],
  ['assessed tomorrow', registered(), { ...assess, on: '2023-08-22' } as OneFamilyCommand, 'day-in-future'],
  ['enrolled unassessed', registered(), enrol, 'family-not-assessed'],
  ['enrolled below the line without a reason', way(poor), enrol, 'enrolment-needs-reason'],
  ['left out once it was enrolled', way(assess, enrol), end('not-selected'), 'family-was-enrolled'],
  ['said to have moved before it was enrolled', way(assess), end('moved'), 'family-not-yet-enrolled'],
  ['ended twice', way(assess, enrol, end('moved')), end('completed'), 'family-withdrawn-already'],
])('a family is not %s', (_, family, command, code) => {
  expect(decide(family, command, { form })).toMatchObject({ ok: false, error: { code } });
});

test('below the line a family is enrolled with a reason in words, apart from the chain', () => {
  const decision = decide(way(poor), { ...enrol, reason: 'A fire' } as OneFamilyCommand, { form });
  expect(decision).toMatchObject({
    value: [{ payload: { familyId, on: today }, identifying: { family: { reason: 'A fire' } } }],
  });
});

test('an assessment by an earlier version counts by that version, a new one is by the last', () => {
  const second = { ...version, version: 2, enrolFrom: 17 };
  const both = { form: { ...form, versions: [version, second] } };
  expect(decide(way(assess), enrol, both).ok).toBe(true);
  expect(decide(registered(), assess, both)).toMatchObject({ error: { code: 'form-version-not-last' } });
});

test('once the answers are erased, enrolling again takes a reason', () => {
  const assessment = { on: today, formVersion: 1, answers: null, points: null };
  const erased = { ...way(assess), assessment };
  expect(decide(erased, enrol, { form })).toMatchObject({ error: { code: 'enrolment-needs-reason' } });
});

test('while there is no form, a family is enrolled as before', () => {
  expect(decide(registered(), enrol).ok).toBe(true);
});

const publish: PublishSelectionForm = { kind: 'publish-selection-form', ...version };
const [work, house, children] = criteria as [Criterion, Criterion, Criterion];

test.each<readonly [string, Partial<PublishSelectionForm>, string]>([
  ['skips a version', { version: 3 }, 'form-version-not-next'],
  ['has no title', { title: { en: ' ' } }, 'form-needs-title'],
  ['asks nothing', { criteria: [] }, 'form-needs-criteria'],
  ['asks the same twice', { criteria: [work, work] }, 'criterion-twice'],
  ['asks in no words', { criteria: [{ ...work, question: {} }] }, 'criterion-needs-question'],
  ['gives no points', { criteria: [{ ...work, points: 0 } as Criterion] }, 'criterion-points-not-valid'],
  [
    'takes points away',
    { criteria: [{ ...children, pointsEach: -1 } as Criterion] },
    'criterion-points-not-valid',
  ],
  ['gives half a point', { criteria: [{ ...work, points: 0.5 } as Criterion] }, 'criterion-points-not-valid'],
  ['offers no choice', { criteria: [{ ...house, options: [] } as Criterion] }, 'criterion-needs-options'],
  ['draws the line above the most', { enrolFrom: 18 }, 'enrol-from-not-valid'],
])('a form is not published that %s', (_, change, code) => {
  expect(decideSelectionForm(undefined, { ...publish, ...change })).toMatchObject({ error: { code } });
});

test('the next version of the form stands beside the earlier ones', () => {
  const next = decideSelectionForm(form, { ...publish, version: 2 });
  if (!next.ok) throw new Error(next.error.code);
  const [draft] = next.value;
  const recorded = { id: 'f', command: 'c', actor: 'a', device: 'd', recordedAt: '' };
  const evolved = draft && evolveSelectionForm(form, { ...draft, ...recorded });
  expect(evolved?.versions).toEqual([version, { ...version, version: 2 }]);
});
