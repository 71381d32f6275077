import { membersOn, type MergedPair, nameKey } from '@tatyktuu/domain/families';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';
import type { FamilySeen, PersonSeen } from '../families/family/contact-seen.ts';

/** Who of the other family is who in the family that goes on; whoever is not named comes over. */
export type SamePeople = Readonly<Record<PersonId, PersonId>>;

/**
 * A proposal of who is who: the pair that was found, and whoever bears the same name and, as far as both births are
 * known, was born in the same year. Each person of the family that goes on is taken once.
 */
export function proposeSame(
  kept: FamilySeen,
  other: FamilySeen,
  found: MergedPair,
  today: Day,
): SamePeople {
  const same: Record<PersonId, PersonId> = { [found.dropped]: found.kept };
  const taken = new Set([found.kept]);
  for (const person of membersOn(other, today)) {
    if (person.id === found.dropped) continue;
    const twin = membersOn(kept, today).find((one) => !taken.has(one.id) && isNamedAlike(one, person));
    if (!twin) continue;
    same[person.id] = twin.id;
    taken.add(twin.id);
  }
  return same;
}

function isNamedAlike(
  one: Pick<PersonSeen, 'fullName' | 'birth'>,
  other: Pick<PersonSeen, 'fullName' | 'birth'>,
): boolean {
  const key = nameKey(one.fullName);
  if (key === '' || key !== nameKey(other.fullName)) return false;
  return one.birth === null || other.birth === null || one.birth.slice(0, 4) === other.birth.slice(0, 4);
}

/** As the command names them. */
export function pairsOf(same: SamePeople): readonly MergedPair[] {
  return Object.entries(same).map(([dropped, kept]) => ({ kept, dropped }));
}
