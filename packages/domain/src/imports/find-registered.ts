import { birthsAgree, type Family, nameKey, type Person } from '../families/index.ts';
import type { FamilyId } from '../kernel/index.ts';
import { givenAndSurname } from './find-twins.ts';
import type { ImportPreview, ProposedFamily, ProposedMember } from './preview.ts';

/** A family of the registry that a list may mean. */
export interface KnownFamily {
  readonly family: Family;
  /** What the earlier imports of the same source said of it; null when none of them named it. */
  readonly lastImported: Family | null;
}

/** What the registry is asked, to find the families that a list may mean. */
export interface RegistryQuestion {
  /** Surnames and given names, as keys: a person is meant whose name's key is one of these or begins with one and a space. */
  readonly nameKeys: readonly string[];
  readonly nationalIds: readonly string[];
}

export function keysToLookUp(preview: ImportPreview): RegistryQuestion {
  const members = preview.families.flatMap((family) => family.members);
  return {
    nameKeys: [...new Set(members.map((member) => givenAndSurname(member.nameKey)))],
    nationalIds: [...new Set(members.flatMap(({ nationalId }) => nationalId ?? []))],
  };
}

/** Which family of the registry each family of a list is. */
export interface Registered {
  /** By the key of the list's family; each family of the registry at most once. */
  readonly matches: ReadonlyMap<number, KnownFamily>;
  /** Families of the list that look like one of the registry that another of the list is already, by their keys. */
  readonly rivals: ReadonlyMap<number, FamilyId>;
}

interface Candidate {
  readonly key: number;
  readonly known: KnownFamily;
  readonly sure: boolean;
  readonly people: number;
}

/**
 * Finds the families of a list that the registry holds: two of their people are in it, or one whose personal number or
 * whole day of birth agrees, or its only one; or an earlier import of the same source gave it the same number and one
 * of its people still answers to a name or a birth. Names are compared by key, as they are and as the list wrote them.
 */
export function findRegistered(
  families: readonly ProposedFamily[],
  known: readonly KnownFamily[],
): Registered {
  const standing = known.filter(({ family }) => family.mergedInto === null);
  const bySign = new Map<string, Set<KnownFamily>>();
  for (const each of standing) {
    for (const sign of signsOf(each)) {
      const families = bySign.get(sign) ?? new Set();
      bySign.set(sign, families.add(each));
    }
  }
  const candidates = families
    .flatMap((family) => candidatesFor(family, bySign))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || b.people - a.people);

  const matches = new Map<number, KnownFamily>();
  const taken = new Set<FamilyId>();
  const rivals = new Map<number, FamilyId>();
  for (const { key, known } of candidates) {
    if (matches.has(key)) continue;
    if (taken.has(known.family.id)) {
      if (!rivals.has(key)) rivals.set(key, known.family.id);
      continue;
    }
    matches.set(key, known);
    taken.add(known.family.id);
  }
  for (const key of matches.keys()) rivals.delete(key);
  return { matches, rivals };
}

/** The person, and what the list once said of her. */
export function entriesOf({ family, lastImported }: KnownFamily): readonly {
  readonly person: Person;
  readonly said: Person | null;
}[] {
  const said = new Map(lastImported?.members.map((member) => [member.id, member]));
  return family.members
    .filter(({ sameAs }) => sameAs === null)
    .map((person) => ({ person, said: said.get(person.id) ?? null }));
}

function signsOf(known: KnownFamily): string[] {
  const people = entriesOf(known).flatMap(({ person, said }) => (said ? [person, said] : [person]));
  const numbers = known.lastImported ? [known.family.number, known.lastImported.number] : [];
  return [
    ...people.flatMap(({ fullName, nationalId }) => [
      ...(fullName === '' ? [] : [`name:${givenAndSurname(nameKey(fullName))}`]),
      ...(nationalId === null ? [] : [`id:${nationalId}`]),
    ]),
    ...numbers.flatMap((number) => (number === null ? [] : [`number:${number}`])),
  ];
}

function candidatesFor(
  family: ProposedFamily,
  bySign: ReadonlyMap<string, ReadonlySet<KnownFamily>>,
): Candidate[] {
  const signs = [
    ...family.members.flatMap(({ nameKey: key, nationalId }) => [
      `name:${givenAndSurname(key)}`,
      ...(nationalId === null ? [] : [`id:${nationalId}`]),
    ]),
    ...(family.number === null ? [] : [`number:${family.number}`]),
  ];
  const found = new Set(signs.flatMap((sign) => [...(bySign.get(sign) ?? [])]));
  return [...found].flatMap((known) => {
    const likeness = likenessOf(family, known);
    return likeness ? [{ key: family.key, known, ...likeness }] : [];
  });
}

/** How many people of the list's family are in the other, and whether that is beyond doubt; null when it is another family. */
function likenessOf(
  family: ProposedFamily,
  known: KnownFamily,
): { readonly sure: boolean; readonly people: number } | null {
  let people = 0;
  let sure = false;
  const { lastImported } = known;
  const isNumbered =
    lastImported !== null &&
    family.number !== null &&
    (family.number === lastImported.number || family.number === known.family.number);
  for (const member of family.members) {
    const entries = entriesOf(known).flatMap(({ person, said }) => (said ? [person, said] : [person]));
    const isHer = entries.some((person) => isSame(member, person));
    if (isHer) people += 1;
    sure ||= entries.some((person) => isSureOf(member, person));
    sure ||= isNumbered && (isHer || entries.some((person) => mayBe(member, person)));
  }
  return sure || people >= Math.min(2, family.members.length) ? { sure, people } : null;
}

/** The same personal number, or the same surname and given name and no other birth. */
export function isSame(member: ProposedMember, person: Person): boolean {
  if (member.nationalId !== null && member.nationalId === person.nationalId) return true;
  const isNamed =
    person.fullName !== '' && givenAndSurname(nameKey(person.fullName)) === givenAndSurname(member.nameKey);
  return isNamed && noOtherBirth(member, person);
}

function isSureOf(member: ProposedMember, person: Person): boolean {
  if (member.nationalId !== null && member.nationalId === person.nationalId) return true;
  return isSame(member, person) && person.birth?.length === 10 && person.birth === member.birth;
}

/** Another spelling, another surname or another birth of one who stands at the same place of the same list. */
export function mayBe(member: ProposedMember, person: Person): boolean {
  if (person.fullName === '') return false;
  const [surname, given] = member.nameKey.split(' ');
  const [otherSurname, otherGiven] = nameKey(person.fullName).split(' ');
  const sameGiven = given !== undefined && given === otherGiven;
  if (sameGiven && (surname === otherSurname || noOtherBirth(member, person))) return true;
  const sameBirth = member.birth !== null && member.birth.length === 10 && member.birth === person.birth;
  return (sameBirth && noOtherSex(member, person)) || isSlip(member.nameKey, nameKey(person.fullName));
}

function noOtherBirth(member: ProposedMember, person: Person): boolean {
  return member.birth === null || person.birth === null || birthsAgree(person.birth, member.birth);
}

function noOtherSex(member: ProposedMember, person: Person): boolean {
  return member.sex === 'unknown' || person.sex === 'unknown' || member.sex === person.sex;
}

const SLIPS = 2;

/** Whether one becomes the other by at most two letters written otherwise, left out or put in. */
function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > SLIPS || Math.min(one.length, other.length) < 8) return false;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return (above[other.length] ?? SLIPS + 1) <= SLIPS;
}
