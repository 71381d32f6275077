import type { FamilyId } from '../kernel/index.ts';
import type { Family } from './family.ts';

/** The other families in which what is this one's was recorded: those that go on in it, and those its people stood in. */
export function otherNamesOf({ id, absorbed, members }: Family): readonly FamilyId[] {
  const names = members.flatMap(({ alsoKnownAs }) => alsoKnownAs.map(({ familyId }) => familyId));
  return [...new Set([...absorbed, ...names])].filter((each) => each !== id);
}

/**
 * The family that one goes on in at last: itself, while it goes on by itself.
 * @param known Gives a family by its id; undefined for one that is not known, which is where the way ends.
 */
export function goesOnIn(family: Family, known: (id: FamilyId) => Family | undefined): Family {
  const next = family.mergedInto === null ? undefined : known(family.mergedInto);
  return next ? goesOnIn(next, known) : family;
}
