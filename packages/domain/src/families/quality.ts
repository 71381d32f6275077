import type { FamilyCommand } from './commands.ts';
import type { Family } from './family.ts';
import { membersOn } from './members-on.ts';
import {
  type Found,
  type QualityCode,
  type QualityFinding,
  type QualityTerms,
  qualityCodes,
} from './quality-finding.ts';
import { consentFindings } from './quality-of-consent.ts';
import { familyFindings } from './quality-of-family.ts';
import { personFindings } from './quality-of-person.ts';

const fixes: Readonly<Record<QualityCode, FamilyCommand['kind']>> = {
  'name-of-one-word': 'correct-member',
  'birth-missing': 'correct-member',
  'birth-only-year': 'correct-member',
  'sex-unknown': 'correct-member',
  'role-unknown': 'correct-member',
  'personal-number-contradicts': 'correct-member',
  'parent-younger': 'correct-member',
  'too-old': 'correct-member',
  'no-grown-up': 'add-member',
  'no-address': 'correct-family',
  'number-missing': 'correct-family',
  'no-way-to-reach': 'set-contact',
  'safe-contact-missing': 'set-contact',
  'absence-without-return': 'plan-absence',
  'consent-missing': 'give-consent',
  'consent-old-wording': 'give-consent',
  'minor-grown-up': 'give-consent',
  'assessed-by-old-form': 'assess-family',
  'not-looked-at': 'assess-family',
};

/**
 * What to look at in what is kept of a family, in the order of `qualityCodes`. Of families that go on in another one,
 * whose time in the programme is over, or whose names were erased, nothing is asked; neither of who has left.
 */
export function findingsOf(family: Family, terms: QualityTerms): readonly QualityFinding[] {
  if (family.mergedInto !== null || family.withdrawnOn !== null || family.name === '') return [];
  const members = membersOn(family, terms.today).filter(({ fullName }) => fullName !== '');
  const found: readonly Found[] = [
    ...members.flatMap((person) => personFindings(family, person, terms.today)),
    ...familyFindings(family, members, terms),
    ...consentFindings(family, members, terms),
  ];
  return found
    .map(([code, personId]) => ({ code, familyId: family.id, personId, fix: fixes[code] }))
    .sort((a, b) => qualityCodes.indexOf(a.code) - qualityCodes.indexOf(b.code));
}
