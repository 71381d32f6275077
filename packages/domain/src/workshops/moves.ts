import { type Day, type FamilyId, latest, type PersonId } from '../kernel/index.ts';
import type { MemberJoinedGroup, MemberLeftGroup } from './facts.ts';
import type { GroupMembership, PeerGroup } from './workshop.ts';

/**
 * Everybody of the family, or only these people of it, leaves these groups; on the day of joining, where that lies
 * later.
 */
export function departuresOf(
  familyId: FamilyId,
  groups: readonly PeerGroup[],
  on: Day,
  personIds?: readonly PersonId[],
): readonly MemberLeftGroup[] {
  return groups.flatMap(({ id: groupId, memberships }) =>
    memberships
      .filter((stay) => isOpenIn(stay, familyId) && (personIds?.includes(stay.personId) ?? true))
      .map(({ personId, joinedOn }) => ({
        kind: 'member-left-group',
        payload: { groupId, personId, on: latest(on, joinedOn) },
      })),
  );
}

/** Who goes from where to where. */
export interface Move {
  readonly from: FamilyId;
  readonly to: FamilyId;
  /** By whom each is in her family: as whom she goes on. */
  readonly people: ReadonlyMap<PersonId, PersonId>;
  readonly on: Day;
}

/**
 * People of one family go on in another, in the same groups from the same day, so that what they attended stays theirs.
 * Where somebody goes on as somebody else, she takes that seat only if it fits her and she has none.
 * @param groups The groups of both families.
 */
export function movesOf(
  groups: readonly PeerGroup[],
  { from, to, people, on }: Move,
  fits: (personId: PersonId, group: PeerGroup) => boolean,
): readonly (MemberLeftGroup | MemberJoinedGroup)[] {
  const facts: (MemberLeftGroup | MemberJoinedGroup)[] = [];
  const seated = new Set(
    groups.flatMap(({ memberships }) =>
      memberships.filter(({ leftOn }) => leftOn === null).map(({ personId }) => personId),
    ),
  );
  for (const group of groups) {
    for (const stay of group.memberships) {
      const personId = people.get(stay.personId);
      if (personId === undefined || !isOpenIn(stay, from)) continue;
      const day = latest(on, stay.joinedOn);
      const groupId = group.id;
      facts.push({ kind: 'member-left-group', payload: { groupId, personId: stay.personId, on: day } });
      if (personId !== stay.personId && (seated.has(personId) || !fits(personId, group))) continue;
      seated.add(personId);
      facts.push({ kind: 'member-joined-group', payload: { groupId, personId, familyId: to, on: day } });
    }
  }
  return facts;
}

/** Whoever had left her groups on that day, and sits in none, is in them again from the very day on. */
export function rejoinings(
  familyId: FamilyId,
  groups: readonly PeerGroup[],
  personId: PersonId,
  on: Day,
): readonly MemberJoinedGroup[] {
  const hers = (stay: GroupMembership) => stay.personId === personId;
  if (groups.some(({ memberships }) => memberships.some((stay) => hers(stay) && stay.leftOn === null)))
    return [];
  return groups.flatMap(({ id: groupId, memberships }) =>
    memberships
      .filter((stay) => hers(stay) && stay.familyId === familyId)
      .filter(({ joinedOn, leftOn }) => leftOn === latest(on, joinedOn))
      .slice(-1)
      .map((stay) => ({
        kind: 'member-joined-group',
        payload: { groupId, personId, familyId, on: stay.leftOn ?? on },
      })),
  );
}

function isOpenIn({ familyId, leftOn }: GroupMembership, of: FamilyId): boolean {
  return familyId === of && leftOn === null;
}
