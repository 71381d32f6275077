import type { FamilyId } from '../kernel/index.ts';
import type { PeerGroup } from '../workshops/index.ts';
import type { World } from './copy.ts';

/** The groups that members of these families are or were in, each once. */
export function groupsOf(world: World, ...familyIds: readonly FamilyId[]): PeerGroup[] {
  const ids = new Set(familyIds.flatMap((id) => world.groupsOf(id)));
  return [...ids].flatMap((id) => world.get('group', id) ?? []);
}
