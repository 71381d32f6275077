import type { FamilyId } from '../kernel/index.ts';
import type { Family } from './family.ts';

/** The other families in which what is this one's was recorded: those that go on in it, and those its people stood in. */
export function otherNamesOf({ id, absorbed, members }: Family): readonly FamilyId[] {
  const names = members.flatMap(({ alsoKnownAs }) => alsoKnownAs.map(({ familyId }) => familyId));
  return [...new Set([...absorbed, ...names])].filter((each) => each !== id);
}
