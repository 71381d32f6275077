import { expect, test } from 'vitest';
import { after, decide, today } from './families.sample.ts';
import { type Family, NO_FAMILY, NO_ONE, type Person } from './family.ts';
import type { TiePeople } from './in-time.ts';
import cases from './kinship.cases.json' with { type: 'json' };
import type { Tie, TieKind } from './whereabouts.ts';

const one = (id: string, birth: string | null, change: Partial<Person> = {}): Person => ({
  ...NO_ONE,
  ...{ id, birth, fullName: `Invented ${id}` },
  ...change,
});
const tied = (id: string, kind: TieKind, of: string, to: string): Tie => {
  return { id, kind, of, to, from: null, until: null };
};
/** Ata and Apa with their son Bakyt, who has a child; Gulzat with little Bala and her sister. */
const family: Family = {
  ...NO_FAMILY,
  id: 'family',
  members: [
    one('apa', '1955'),
    one('ata', '1950'),
    one('bakyt', '1980'),
    one('bakyt-child', '2000'),
    one('gulzat', '1989-07-05'),
    one('bala', '2015-07-04'),
    one('sister', '2008'),
    one('old-aunt', null),
    one('dead', '1950', { departure: { how: 'died', on: '2020-01-01', to: null } }),
    one('entry', '1985', { sameAs: { familyId: 'family', personId: 'gulzat' } }),
  ],
  ties: [
    tied('1', 'spouse', 'ata', 'apa'),
    tied('2', 'parent', 'apa', 'bakyt'),
    tied('3', 'parent', 'ata', 'bakyt'),
    tied('4', 'parent', 'bakyt', 'bakyt-child'),
  ],
};
const command = { kind: 'tie-people', familyId: 'family', tieId: 'new', from: null } as const;

test.each(cases)('$rule', ({ tie, of, to, refused }) => {
  const decision = decide(family, { ...command, tie: tie as TieKind, of, to });
  expect(decision.ok ? null : decision.error.code).toBe(refused);
});

test('whoever was tied wrongly is free to be tied rightly once that tie has ended', () => {
  const ended = after(family, { kind: 'end-tie', familyId: 'family', tieId: '3', on: today });
  expect(ended.ties[2]).toMatchObject({ until: today });
  expect(decide(ended, { ...command, tie: 'parent', of: 'old-aunt', to: 'bakyt' }).ok).toBe(true);
});

test.each<readonly [string, Partial<TiePeople>, string]>([
  ['an id that is taken', { tieId: '1' }, 'tie-exists'],
  ['a day that is none', { from: '2023-02-30' }, 'day-not-in-calendar'],
  ['a day to come', { from: '2023-08-22' }, 'day-in-future'],
])('nobody is tied with %s', (_, change, code) => {
  const spouses: TiePeople = { ...command, tie: 'spouse', of: 'gulzat', to: 'bakyt' };
  expect(decide(family, { ...spouses, ...change })).toMatchObject({ error: { code } });
});

test('a tie ends once, on a day that has come, and not before it began', () => {
  const married = after(family, {
    ...{ ...command, tie: 'spouse', of: 'gulzat', to: 'bakyt' },
    from: '2010-01-01',
  });
  const end = { kind: 'end-tie', familyId: 'family', tieId: 'new', on: today } as const;
  const early = decide(married, { ...end, on: '2009-12-31' });
  expect(early).toMatchObject({ error: { code: 'tie-ends-before-it-begins' } });
  expect(decide(married, { ...end, on: '2023-08-22' })).toMatchObject({ error: { code: 'day-in-future' } });
  expect(decide(married, { ...end, tieId: 'none' })).toMatchObject({ error: { code: 'tie-not-found' } });
  expect(decide(after(married, end), end)).toMatchObject({ error: { code: 'tie-ended-already' } });
});

test('of births known by the year alone only what is certain is held against a tie', () => {
  const people = [one('young', '2000'), one('child', '2012')];
  const tie = { ...command, tie: 'parent', of: 'young', to: 'child' } as const;
  expect(decide({ ...family, members: people }, tie).ok).toBe(true);
});
