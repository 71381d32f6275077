import { likenessOf, prepare } from '@tatyktuu/domain/duplicates';
import type { Person } from '@tatyktuu/domain/families';
import type { PersonId } from '@tatyktuu/domain/kernel';

/** From this certainty on (percent) a pair is proposed; somebody looks at each of them. */
const LIKELY = 60;

/**
 * Who of the other family may be who of this one, by their names and births: each of either at most once, the surest
 * pair first. What is given is by the id of whom comes, the id of who is here.
 */
export function proposePairs(
  here: readonly Person[],
  coming: readonly Person[],
): ReadonlyMap<PersonId, PersonId> {
  const own = here.map(ready('here'));
  const pairs = coming.map(ready('coming')).flatMap((other) =>
    own.map((one) => ({
      kept: one.id,
      dropped: other.id,
      certainty: likenessOf(one.prepared, other.prepared).certainty,
    })),
  );
  const proposed = new Map<PersonId, PersonId>();
  const taken = new Set<PersonId>();
  for (const { kept, dropped, certainty } of pairs.toSorted((a, b) => b.certainty - a.certainty)) {
    if (certainty < LIKELY || proposed.has(dropped) || taken.has(kept)) continue;
    proposed.set(dropped, kept);
    taken.add(kept);
  }
  return proposed;
}

/** A person ready to be compared. An erased one is compared with nobody's name. */
const ready = (familyId: string) => (person: Person) => ({
  id: person.id,
  prepared: prepare({
    id: person.id,
    familyId,
    fullName: person.fullName,
    birth: person.birth,
    sex: person.sex,
    phone: null,
    nationalId: person.nationalId,
    address: '',
    kin: [],
  }),
});
