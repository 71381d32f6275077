import type { Actor } from '@tatyktuu/domain/access';
import type { attendingRoles, GenerationRole, PlannedAbsence } from '@tatyktuu/domain/families';
import {
  addDays,
  type Day,
  type DeviceId,
  type FamilyId,
  type GroupId,
  type Id,
  type PersonId,
} from '@tatyktuu/domain/kernel';
import { type ExamplePerson, exampleFamilies, exampleStaff, type StaffName } from './people.ts';

export type Seat = (typeof attendingRoles)[number];

/** A person of the example with an id, and the days that her story hangs on. */
export interface CastPerson extends ExamplePerson {
  readonly id: PersonId;
  readonly role: GenerationRole;
  readonly absences: readonly PlannedAbsence[];
  /** The day she joined her group; later than the others where she came into the family later. */
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

export interface CastFamily {
  readonly id: FamilyId;
  readonly number: string;
  readonly name: string;
  readonly address: string;
  readonly people: readonly CastPerson[];
}

export interface CastGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly audience: Seat;
  /** The pair that leads it. */
  readonly pair: readonly [StaffName, StaffName];
}

/** Everybody in the example, with ids. */
export interface Cast {
  readonly today: Day;
  readonly staff: Readonly<Record<StaffName, Actor>>;
  readonly devices: Readonly<Record<StaffName, DeviceId>>;
  readonly families: readonly CastFamily[];
  readonly groups: readonly CastGroup[];
}

/** Days before today (or after it, above zero) on which something begins. */
export const calendar = {
  setUp: -45,
  registered: -42,
  enrolled: -40,
  groupsFormed: -37,
  firstSession: -35,
  firstRound: -21,
  brideCame: -10,
} as const;

const groups: readonly Omit<CastGroup, 'id'>[] = [
  { name: 'Кайненелер', audience: 'mother-in-law', pair: ['aisuluu', 'nazira'] },
  { name: 'Кайнаталар', audience: 'father-in-law', pair: ['bakai', 'samat'] },
  { name: 'Келиндер', audience: 'daughter-in-law', pair: ['nazira', 'aisuluu'] },
  { name: 'Күйөөлөр', audience: 'husband', pair: ['samat', 'bakai'] },
];

/** Gives everybody an id and a story. */
export function castOf(today: Day, ids: () => Id): Cast {
  return {
    today,
    staff: forStaff((name) => ({ id: ids(), role: exampleStaff[name].role })),
    devices: forStaff(ids),
    groups: groups.map((group) => ({ id: ids(), ...group })),
    families: exampleFamilies.map(({ name, address, people }, index) => ({
      id: ids(),
      number: String(index + 1),
      name,
      address,
      people: people.map((person) => ({
        ...person,
        id: ids(),
        role: roleOf(person),
        absences: absencesOf(person, today),
        joinedOn: addDays(today, isBride(person) ? calendar.brideCame : calendar.groupsFormed),
        leftOn: person.fullName.startsWith('Нурматов Нурдөөлөт') ? addDays(today, -12) : null,
      })),
    })),
  };
}

function forStaff<T>(make: (name: StaffName) => T): Readonly<Record<StaffName, T>> {
  return {
    administrator: make('administrator'),
    aisuluu: make('aisuluu'),
    nazira: make('nazira'),
    bakai: make('bakai'),
    samat: make('samat'),
  };
}

function roleOf({ kin }: ExamplePerson): GenerationRole {
  if (kin === 'daughter' || kin === 'son') return 'child';
  return kin === 'aunt' ? 'other' : kin;
}

/** The daughter-in-law who married into her family while the programme was running. */
export function isBride({ fullName }: ExamplePerson): boolean {
  return fullName.startsWith('Тынаева Асел');
}

/** The husband who was registered and never came: his family is fed like any other. */
export function isBoycotting({ fullName }: ExamplePerson): boolean {
  return fullName.startsWith('Молдобаев Чыңгыз');
}

/** Who is away, and from when until when; the day of return is not always foreseen. */
function absencesOf({ fullName }: ExamplePerson, today: Day): readonly PlannedAbsence[] {
  const from = (days: number) => addDays(today, days);
  switch (fullName) {
    case 'Жолдошев Талант Токтосун уулу':
      return [{ reason: 'migration', from: from(-60), until: from(50) }];
    case 'Ибраимов Элдар Сагынбек уулу':
      return [{ reason: 'migration', from: from(-120), until: null }];
    case 'Касымов Турганбай Касымович':
      return [{ reason: 'illness', from: from(-16), until: from(-5) }];
    case 'Алымбекова Бактыгүл Нур кызы':
      return [{ reason: 'childbirth', from: from(-10), until: from(60) }];
    default:
      return [];
  }
}

/** Who sits in a group: everybody of its role, family by family. */
export function seatsOf(
  cast: Cast,
  group: CastGroup,
): readonly (CastPerson & { readonly familyId: FamilyId })[] {
  return cast.families.flatMap((family) =>
    family.people
      .filter(({ role }) => role === group.audience)
      .map((person) => ({ ...person, familyId: family.id })),
  );
}
