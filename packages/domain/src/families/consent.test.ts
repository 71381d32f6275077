import { describe, expect, test } from 'vitest';
import { aizada, burul, circumstances, familyWith, gulzat, recorded, someone } from './care.sample.ts';
import type { GiveConsent } from './commands.ts';
import { consentStands, effectOfWithdrawal, householdConsents, mayUse, spokespeople } from './consent.ts';
import { type ConsentTerms, decideConsent } from './decide-consent.ts';
import { evolveConsent } from './evolve-consent.ts';
import { consentPurposes, type Family } from './family.ts';
import { isMinor } from './grown-up.ts';

const free: ConsentTerms = { policy: { consentFirst: false }, wording: undefined };
const published: ConsentTerms = {
  policy: { consentFirst: true },
  wording: { id: 'programme', versions: ['1', '2'].map((version) => ({ version, text: { en: version } })) },
};
const give: GiveConsent = {
  ...{ kind: 'give-consent', familyId: 'family', consentId: 'consent', personId: 'gulzat' },
  ...{ purpose: 'programme', wording: '2', proof: 'signature', on: '2026-03-01' },
};

function decide(family: Family, command: GiveConsent, terms = published) {
  return decideConsent(family, command, circumstances, terms);
}

function after(family: Family, command: GiveConsent, terms = published): Family {
  const decision = decide(family, command, terms);
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.reduce((state, draft) => evolveConsent(state, { ...draft, ...recorded }), family);
}

describe('who speaks for whom', () => {
  test.each([
    ['2008-03-10', '2026-03-10', false],
    ['2008-03-11', '2026-03-10', true],
    ['2008', '2026-12-31', true],
    ['2007', '2026-01-01', false],
  ])('whoever was born %s is a minor on %s: %s', (birth, on, minor) => {
    expect(isMinor({ birth, role: 'daughter-in-law' }, on)).toBe(minor);
  });

  test('a child whose birth nobody knows is a minor; anybody else is not', () => {
    expect(isMinor({ birth: null, role: 'child' }, '2026-03-10')).toBe(true);
    expect(isMinor({ birth: null, role: 'husband' }, '2026-03-10')).toBe(false);
  });

  test('for a minor speak the grown-ups of the family, parents and guardians first', () => {
    const tied = { id: 'tie', kind: 'guardian', of: 'burul', to: 'aizada', from: null, until: null } as const;
    const family = familyWith({ ties: [tied] });
    expect(spokespeople(family, aizada, '2026-03-10').map(({ id }) => id)).toEqual(['burul', 'gulzat']);
    expect(spokespeople(family, gulzat, '2026-03-10')).toEqual([]);
  });

  test('nobody speaks for a grown-up, neither she nor another child for a minor, nor who has left', () => {
    const left = someone('left', { departure: { how: 'moved-out', on: '2026-02-01', to: null } });
    const family = familyWith({ members: [gulzat, burul, aizada, left, { ...aizada, id: 'sister' }] });
    expect(decide(family, { ...give, givenBy: 'burul' })).toMatchObject({
      error: { code: 'consent-is-her-own' },
    });
    for (const givenBy of [undefined, 'sister', 'left', 'stranger']) {
      const command = { ...give, personId: 'aizada', ...(givenBy && { givenBy }) };
      expect(decide(family, command)).toMatchObject({ error: { code: 'consent-of-minor-needs-grown-up' } });
    }
    const given = after(family, { ...give, personId: 'aizada', givenBy: 'gulzat' });
    expect(given.consents).toMatchObject([{ personId: 'aizada', givenBy: 'gulzat' }]);
  });
});

describe('what was heard, and who saw it', () => {
  test.each([
    ['once one is published, no other wording', published, '3', 'consent-wording-not-published'],
    [
      'with consent first, none that is not published',
      { ...published, wording: undefined },
      '2',
      'consent-wording-not-published',
    ],
    ['a version is figures', free, 'as Aigul read it', 'consent-needs-wording'],
  ])('%s', (_, terms, wording, code) => {
    expect(decide(familyWith(), { ...give, wording }, terms)).toMatchObject({ error: { code } });
  });

  test('while nothing is published and nothing depends on it, the paper names its own version', () => {
    expect(decide(familyWith(), { ...give, wording: '2023-08' }, free).ok).toBe(true);
  });

  test.each(['thumb-mark-witnessed', 'spoken-witnessed'] as const)('%s needs a witness', (proof) => {
    expect(decide(familyWith(), { ...give, proof, witness: ' ' })).toMatchObject({
      error: { code: 'consent-needs-witness' },
    });
    expect(after(familyWith(), { ...give, proof, witness: ' Зейнеп ' }).consents[0]?.witness).toBe('Зейнеп');
  });

  test('who witnessed it is in the part that can be erased, and the consent stands without', () => {
    const decision = decide(familyWith(), { ...give, proof: 'spoken-witnessed', witness: 'Зейнеп' });
    const [draft] = decision.ok ? decision.value : [];
    if (draft?.kind !== 'consent-given') throw new Error('not given');
    expect(JSON.stringify(draft.payload)).not.toContain('Зейнеп');
    const { identifying: _erased, ...rest } = draft;
    expect(evolveConsent(familyWith(), { ...rest, ...recorded }).consents).toMatchObject([
      { id: 'consent', witness: '', givenBy: 'gulzat' },
    ]);
  });

  test('nobody consents before she was in the family', () => {
    const arrival = { how: 'married-in', on: '2026-03-05', from: null } as const;
    const family = familyWith({ members: [{ ...gulzat, arrival }] });
    expect(decide(family, give)).toMatchObject({ error: { code: 'member-not-in-family-then' } });
  });
});

describe('a consent that stands', () => {
  const standing = after(familyWith(), { ...give, wording: '1', consentId: 'first', on: '2026-02-01' });

  test('stands from its day on, for its purpose, for her', () => {
    expect(consentStands(standing, 'gulzat', 'programme', '2026-02-01')).toBe(true);
    expect(consentStands(standing, 'gulzat', 'programme', '2026-01-31')).toBe(false);
    expect(consentStands(standing, 'gulzat', 'aid', '2026-02-01')).toBe(false);
    expect(consentStands(standing, 'burul', 'programme', '2026-02-01')).toBe(false);
    expect(mayUse(standing, 'gulzat', 'join-group', '2026-02-01')).toBe(true);
    expect(mayUse(standing, 'gulzat', 'take-photograph', '2026-02-01')).toBe(false);
  });

  test('is not given twice with the same words', () => {
    const again = { ...give, wording: '1', consentId: 'again' };
    expect(decide(standing, again)).toMatchObject({ error: { code: 'consent-stands-already' } });
  });

  test('is renewed upon another wording: the old one ends the day the new one begins', () => {
    const renewed = after(standing, give);
    expect(renewed.consents).toMatchObject([
      { id: 'first', wording: '1', withdrawnOn: '2026-03-01' },
      { id: 'consent', wording: '2', withdrawnOn: null },
    ]);
    expect(consentStands(renewed, 'gulzat', 'programme', '2026-03-01')).toBe(true);
    const before = { ...give, on: '2026-01-15' };
    expect(decide(standing, before)).toMatchObject({ error: { code: 'consent-stands-already' } });
  });

  test('is renewed by her who has come of age', () => {
    const minor = familyWith({ members: [gulzat, { ...aizada, birth: '2008-02-20' }] });
    const byMother = { ...give, personId: 'aizada', givenBy: 'gulzat', on: '2026-02-01' };
    const renewed = after(after(minor, byMother), { ...give, personId: 'aizada', consentId: 'own' });
    expect(renewed.consents.map(({ givenBy, withdrawnOn }) => [givenBy, withdrawnOn])).toEqual([
      ['gulzat', '2026-03-01'],
      ['aizada', null],
    ]);
  });

  test('for food, one grown-up of the household is enough', () => {
    const child = after(familyWith(), { ...give, purpose: 'aid', personId: 'aizada', givenBy: 'gulzat' });
    expect(householdConsents(child, 'aid', '2026-03-10')).toBe(false);
    expect(
      householdConsents(after(child, { ...give, purpose: 'aid', consentId: 'two' }), 'aid', '2026-03-10'),
    ).toBe(true);
  });
});

test('withdrawing from the programme ends groups; no purpose takes food, places or the past away', () => {
  for (const purpose of consentPurposes) {
    const { stops, keeps } = effectOfWithdrawal(purpose);
    expect(stops.includes('groups')).toBe(purpose === 'programme');
    expect(stops.includes('new-rounds')).toBe(purpose === 'aid');
    expect(keeps.length).toBeGreaterThan(1);
  }
});
