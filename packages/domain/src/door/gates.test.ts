import { expect, test } from 'vitest';
import { STARTING_POLICY } from '../families/index.ts';
import type { CommandBody } from './command.ts';
import {
  basket,
  consenting,
  forming,
  handing,
  joining,
  opening,
  registering,
  someone,
  Told,
} from './commands.sample.ts';
import { leader } from './door.sample.ts';

const on = '2023-09-10';
const { id: _, ...policy } = STARTING_POLICY;
const consentFirst: CommandBody = { kind: 'set-registry-policy', policy };
const wordings: readonly CommandBody[] = (['programme', 'aid'] as const).map((purpose) => ({
  ...{ kind: 'publish-wording', purpose, version: '1', text: { en: 'You may stop at any time.' } },
}));
const round = opening('round', '2023-09-15', 'family');

/** A family of a mother and her child, enrolled, with a group to join. */
function programme(...more: readonly CommandBody[]): Told {
  const told = new Told();
  told.tell(
    ...basket,
    ...wordings,
    registering('family', someone('gulzat'), someone('child', { role: 'child', birth: '2015' })),
    { kind: 'enrol-family', familyId: 'family', on: '2023-08-01' },
    forming('circle'),
    ...more,
  );
  return told;
}

test('nobody joins a group without her own consent to the programme, where consent comes first', () => {
  const join = joining('circle', 'family', 'gulzat', on);
  expect(programme().ask(join).ok).toBe(true);
  const told = programme(consentFirst, consenting('family', 'gulzat', 'aid', on));
  expect(told.ask(join)).toMatchObject({ error: { code: 'person-without-consent' } });
  told.tell(consenting('family', 'gulzat', 'programme', on), join);
  expect(told.get('group', 'circle')?.memberships).toHaveLength(1);
});

test('whoever takes back her consent to the programme leaves her groups, and nobody else does', () => {
  const told = programme(
    ...['gulzat', 'sister'].flatMap((personId): CommandBody[] => [
      ...(personId === 'sister'
        ? [{ kind: 'add-member', familyId: 'family', member: someone('sister') } as const]
        : []),
      consenting('family', personId, 'programme', on),
      joining('circle', 'family', personId, on),
    ]),
    consenting('family', 'gulzat', 'aid', on),
    { kind: 'withdraw-consent', familyId: 'family', consentId: 'gulzat aid', on: '2023-09-12' },
  );
  expect(told.get('group', 'circle')?.memberships.map(({ leftOn }) => leftOn)).toEqual([null, null]);
  const withdrawn = '2023-09-13';
  told.tell({ kind: 'withdraw-consent', familyId: 'family', consentId: 'gulzat programme', on: withdrawn });
  expect(told.get('group', 'circle')?.memberships.map(({ leftOn }) => leftOn)).toEqual([withdrawn, null]);
});

test('no family is listed for food before a grown-up of it has consented, where consent comes first', () => {
  expect(programme().ask(round).ok).toBe(true);
  const told = programme(consentFirst, consenting('family', 'gulzat', 'programme', on));
  expect(told.ask(round)).toMatchObject({ error: { code: 'family-without-consent', params: { count: 1 } } });
  told.tell(consenting('family', 'gulzat', 'aid', on), round);
});

test('a consent withdrawn after a family was listed takes back nothing it was to get', () => {
  const told = programme(consentFirst, consenting('family', 'gulzat', 'aid', on), round, {
    ...{ kind: 'withdraw-consent', familyId: 'family', consentId: 'gulzat aid', on: '2023-09-15' },
  });
  expect(told.ask(handing('round', 'family', 'gulzat')).ok).toBe(true);
});

function alike(certainty: number, ...more: readonly CommandBody[]): Told {
  const told = programme(registering('other', someone('gulzat-2'), someone('apa')), ...more);
  told.alike.push({ id: 'gulzat/gulzat-2', families: ['family', 'other'], certainty });
  return told;
}
const level = (duplicateLevel: number): CommandBody => ({
  kind: 'set-registry-policy',
  policy: { ...policy, consentFirst: false, duplicateLevel },
});

test('no family is listed while somebody of it may be in the registry twice, from the programme’s own level on', () => {
  const doubtful = { error: { code: 'duplicate-open', params: { count: 1 } } };
  expect(alike(90).ask(round)).toMatchObject(doubtful);
  expect(alike(89).ask(round).ok).toBe(true);
  expect(alike(89, level(80)).ask(round)).toMatchObject(doubtful);
  expect(alike(90, level(95)).ask(round).ok).toBe(true);
});

test.each<readonly [string, readonly CommandBody[], boolean]>([
  ['told apart', [{ kind: 'tell-apart', people: ['gulzat-2', 'gulzat'] }], true],
  [
    'told apart, and in doubt again',
    [
      { kind: 'tell-apart', people: ['gulzat', 'gulzat-2'] },
      { kind: 'forget-telling-apart', people: ['gulzat-2', 'gulzat'] },
    ],
    false,
  ],
  [
    'one',
    [
      {
        ...{ kind: 'merge-people', familyId: 'family', personId: 'gulzat' },
        dropped: { familyId: 'other', personId: 'gulzat-2' },
      },
    ],
    true,
  ],
])('once somebody has decided that two are %s, a round may open', (_, decided, opens) => {
  const told = alike(95, ...decided);
  expect(told.ask(round).ok).toBe(opens);
});

test('a pair is told apart once, and forgotten once', () => {
  const told = new Told();
  const apart: CommandBody = { kind: 'tell-apart', people: ['one', 'other'] };
  const forget: CommandBody = { kind: 'forget-telling-apart', people: ['other', 'one'] };
  expect(told.ask(forget)).toMatchObject({ error: { code: 'not-told-apart' } });
  told.tell(apart);
  const again: CommandBody = { ...apart, people: ['other', 'one'] };
  expect(told.ask(again)).toMatchObject({ error: { code: 'told-apart-already' } });
  told.tell(forget, apart);
  const oneself: CommandBody = { ...apart, people: ['one', 'one'] };
  expect(told.ask(oneself)).toMatchObject({ error: { code: 'pair-not-valid' } });
});

test('a round counts the heads of its day: neither who left before nor who comes later', () => {
  const told = programme(
    { kind: 'note-departure', familyId: 'family', personId: 'child', how: 'moved-out', on: '2023-09-01' },
    {
      ...{ kind: 'add-member', familyId: 'family', member: someone('new') },
      arrival: { how: 'moved-in', on: '2023-09-14' },
    },
    opening('early', '2023-08-31', 'family'),
    opening('between', '2023-09-05', 'family'),
    opening('late', '2023-09-15', 'family'),
  );
  const heads = ['early', 'between', 'late'].map((id) => told.get('parcel', `${id}/family`)?.household);
  expect(heads).toEqual([2, 1, 2]);
});

test('whoever has left the family leaves her groups, joins none and collects nothing', () => {
  const join = joining('circle', 'family', 'gulzat', '2023-08-02');
  const leaving: CommandBody = {
    ...{ kind: 'note-departure', familyId: 'family', personId: 'gulzat', how: 'moved-out', on },
  };
  const told = programme(join, round, leaving);
  expect(told.get('group', 'circle')?.memberships).toMatchObject([{ leftOn: on }]);
  const again = joining('circle', 'family', 'gulzat', '2023-09-12');
  expect(told.ask(again)).toMatchObject({ error: { code: 'person-not-in-family' } });
  expect(told.ask(handing('round', 'family', 'gulzat'))).toMatchObject({
    error: { code: 'collector-left-family' },
  });
});

test('what a phone handed to somebody who had left by then is kept, and the office looks at it', () => {
  const told = programme(
    { kind: 'add-member', familyId: 'family', member: someone('sister') },
    joining('circle', 'family', 'sister', '2023-08-02'),
    round,
    { kind: 'note-departure', familyId: 'family', personId: 'gulzat', how: 'moved-out', on },
  );
  expect(told.ask(handing('round', 'family', 'gulzat'), leader).ok).toBe(true);
  expect(told.get('parcel', 'round/family')?.handOvers).toHaveLength(1);
  expect(told.get('review', told.last)).toMatchObject({ reason: 'collector-left-family' });
});
