import { type Family, isMemberOn, type MergedPair, nameKey, type Person } from '@tatyktuu/domain/families';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';

type People = Pick<Family, 'members'>;

/** Who of the other family is who in the family that goes on; whoever is not named comes over. */
export type SamePeople = Readonly<Record<PersonId, PersonId>>;

/**
 * A proposal of who is who: the pair that was found, and whoever bears the same name and, as far as both births are
 * known, was born in the same year. Each person of the family that goes on is taken once.
 */
export function proposeSame(kept: People, other: People, found: MergedPair, today: Day): SamePeople {
  const same: Record<PersonId, PersonId> = { [found.dropped]: found.kept };
  const taken = new Set([found.kept]);
  for (const person of other.members.filter((one) => isMemberOn(one, today))) {
    if (person.id === found.dropped) continue;
    const twin = kept.members.find(
      (one) => isMemberOn(one, today) && !taken.has(one.id) && isNamedAlike(one, person),
    );
    if (!twin) continue;
    same[person.id] = twin.id;
    taken.add(twin.id);
  }
  return same;
}

function isNamedAlike(
  one: Pick<Person, 'fullName' | 'birth'>,
  other: Pick<Person, 'fullName' | 'birth'>,
): boolean {
  const key = nameKey(one.fullName);
  if (key === '' || key !== nameKey(other.fullName)) return false;
  return one.birth === null || other.birth === null || one.birth.slice(0, 4) === other.birth.slice(0, 4);
}

/** As the command names them. */
export function pairsOf(same: SamePeople): readonly MergedPair[] {
  return Object.entries(same).map(([dropped, kept]) => ({ kept, dropped }));
}
