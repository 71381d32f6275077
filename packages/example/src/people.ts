import type { AccountRole } from '@tatyktuu/domain/access';
import { households, type Kin } from './households.ts';

export type { Kin } from './households.ts';

/** An invented person. Ages are those on the day the example is made, so that it never grows old. */
export interface ExamplePerson {
  readonly kin: Kin;
  readonly fullName: string;
  readonly age: number;
  /** Month and day of birth, `MM-DD`; null where only the year is known. */
  readonly birthday: string | null;
}

/** An invented family. Its number on lists is its place in `exampleFamilies`, from 1. */
export interface ExampleFamily {
  readonly name: string;
  readonly address: string;
  readonly people: readonly ExamplePerson[];
}

/** Somebody who signs in to the example. */
export interface ExampleColleague {
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
}

export const exampleStaff = {
  administrator: { name: 'Жаңыл Мукамбетова', email: 'janyl@example.org', role: 'administrator' },
  aisuluu: { name: 'Айсулуу Жээнбаева', email: 'aisuluu@example.org', role: 'facilitator' },
  nazira: { name: 'Назира Турганова', email: 'nazira@example.org', role: 'facilitator' },
  bakai: { name: 'Бакай Эрматов', email: 'bakai@example.org', role: 'facilitator' },
  samat: { name: 'Самат Доолотов', email: 'samat@example.org', role: 'facilitator' },
} as const satisfies Readonly<Record<string, ExampleColleague>>;
export type StaffName = keyof typeof exampleStaff;

/** The fifteen families of the pilot in Ivanovka, 85 people. Every name is invented. */
export const exampleFamilies: readonly ExampleFamily[] = households.map(([surname, address, ...people]) => ({
  name: surname,
  address,
  people: people.map(([kin, givenName, age, birthday]) => ({
    kin,
    fullName: `${isFemale(kin) ? `${surname}а` : surname} ${givenName}`,
    age,
    birthday,
  })),
}));

export function isFemale(kin: Kin): boolean {
  return kin !== 'father-in-law' && kin !== 'husband' && kin !== 'son';
}
