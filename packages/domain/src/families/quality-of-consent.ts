import { consentOn, householdConsents } from './consent.ts';
import { attendingRoles, type Consent, type Family, type Person } from './family.ts';
import { isMinor } from './grown-up.ts';
import type { Found, QualityTerms } from './quality-finding.ts';

/**
 * What to look at in the consents of an enrolled family: who of those that attend has none, whether anybody speaks
 * for the household, and which stand upon another wording or upon somebody who need not speak for her any more.
 */
export function consentFindings(family: Family, members: readonly Person[], terms: QualityTerms): Found[] {
  if (family.enrolledOn === null) return [];
  const { today } = terms;
  const attending = new Set<string>(attendingRoles);
  const withoutConsent = members
    .filter(({ id, role }) => attending.has(role) && !consentOn(family, id, 'programme', today))
    .map(({ id }): Found => ['consent-missing', id]);
  const ofHousehold: Found[] = householdConsents(family, 'aid', today) ? [] : [['consent-missing', null]];
  return [
    ...withoutConsent,
    ...ofHousehold,
    ...members.flatMap((person) => standingFindings(family, person, terms)),
  ];
}

/** What to look at in the consents of hers that stand; each finding once, however many purposes it is true of. */
function standingFindings({ consents }: Family, person: Person, terms: QualityTerms): Found[] {
  const hers = consents.filter(({ personId, withdrawnOn }) => personId === person.id && withdrawnOn === null);
  const speaksForHerself = !isMinor(person, terms.today);
  const findings: Found[] = [];
  if (hers.some((consent) => isOfOldWording(consent, terms)))
    findings.push(['consent-old-wording', person.id]);
  if (speaksForHerself && hers.some(({ givenBy }) => givenBy !== person.id))
    findings.push(['minor-grown-up', person.id]);
  return findings;
}

function isOfOldWording({ purpose, wording }: Consent, { wordings }: QualityTerms): boolean {
  const last = wordings.find(({ id }) => id === purpose)?.versions.at(-1)?.version;
  return last !== undefined && last !== wording;
}
