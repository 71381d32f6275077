import { expect, test } from 'vitest';
import type { OneFamilyCommand } from './decide.ts';
import { noteReturn } from './decide-in-time.ts';
import { after, decide, fold, gulzat, registered, today } from './families.sample.ts';
import type { Family } from './family.ts';
import type { NoteDeparture } from './in-time.ts';
import { membersOn } from './members-on.ts';
import { DEFAULT_POLICY } from './policy.ts';

const familyId = 'family';
const leaving: NoteDeparture = {
  ...{ kind: 'note-departure', familyId, personId: 'bakyt', how: 'moved-out', on: '2023-08-10' },
};
const marriage: OneFamilyCommand = {
  ...{ kind: 'tie-people', familyId, tieId: 'marriage', tie: 'spouse' },
  ...{ of: 'gulzat', to: 'bakyt', from: '2010-05-01' },
};
const heads = { policy: { ...DEFAULT_POLICY, heads: true } };
const administrator = { id: 'administrator', role: 'administrator' } as const;

function comeBack(family: Family, on: string, lived?: Family) {
  const command = { kind: 'note-return', familyId, personId: 'bakyt', on } as const;
  return noteReturn(family, command, { actor: administrator, today }, lived);
}
function back(family: Family, on: string): Family {
  const decision = comeBack(family, on);
  const state = decision.ok ? fold(family, decision.value) : undefined;
  if (!state) throw new Error('he did not come back');
  return state;
}
const here = (family: Family, day: string) => membersOn(family, day).map(({ id }) => id);

test('whoever leaves is in the family until the day before, and whoever comes from her day on', () => {
  const left = after(registered(), leaving);
  expect(here(left, '2023-08-09')).toEqual(['gulzat', 'bakyt']);
  expect(here(left, '2023-08-10')).toEqual(['gulzat']);
  const baby = { ...gulzat, personId: 'baby', birth: '2023-08-01', nationalId: null };
  const arrival = { how: 'born', on: '2023-08-01' } as const;
  const grown = after(left, { kind: 'add-member', familyId, member: baby, arrival });
  expect(here(grown, '2023-07-31')).toEqual(['gulzat', 'bakyt']);
  expect(here(grown, '2023-08-15')).toEqual(['gulzat', 'baby']);
  expect(grown.members.at(-1)?.arrival).toEqual({ how: 'born', on: '2023-08-01', from: null });
});

test('whoever comes back is the same person from that day on', () => {
  const family = back(after(registered(), leaving), '2023-08-20');
  expect(family.members).toHaveLength(2);
  expect(here(family, '2023-08-19')).toEqual(['gulzat']);
  expect(here(family, '2023-08-20')).toEqual(['gulzat', 'bakyt']);
});

test.each<readonly [NoteDeparture['how'], string | null]>([
  ['died', '2023-08-10'],
  ['divorced', '2023-08-10'],
  ['moved-out', null],
  ['married-out', null],
])('a marriage after one of the two %s: it holds until %s', (how, until) => {
  const family = after(after(registered(), marriage), { ...leaving, how });
  expect(family.ties).toMatchObject([{ id: 'marriage', until }]);
});

test('a head of the household who leaves is head no more', () => {
  const named = after(registered(), { kind: 'name-head', familyId, personId: 'bakyt' }, heads);
  expect(named.head).toBe('bakyt');
  expect(after(named, leaving).head).toBeNull();
});

test('a family has a head only where the programme wants one', () => {
  const name: OneFamilyCommand = { kind: 'name-head', familyId, personId: 'bakyt' };
  expect(decide(registered(), name)).toMatchObject({ error: { code: 'programme-without-heads' } });
  const left = after(registered(), leaving);
  expect(decide(left, name, heads)).toMatchObject({ error: { code: 'member-left-already' } });
  expect(decide(registered(), { ...name, personId: null })).toEqual({ ok: true, value: [] });
});

test.each<readonly [string, Partial<NoteDeparture>, string]>([
  ['a stranger', { personId: 'stranger' }, 'member-not-found'],
  ['tomorrow', { on: '2023-08-22' }, 'day-in-future'],
  ['on no day', { on: '2023-02-30' }, 'day-not-in-calendar'],
])('nobody leaves: %s', (_, change, code) => {
  expect(decide(registered(), { ...leaving, ...change })).toMatchObject({ error: { code } });
});

test('nobody leaves twice, nor before she came', () => {
  const left = after(registered(), leaving);
  expect(decide(left, leaving)).toMatchObject({ error: { code: 'member-left-already' } });
  const again = { ...leaving, on: '2023-08-19' };
  expect(decide(back(left, '2023-08-20'), again)).toMatchObject({
    error: { code: 'departure-before-arrival' },
  });
});

test('nobody comes back who has not left, who died, before she left, tomorrow or from a family she lives in', () => {
  const left = after(registered(), leaving);
  const code = (family: Family, on: string, lived?: Family) => {
    const decision = comeBack(family, on, lived);
    return decision.ok ? null : decision.error.code;
  };
  expect(code(registered(), today)).toBe('member-not-left');
  expect(code(after(registered(), { ...leaving, how: 'died' }), today)).toBe('member-died');
  expect(code(left, '2023-08-09')).toBe('return-before-departure');
  expect(code(left, '2023-08-22')).toBe('day-in-future');
  expect(code(left, today, registered())).toBe('member-lives-elsewhere');
  expect(code(left, today, left)).toBeNull();
});

test('nobody arrives tomorrow', () => {
  const member = { ...gulzat, personId: 'new' };
  const arrival = { how: 'moved-in', on: '2023-08-22' } as const;
  expect(decide(registered(), { kind: 'add-member', familyId, member, arrival })).toMatchObject({
    error: { code: 'day-in-future' },
  });
});
