import { expect, test } from 'vitest';
import { evolveFamily } from './evolve.ts';
import type { FamilyFact } from './facts.ts';
import { type Family, NO_FAMILY, NO_ONE } from './family.ts';
import { standingOf } from './standing.ts';

/** Facts as programmes recorded them before families were kept in time: they are in journals for good. */
const familyId = 'family';
const stamp = { actor: 'a', device: 'd', recordedAt: '2023-08-25T04:10:00.000Z' };
const details = {
  ...{ fullName: 'Invented Gulzat', birth: '1990', nationalId: null },
  ...{ phone: '+996555000111', safeContact: 'After six' },
};
const facts: readonly unknown[] = [
  {
    ...{ kind: 'family-registered', payload: { familyId } },
    identifying: { family: { number: '1', name: 'Invented', address: 'Lenina 5', source: null } },
  },
  {
    ...{ kind: 'member-added', identifying: { gulzat: details } },
    payload: { familyId, personId: 'gulzat', role: 'daughter-in-law', sex: 'female' },
  },
  {
    ...{ kind: 'member-corrected', identifying: { gulzat: { ...details, phone: '+996555000222' } } },
    payload: { familyId, personId: 'gulzat', role: 'daughter-in-law', sex: 'female' },
  },
  { kind: 'family-enrolled', payload: { familyId, on: '2023-08-01' } },
  {
    kind: 'consent-given',
    payload: {
      ...{ familyId, consentId: 'consent', personId: 'gulzat', purpose: 'programme' },
      ...{ wording: '1', proof: 'signature', on: '2023-08-01' },
    },
  },
  { kind: 'family-withdrawn', payload: { familyId, on: '2023-09-01' } },
];

function fold(of: readonly unknown[]): Family | undefined {
  return of.reduce<Family | undefined>(
    (family, fact, index) =>
      evolveFamily(family, { ...(fact as FamilyFact), ...stamp, id: `${index}`, command: `${index}` }),
    undefined,
  );
}

test('facts of before give the family they gave, with what was not known then left empty', () => {
  expect(fold(facts)).toEqual({
    ...NO_FAMILY,
    ...{ id: familyId, number: '1', name: 'Invented', address: 'Lenina 5' },
    ...{ enrolledOn: '2023-08-01', withdrawnOn: '2023-09-01', ending: 'withdrawn' },
    members: [
      {
        ...NO_ONE,
        ...details,
        ...{ id: 'gulzat', role: 'daughter-in-law', sex: 'female', phone: '+996555000222' },
      },
    ],
    consents: [
      {
        ...{ id: 'consent', purpose: 'programme', personId: 'gulzat', wording: '1', proof: 'signature' },
        ...{ givenBy: 'gulzat', witness: '', givenOn: '2023-08-01', withdrawnOn: null },
      },
    ],
  });
});

test('a withdrawal of before leaves the family withdrawn', () => {
  const family = fold(facts);
  expect(family && standingOf(family)).toBe('withdrawn');
});

test('facts of before whose details were erased give empty details', () => {
  const erased = facts.map((fact) => ({ ...(fact as FamilyFact), identifying: undefined }));
  expect(fold(erased)?.members).toMatchObject([{ ...NO_ONE, role: 'daughter-in-law', sex: 'female' }]);
});

test('a correction that says only who she is leaves how she is reached', () => {
  const { phone: _, safeContact: __, ...identity } = details;
  const corrected = {
    ...{ kind: 'member-corrected', identifying: { gulzat: { ...identity, fullName: 'Invented Otherwise' } } },
    payload: { familyId, personId: 'gulzat', role: 'daughter-in-law', sex: 'female' },
  };
  expect(fold([...facts, corrected])?.members).toMatchObject([
    { fullName: 'Invented Otherwise', phone: '+996555000222', safeContact: 'After six' },
  ]);
});
