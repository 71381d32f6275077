import type { Family, MergeFamilies, MergePeople, SplitFamily } from '../families/index.ts';
import { cameFrom } from '../families/index.ts';
import type { Day, PersonId } from '../kernel/index.ts';
import { movesOf, type PeerGroup } from '../workshops/index.ts';
import type { FactBody } from './aggregates.ts';
import type { World } from './copy.ts';
import { groupsOf } from './groups-of.ts';

/** What follows in the groups when families or people become one or two. */

const anySeat = () => true;

function themselves(personIds: readonly PersonId[]): ReadonlyMap<PersonId, PersonId> {
  return new Map(personIds.map((id) => [id, id]));
}

/** A seat in a group is for one role. */
function roleFits({ members }: Family) {
  return (personId: PersonId, { audience }: PeerGroup) =>
    members.some(({ id, role, departure }) => id === personId && role === audience && departure === null);
}

export function afterSplit(
  world: World,
  { familyId: from, newFamilyId: to, personIds, on }: SplitFamily,
): readonly FactBody[] {
  return movesOf(groupsOf(world, from), { from, to, people: themselves(personIds), on }, anySeat);
}

export function afterMerge(
  world: World,
  family: Family,
  other: Family,
  { familyId: to, otherId: from, pairs, on }: MergeFamilies,
): readonly FactBody[] {
  const people = new Map([
    ...themselves(other.members.map(({ id }) => id)),
    ...pairs.map(({ kept, dropped }) => [dropped, kept] as const),
  ]);
  return movesOf(groupsOf(world, from, to), { from, to, people, on }, roleFits(family));
}

export function afterUnmerge(world: World, family: Family, other: Family, on: Day): readonly FactBody[] {
  const back = family.members.filter((person) => cameFrom(person, other.id)).map(({ id }) => id);
  const move = { from: family.id, to: other.id, people: themselves(back), on };
  return movesOf(groupsOf(world, family.id, other.id), move, anySeat);
}

export function afterMergeOfPeople(
  world: World,
  family: Family,
  { familyId: to, personId, dropped }: MergePeople,
  on: Day,
): readonly FactBody[] {
  const people = new Map([[dropped.personId, personId]]);
  return movesOf(
    groupsOf(world, dropped.familyId, to),
    { from: dropped.familyId, to, people, on },
    roleFits(family),
  );
}
