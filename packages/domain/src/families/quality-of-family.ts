import type { Family, Person } from './family.ts';
import { isMinor } from './grown-up.ts';
import type { Found, QualityCode, QualityTerms } from './quality-finding.ts';
import { addMonths } from './retention.ts';

/** A family that was named for the programme is looked at within so many months. */
const LOOKED_AT_WITHIN = 6;

/** What to look at in what is kept of the family as a whole. `members`: who is in it, with a name. */
export function familyFindings(family: Family, members: readonly Person[], terms: QualityTerms): Found[] {
  const wrong: readonly (QualityCode | false)[] = [
    members.length > 0 && members.every((person) => isMinor(person, terms.today)) && 'no-grown-up',
    family.address === '' && 'no-address',
    family.number === null && 'number-missing',
    members.length > 0 && !members.some(isReachable) && 'no-way-to-reach',
    isAssessedByOldForm(family, terms) && 'assessed-by-old-form',
    isForgotten(family, terms) && 'not-looked-at',
  ];
  return wrong.flatMap((code) => (code ? [[code, null] as const] : []));
}

function isReachable({ phone, mayCall, safeContact }: Person): boolean {
  return (phone !== null && mayCall !== 'no') || safeContact !== '';
}

/** The form has changed since, and it is not decided yet whether the family is enrolled. */
function isAssessedByOldForm({ assessment, enrolledOn }: Family, { form }: QualityTerms): boolean {
  const last = form?.versions.at(-1)?.version;
  return enrolledOn === null && assessment !== null && last !== undefined && assessment.formVersion < last;
}

function isForgotten({ nominatedOn, assessment, enrolledOn }: Family, { today }: QualityTerms): boolean {
  return (
    nominatedOn !== null &&
    assessment === null &&
    enrolledOn === null &&
    addMonths(nominatedOn, LOOKED_AT_WITHIN) < today
  );
}
