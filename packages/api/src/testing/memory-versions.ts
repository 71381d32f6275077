import type { FamilyId, GroupId, PersonId } from '@tatyktuu/domain/kernel';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import type { Touched } from '../ports/index.ts';
import type { States } from './memory-shelf.ts';

/** How often each bundle has changed, by key. */
export type Versions = ReadonlyMap<string, number>;

/** The versions after a change, of which the states know already. */
export function raised(versions: Versions, states: States, touched: Touched): Versions {
  const keys = [...(touched.programme ? ['programme'] : []), ...groupsTouched(states, touched)];
  if (keys.length === 0) return versions;
  return new Map([...versions, ...keys.map((key) => [key, (versions.get(key) ?? 0) + 1] as const)]);
}

/** After a rebuild anything may be different. */
export function everyRaised(versions: Versions, states: States): Versions {
  const nothing = { groups: [], ofSessions: [], families: [], different: [], leaders: [], people: [] };
  return raised(versions, states, { programme: true, everyGroup: true, ...nothing });
}

function groupsTouched(states: States, touched: Touched): readonly GroupId[] {
  const all = states.all('group');
  if (touched.everyGroup) return all.map(({ id }) => id);
  const ofGroups = new Set(touched.groups);
  const different = new Set(touched.different);
  const near = new Set([...touched.groups, ...touched.ofSessions]);
  const families = withBoundUp(states, [
    ...touched.families,
    ...leftBy(states, new Set(touched.people)),
    ...all.filter(({ id }) => near.has(id)).flatMap(familiesOf),
  ]);
  const sessions = states.all('session').filter(({ groupIds }) => groupIds.some((id) => near.has(id)));
  const beside = new Set(sessions.flatMap(({ groupIds }) => groupIds));
  const leaders = new Set([
    ...touched.leaders,
    ...all
      .filter((group) => ofGroups.has(group.id) || familiesOf(group).some((id) => different.has(id)))
      .flatMap(({ facilitators }) => facilitators),
  ]);
  const known = all
    .filter(
      (group) =>
        beside.has(group.id) ||
        familiesOf(group).some((id) => families.has(id)) ||
        group.facilitators.some((id) => leaders.has(id)),
    )
    .map(({ id }) => id);
  return [...new Set([...near, ...known])];
}

/** The families, and those that they are bound up with: one goes on in the other, or somebody stands in both. */
function withBoundUp(states: States, families: readonly FamilyId[]): ReadonlySet<FamilyId> {
  const all = new Set(families);
  // What is added while going through a set is gone through too.
  for (const id of all) {
    const family = states.get('family', id);
    if (!family) continue;
    const { mergedInto, absorbed, members } = family;
    const refs = members.flatMap(({ sameAs, alsoKnownAs }) => [...(sameAs ? [sameAs] : []), ...alsoKnownAs]);
    const bound = [...(mergedInto ? [mergedInto] : []), ...absorbed, ...refs.map(({ familyId }) => familyId)];
    for (const other of bound) all.add(other);
  }
  return all;
}

/** The families that somebody of the people has left. */
function leftBy(states: States, people: ReadonlySet<PersonId>): readonly FamilyId[] {
  const left = states
    .all('family')
    .filter(({ members }) => members.some((person) => people.has(person.id) && person.departure !== null));
  return left.map(({ id }) => id);
}

function familiesOf({ memberships }: PeerGroup): readonly string[] {
  return memberships.map(({ familyId }) => familyId);
}
