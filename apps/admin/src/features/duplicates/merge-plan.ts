import { likenessOf, type Prepared, preparer } from '@tatyktuu/domain/duplicates';
import { type Family, isMemberOn, type MergedPair, type Person } from '@tatyktuu/domain/families';
import type { Day, PersonId } from '@tatyktuu/domain/kernel';

type People = Pick<Family, 'id' | 'address' | 'members'>;

/** Who of the other family is who in the family that goes on; whoever is not named comes over. */
export type SamePeople = Readonly<Record<PersonId, PersonId>>;

/** From this certainty on (percent) two are proposed as one. */
const PROPOSED_FROM = 80;

/**
 * A proposal of who is who: the pair that was found, and whoever else is likely to be one person, the likeliest first.
 * Each person of either family is taken once.
 */
export function proposeSame(kept: People, other: People, found: MergedPair, today: Day): SamePeople {
  const prepare = preparer();
  const preparedOf = (family: People) =>
    family.members
      .filter((person) => isMemberOn(person, today))
      .map((person) => prepare(forMatching(person, family)));
  const likely = preparedOf(other)
    .flatMap((dropped) => preparedOf(kept).map((twin) => ({ dropped, twin, certainty: sure(dropped, twin) })))
    .filter(({ certainty }) => certainty >= PROPOSED_FROM)
    .sort((a, b) => b.certainty - a.certainty);
  const same = new Map([[found.dropped, found.kept]]);
  for (const { dropped, twin } of likely) {
    const taken = [...same.values()].includes(twin.person.id) || same.has(dropped.person.id);
    if (!taken) same.set(dropped.person.id, twin.person.id);
  }
  return Object.fromEntries(same);
}

function sure(one: Prepared, other: Prepared): number {
  return likenessOf(one, other).certainty;
}

function forMatching({ id, fullName, birth, sex, nationalId }: Person, family: People) {
  const kin = family.members.filter((one) => one.id !== id).map((one) => one.fullName);
  return {
    id,
    familyId: family.id,
    fullName,
    birth,
    sex,
    phone: null,
    nationalId,
    address: family.address,
    kin,
  };
}

/** As the command names them. */
export function pairsOf(same: SamePeople): readonly MergedPair[] {
  return Object.entries(same).map(([dropped, kept]) => ({ kept, dropped }));
}
