import { expect, test } from 'vitest';
import { AGENDA_LINES, agendaOf, type Situation } from './index.ts';

const quiet: Situation = {
  families: 15,
  familiesNotEnrolled: 0,
  facilitators: 4,
  curricula: 1,
  groups: 4,
  peopleWithoutGroup: 0,
  groupsWithoutFacilitator: 0,
  sessionsToday: 0,
  sessionsUnreported: 0,
  sessionsAhead: 3,
  rules: 1,
  openRounds: [],
  reviewsOpen: 0,
  phonesSilent: 0,
  phonesUnsent: 0,
  proofsDiffering: [],
  duplicatesOpen: 0,
  detailsDue: 0,
  qualityFindings: 0,
};
const codes = (change: Partial<Situation>) => agendaOf({ ...quiet, ...change }).map(({ code }) => code);

test('a programme in which all is done needs nobody', () => {
  expect(codes({})).toEqual([]);
});

test('what happens today comes before what slipped, and that before people to place', () => {
  const openRounds = [{ id: 'r', title: 'September', left: 3 }];
  expect(codes({ sessionsToday: 1, sessionsUnreported: 2, peopleWithoutGroup: 4, openRounds })).toEqual([
    'sessions-today',
    'round-open',
    'sessions-unreported',
    'people-without-group',
  ]);
});

test('what waits for a decision comes before any round, so that open rounds never push it off the page', () => {
  const openRounds = Array.from({ length: 9 }, (_, at) => ({ id: `r${at}`, title: 'Round', left: 1 }));
  const waiting = { sessionsToday: 1, reviewsOpen: 3, phonesUnsent: 1, phonesSilent: 2 };
  expect(codes({ ...waiting, openRounds }).slice(0, 4)).toEqual([
    'sessions-today',
    'reviews-open',
    'phones-unsent',
    'round-open',
  ]);
  expect(codes(waiting)).toEqual(['sessions-today', 'reviews-open', 'phones-unsent', 'phones-silent']);
});

test('a pair that keeps a family out of a round comes before the rounds; what may wait comes last', () => {
  const openRounds = [{ id: 'r', title: 'September', left: 3 }];
  expect(codes({ duplicatesOpen: 2, openRounds, detailsDue: 1, qualityFindings: 40, rules: 0 })).toEqual([
    'duplicates-open',
    'round-open',
    'details-due',
    'no-aid-rule',
    'quality-findings',
  ]);
});

test('proofs that differ lead to the oldest of them', () => {
  expect(agendaOf({ ...quiet, proofsDiffering: ['march', 'april'] })).toEqual([
    { code: 'proofs-differ', count: 2, oldest: 'march' },
  ]);
});

test.each<[Partial<Situation>, string[]]>([
  [{ families: 0, facilitators: 0, curricula: 0, groups: 0, sessionsAhead: 0, rules: 0 }, ['no-families']],
  [{ facilitators: 0, curricula: 0, groups: 0, sessionsAhead: 0, rules: 0 }, ['no-facilitators']],
  [{ curricula: 0, groups: 0, sessionsAhead: 0, rules: 0 }, ['no-curriculum']],
  [{ groups: 0, sessionsAhead: 0, rules: 0, peopleWithoutGroup: 60 }, ['no-groups']],
  [{ sessionsAhead: 0, rules: 0 }, ['nothing-scheduled']],
  [{ rules: 0 }, ['no-aid-rule']],
])('setting up, only the next step is named: %j', (change, expected) => {
  expect(codes(change)).toEqual(expected);
});

test('a round with nothing left to hand over is not named, and the page never grows beyond its lines', () => {
  const openRounds = Array.from({ length: 12 }, (_, left) => ({ id: `r${left}`, title: 'Round', left }));
  const items = agendaOf({ ...quiet, openRounds });
  expect(items).toHaveLength(AGENDA_LINES);
  expect(items.every(({ count }) => count > 0)).toBe(true);
});
