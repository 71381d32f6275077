import { type PersonForMatching, searchAll } from '@tatyktuu/domain/duplicates';
import { type Family, type Pair, pairId } from '@tatyktuu/domain/families';
import type { FamilyId } from '@tatyktuu/domain/kernel';

/** The pairs of the family's people and others that look alike from the level on and that nobody told apart. */
export function openPairsIn(
  families: readonly Family[],
  pairs: readonly Pair[],
  { id: familyId, level }: { readonly id: FamilyId; readonly level: number },
): readonly string[] {
  const toldApart = new Set(pairs.filter((pair) => pair.toldApart).map(({ id }) => id));
  const people = families.filter(({ mergedInto }) => mergedInto === null).flatMap(peopleOf);
  return searchAll(people, { level })
    .filter((pair) => [pair.oneFamily, pair.otherFamily].includes(familyId))
    .map(({ one, other }) => pairId(one, other))
    .filter((id) => !toldApart.has(id));
}

function peopleOf({ id: familyId, members, address }: Family): readonly PersonForMatching[] {
  const present = members.filter(
    ({ departure, sameAs, fullName }) => departure === null && sameAs === null && fullName !== '',
  );
  return present.map(({ id, fullName, birth, sex, phone, nationalId }) => ({
    ...{ id, familyId, fullName, birth, sex, phone, nationalId, address },
    kin: present.filter((other) => other.id !== id).map((other) => other.fullName),
  }));
}
