import { ageOn, type Day } from '../kernel/index.ts';
import type { Family, Person } from './family.ts';
import { nationalIdContradiction, readNationalId } from './national-id.ts';
import type { Found, QualityCode } from './quality-finding.ts';
import { addMonths } from './retention.ts';

/** Nobody of whom the programme was ever told was older; a mistyped year is. */
const OLDEST = 110;
/** A parent is so many years older than the child, at the least. */
const PARENT_OLDER_BY = 12;
/** An absence without a last day is asked about after so many months. */
const LONG_AWAY = 12;

/** What to look at in what is kept of a person who is in the family. */
export function personFindings(family: Family, person: Person, today: Day): Found[] {
  const { birth, sex } = person;
  const age = ageOn(birth, today);
  const isTied = family.ties.some(({ of, to }) => of === person.id || to === person.id);
  const wrong: readonly (QualityCode | false)[] = [
    !person.fullName.includes(' ') && 'name-of-one-word',
    birth === null && 'birth-missing',
    birth?.length === 4 && 'birth-only-year',
    sex === 'unknown' && 'sex-unknown',
    person.role === 'other' && !isTied && 'role-unknown',
    contradicts(person) && 'personal-number-contradicts',
    isTooYoungAParent(family, person) && 'parent-younger',
    age !== null && age > OLDEST && 'too-old',
    isUnreachableByPhone(person) && 'safe-contact-missing',
    isLongAway(person, today) && 'absence-without-return',
  ];
  return wrong.flatMap((code) => (code ? [[code, person.id] as const] : []));
}

function contradicts(person: Person): boolean {
  if (person.nationalId === null) return false;
  const says = readNationalId(person.nationalId);
  return says === null || nationalIdContradiction(says, person) !== null;
}

/** Told of the parent: whichever of the two births is wrong, it is looked up there first. */
function isTooYoungAParent({ ties, members }: Family, { id, birth }: Person): boolean {
  if (birth === null) return false;
  const children = ties.filter(({ kind, of }) => kind === 'parent' && of === id).map(({ to }) => to);
  return members.some(
    (child) =>
      children.includes(child.id) &&
      child.birth !== null &&
      Number(child.birth.slice(0, 4)) - Number(birth.slice(0, 4)) < PARENT_OLDER_BY,
  );
}

/** There is a number, and nobody has said whether and how it may be called. */
function isUnreachableByPhone({ phone, mayCall, safeContact }: Person): boolean {
  return phone !== null && mayCall === null && safeContact === '';
}

function isLongAway({ absences }: Person, today: Day): boolean {
  return absences.some(
    ({ from, until }) => until === null && from !== null && addMonths(from, LONG_AWAY) < today,
  );
}
