import { type Day, isDay, isPartialDay, type Refusal, refuse } from '../kernel/index.ts';
import type { ContactDetails } from './contact.ts';
import type { Identity, PlannedAbsence, Sex } from './family.ts';
import { nationalIdContradiction, readNationalId } from './national-id.ts';
import type { FamilyReason } from './reasons.ts';

/** Nobody older is taken for a correct entry; a mistyped century is. */
const OLDEST_IN_YEARS = 120;

type Problem = Refusal<FamilyReason> | null;

function problem(code: FamilyReason): Refusal<FamilyReason> {
  return refuse(code).error;
}

/** The first thing that is wrong with who somebody is said to be, or null. */
export function problemOfIdentity(person: Identity & { readonly sex: Sex }, today: Day): Problem {
  if (person.fullName.trim() === '') return problem('member-needs-name');
  if (person.birth !== null) {
    if (!isPartialDay(person.birth)) return problem('birth-not-a-day');
    if (person.birth > today) return problem('birth-in-future');
    if (Number(person.birth.slice(0, 4)) < Number(today.slice(0, 4)) - OLDEST_IN_YEARS)
      return problem('birth-too-long-ago');
  }
  if (person.nationalId === null) return null;
  const says = readNationalId(person.nationalId);
  if (!says) return problem('national-id-malformed');
  const contradiction = nationalIdContradiction(says, person);
  return contradiction && problem(`national-id-contradicts-${contradiction}`);
}

/** What is wrong with how she is said to be reached, or null. */
export function problemOfContact({ phone }: Pick<ContactDetails, 'phone'>): Problem {
  return phone !== null && !isInternationalPhone(phone) ? problem('phone-not-international') : null;
}

/** Whether the text is a telephone number in E.164: a plus and 8 to 15 digits. */
export function isInternationalPhone(text: string): boolean {
  return /^\+[1-9]\d{7,14}$/.test(text);
}

export function problemOfAbsence({ from, until }: PlannedAbsence): Problem {
  if ((from !== null && !isDay(from)) || (until !== null && !isDay(until)))
    return problem('day-not-in-calendar');
  return from !== null && until !== null && until < from ? problem('absence-ends-before-it-begins') : null;
}

/** The details as they are kept: no space around or doubled within. */
export function tidyIdentity({ fullName, birth, nationalId }: Identity): Identity {
  return { fullName: tidyText(fullName), birth, nationalId };
}

export function tidyText(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
