import {
  consentStands,
  DEFAULT_POLICY,
  type Family,
  membersOn,
  type RegistryPolicy,
} from '../families/index.ts';
import { isDay, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { ChangeGroup, FormGroup, JoinGroup, LeaveGroup } from './commands.ts';
import { attends } from './decide-curriculum.ts';
import type { GroupFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import type { PeerGroup } from './workshop.ts';

type Decision = Result<readonly GroupFactDraft[], Refusal<WorkshopReason>>;

/**
 * Decides on a peer group and who is in it. A group is of one generation role for good; a person joins it with that
 * very role, from the family she is a member of, and may come back after she has left.
 *
 * @param group The group that the command names, if there is one.
 * @param family The family that the command names; only joining needs it.
 * @param groupsOfFamily The groups that members of that family are or were in; only joining needs them.
 * @param policy Whether nobody joins without a consent to the programme that stands; only joining needs it.
 */
export function decideGroup(
  group: PeerGroup | undefined,
  family: Family | undefined,
  command: FormGroup | ChangeGroup | JoinGroup | LeaveGroup,
  groupsOfFamily: readonly PeerGroup[] = [],
  policy: Pick<RegistryPolicy, 'consentFirst'> = DEFAULT_POLICY,
): Decision {
  switch (command.kind) {
    case 'form-group': {
      const { groupId, audience } = command;
      if (group) return refuse('group-exists');
      if (command.name.trim() === '') return refuse('group-needs-name');
      if (!attends(audience)) return refuse('audience-does-not-attend');
      return ok([{ kind: 'group-formed', payload: { groupId, audience, ...described(command) } }]);
    }
    case 'change-group': {
      const { groupId } = command;
      if (!group) return refuse('group-not-found');
      if (command.name.trim() === '') return refuse('group-needs-name');
      return ok([{ kind: 'group-changed', payload: { groupId, ...described(command) } }]);
    }
    case 'join-group':
      return decideJoining(group, family, groupsOfFamily, policy, command);
    case 'leave-group':
      return decideLeaving(group, command);
  }
}

function decideJoining(
  group: PeerGroup | undefined,
  family: Family | undefined,
  groupsOfFamily: readonly PeerGroup[],
  { consentFirst }: Pick<RegistryPolicy, 'consentFirst'>,
  { groupId, familyId, personId, on }: JoinGroup,
): Decision {
  if (!group) return refuse('group-not-found');
  if (!family) return refuse('family-not-found');
  if (!isDay(on)) return refuse('day-not-valid');
  const person = membersOn(family, on).find(({ id }) => id === personId);
  if (!person) return refuse('person-not-in-family');
  if (person.role !== group.audience)
    return refuse('role-does-not-fit', { role: person.role, audience: group.audience });
  if (consentFirst && !consentStands(family, personId, 'programme', on))
    return refuse('person-without-consent');
  const overlaps = ({ memberships }: PeerGroup) =>
    memberships.some((stay) => stay.personId === personId && (stay.leftOn === null || stay.leftOn > on));
  if (overlaps(group)) return refuse('already-in-group');
  if (groupsOfFamily.some(overlaps)) return refuse('already-in-another-group');
  return ok([{ kind: 'member-joined-group', payload: { groupId, personId, familyId, on } }]);
}

function decideLeaving(group: PeerGroup | undefined, { groupId, personId, on }: LeaveGroup): Decision {
  if (!group) return refuse('group-not-found');
  if (!isDay(on)) return refuse('day-not-valid');
  const stay = group.memberships.find(
    (membership) => membership.personId === personId && membership.leftOn === null,
  );
  if (!stay) return refuse('not-in-group');
  if (on < stay.joinedOn) return refuse('leaves-before-joining', { joinedOn: stay.joinedOn });
  return ok([{ kind: 'member-left-group', payload: { groupId, personId, on } }]);
}

/** The changeable part of a group, tidied: names without outer spaces, each facilitator once. */
function described({ name, place, facilitators }: FormGroup | ChangeGroup) {
  return { name: name.trim(), place: place.trim(), facilitators: [...new Set(facilitators)] };
}
