import { expect, test } from 'vitest';
import { burul, familyWith, gulzat, today } from './care.sample.ts';
import type { Consent, ConsentPurpose, Family, Person } from './family.ts';
import { DEFAULT_POLICY } from './policy.ts';
import cases from './quality.cases.json' with { type: 'json' };
import { findingsOf } from './quality.ts';
import { qualityCodes } from './quality-finding.ts';

interface Case {
  readonly rule: string;
  /** What differs from a family that nothing is wrong with: in Gülzat, in Burul, in the family. */
  readonly person?: Partial<Person>;
  readonly other?: Partial<Person>;
  readonly family?: Partial<Family>;
  /** By purpose, the versions that were published. */
  readonly wordings?: Readonly<Partial<Record<ConsentPurpose, readonly string[]>>>;
  /** The versions of the selection form. */
  readonly forms?: readonly number[];
  /** Who gave Gülzat's consent. */
  readonly givenBy?: string;
  readonly found: readonly (readonly [string, string | null])[];
}

function consent(personId: string, purpose: ConsentPurpose, givenBy = personId): Consent {
  return {
    ...{ id: `${personId}/${purpose}`, personId, purpose, givenBy, wording: '1', proof: 'signature' },
    ...{ witness: '', givenOn: '2026-01-01', withdrawnOn: null },
  };
}

function familyOf({ person = {}, other = {}, family = {}, givenBy }: Case): Family {
  return familyWith({
    members: [
      { ...gulzat, phone: null, nationalId: null, ...person },
      { ...burul, birth: '1961-02-03', ...other },
    ],
    consents: [
      consent('gulzat', 'programme', givenBy),
      consent('burul', 'programme'),
      consent('burul', 'aid'),
    ],
    ...family,
  });
}

test.each(cases as readonly Case[])('$rule', (each) => {
  const wordings = Object.entries(each.wordings ?? {}).map(([id, versions]) => ({
    id: id as ConsentPurpose,
    versions: versions.map((version) => ({ version, text: {} })),
  }));
  const versions = (each.forms ?? []).map((version) => ({ version, title: {}, criteria: [], enrolFrom: 0 }));
  const terms = { today, policy: DEFAULT_POLICY, wordings, form: { id: 'selection', versions } as const };
  const found = findingsOf(familyOf(each), terms);
  expect(found.map(({ code, personId }) => [code, personId])).toEqual(each.found);
  for (const { familyId, fix } of found) expect([familyId, fix.length > 0]).toEqual(['family', true]);
});

test('each finding is shown by a case', () => {
  const shown = new Set(cases.flatMap(({ found }) => found.map(([code]) => code)));
  expect([...shown].sort()).toEqual([...qualityCodes].sort());
});
