import type { CommandBody } from '@tatyktuu/domain/door';
import type { NewMember } from '@tatyktuu/domain/families';
import { addDays, type FamilyId, type Id, type PersonId } from '@tatyktuu/domain/kernel';
import { type Cast, type CastFamily, calendar } from './cast.ts';
import type { Diary } from './diary.ts';

/** The family that a younger couple makes when they move out. */
export interface NewHousehold {
  readonly id: FamilyId;
  readonly from: CastFamily;
  readonly personIds: readonly PersonId[];
}

/** Days from today on which something changes in the families. */
const movedOut = -5;
const marriedOut = -6;
const writtenDown = -3;
const writtenAgain = -1;

/**
 * What the digest is of stands on the example's one card, `0WGP 5J9P F02M 5W0D`: whoever tries the example out may
 * type it or print it.
 */
const digestOfCard = '9262cffd81390a8a17e12e30fe1f57ee';

export function newHousehold(cast: Cast, ids: () => Id): NewHousehold {
  const from = familyNamed(cast, 'Байтемиров');
  const young = ['Байтемирова Сезим', 'Байтемиров Таалай'];
  const personIds = from.people
    .filter(({ fullName }) => young.some((name) => fullName.startsWith(name)))
    .map(({ id }) => id);
  return { id: ids(), from, personIds };
}

/**
 * Families change: a daughter marries into another village, a young couple moves out, a card is printed; and a family
 * that waits is written down once more, from a list in other letters.
 */
export function writeChanges(diary: Diary, cast: Cast, household: NewHousehold, ids: () => Id): void {
  const daughter = familyNamed(cast, 'Тынаев').people.find(({ kin }) => kin === 'aunt');
  if (!daughter) throw new Error('the example marries somebody who is not there');
  diary.write(marriedOut, '10:15', 'administrator', {
    kind: 'note-departure',
    ...{ familyId: familyNamed(cast, 'Тынаев').id, personId: daughter.id },
    ...{ how: 'married-out', on: addDays(cast.today, marriedOut) },
  });
  diary.write(movedOut, '11:30', 'administrator', {
    kind: 'split-family',
    ...{ familyId: household.from.id, newFamilyId: household.id, personIds: household.personIds },
    ...{ number: String(cast.families.length + 1), name: household.from.name },
    ...{ address: 'Жаштык көчөсү, 5', on: addDays(cast.today, movedOut) },
  });
  diary.write(calendar.enrolled + 1, '09:40', 'administrator', {
    kind: 'issue-card',
    ...{ familyId: familyNamed(cast, 'Бакиров').id, cardId: ids(), digest: digestOfCard },
  });
  const [first, again] = spellings;
  diary.write(writtenDown, '15:20', 'administrator', registering(cast, first, ids));
  diary.write(writtenAgain, '18:30', 'administrator', registering(cast, again, ids));
}

/** How one list and another write the same two people, and where they live. */
const spellings = [
  ['Жапаров', 'Мектеп көчөсү, 31', 'Жапаров Асан Өмүрбекович', 'Жапарова Нургүл Асановна'],
  ['Japarov', 'Mektep kochosu 31', 'Japarov Asan Omurbek uulu', 'Japarova Nurgul Asan kyzy'],
] as const;

function registering(
  cast: Cast,
  [name, address, father, daughter]: (typeof spellings)[number],
  ids: () => Id,
): CommandBody {
  const year = Number(cast.today.slice(0, 4));
  const unknown = { phone: null, safeContact: '', nationalId: null, absences: [] } as const;
  const members: readonly NewMember[] = [
    {
      ...{ personId: ids(), fullName: father, role: 'father-in-law', sex: 'male', ...unknown },
      birth: `${year - 58}-10-04`,
    },
    {
      ...{ personId: ids(), fullName: daughter, role: 'other', sex: 'female', ...unknown },
      birth: `${year - 23}-02-11`,
    },
  ];
  return {
    ...{ kind: 'register-family', familyId: ids(), number: null, name, address },
    ...{ members, notes: [], source: null },
  };
}

function familyNamed(cast: Cast, name: string): CastFamily {
  const found = cast.families.find((family) => family.name === name);
  if (!found) throw new Error(`the example has no family ${name}`);
  return found;
}
