import type { FamilyCommand } from './commands.ts';
import type { Family } from './family.ts';
import { membersOn } from './members-on.ts';
import type { QualityCode, QualityFinding, QualityTerms } from './quality-finding.ts';
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
