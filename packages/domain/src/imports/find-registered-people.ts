import { nameKey, type Person } from '../families/index.ts';
import { entriesOf, isSame, type KnownFamily, mayBe } from './find-registered.ts';
import type { ProposedFamily, ProposedMember } from './preview.ts';

export interface MatchedPerson {
  readonly person: Person;
  /** What earlier imports of the same source said of her; null when none did. */
  readonly said: Person | null;
}

type Sameness = (member: ProposedMember, person: Person) => boolean;

/** From what leaves no doubt to what is only likely. Each goes over all whom nothing surer has found. */
const ways: readonly Sameness[] = [
  (member, person) => member.nationalId !== null && member.nationalId === person.nationalId,
  (member, person) => isSame(member, person) && person.birth !== null && person.birth === member.birth,
  isSame,
  (member, person) => member.role === person.role && mayBe(member, person),
  mayBe,
  isSameSeat,
];

/** Another given name of one who sits in the same seat, bears the same surname and was born at the same time. */
function isSameSeat(member: ProposedMember, person: Person): boolean {
  const isBorn = person.birth !== null && person.birth === member.birth && person.sex === member.sex;
  const [surname] = member.nameKey.split(' ');
  return isBorn && person.role === member.role && nameKey(person.fullName).split(' ')[0] === surname;
}

/** Who of the registry's family each person of the list's is, by row; nobody twice. */
export function findPeople(family: ProposedFamily, known: KnownFamily): ReadonlyMap<number, MatchedPerson> {
  const entries = entriesOf(known);
  const found = new Map<number, MatchedPerson>();
  const taken = new Set<Person>();
  for (const isHer of ways) {
    for (const member of family.members) {
      if (found.has(member.row)) continue;
      const entry = entries.find(
        ({ person, said }) =>
          !taken.has(person) && (isHer(member, person) || (said !== null && isHer(member, said))),
      );
      if (!entry) continue;
      found.set(member.row, entry);
      taken.add(entry.person);
    }
  }
  return found;
}
