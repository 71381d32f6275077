import { type AidRuleVersion, type Parcel, parcelId, type Round } from '../aid/index.ts';
import { type Family, goesOnIn, otherNamesOf } from '../families/index.ts';
import { type AccountId, addDays, type Day, type FamilyId, type RoundId } from '../kernel/index.ts';
import { type AttendanceTally, type PeerGroup, type Session, tallyAttendance } from '../workshops/index.ts';
import type { World } from './copy.ts';
import { groupsOf } from './groups-of.ts';

/** Everything a family's entitlement in a round follows from, besides the parcel itself. */
export interface EntitlementInputs {
  readonly round: Round | undefined;
  readonly rule: AidRuleVersion | undefined;
  readonly family: Family | undefined;
  readonly attendees: readonly AttendanceTally[];
  /** Who leads a group that a member of the family is in, on the round's day or later. */
  readonly facilitators: readonly AccountId[];
  /** Who led such a group at some time, or leads one that a member has left. */
  readonly formerFacilitators: readonly AccountId[];
  /** The family that it goes on in at last: itself, while it goes on by itself. */
  readonly goesOnIn: FamilyId | undefined;
  /** What the same household was to get in the round under its other names: those that became one family. */
  readonly underOtherNames: readonly Parcel[];
}

/** Gathers them from the world; `needsOfParcel` names what must have been fetched. */
export function entitlementInputs(
  world: World,
  of: { readonly roundId: RoundId; readonly familyId: FamilyId },
): EntitlementInputs {
  const round = world.get('round', of.roundId);
  const family = world.get('family', of.familyId);
  const home = family && goesOnIn(family, (id) => world.get('family', id));
  const groups = groupsOf(world, of.familyId, ...(home ? [home.id, ...otherNamesOf(home)] : []));
  const rule =
    round && world.get('rule', round.ruleId)?.versions.find(({ version }) => version === round.ruleVersion);
  const day = round && lastDayAt(family, round);
  return {
    round,
    rule,
    family,
    attendees:
      round && home ? tallyAttendance(home, groups, sessionsIn(world, groups, round), round.window) : [],
    facilitators: groups
      .filter((group) => day && hasMemberOf(group, of.familyId, day))
      .flatMap((group) => group.facilitators),
    formerFacilitators: groups.flatMap((group) => [...group.facilitators, ...group.formerFacilitators]),
    goesOnIn: home?.id,
    underOtherNames: (home ? [home.id, ...home.absorbed] : [])
      .filter((id) => id !== of.familyId)
      .flatMap((id) => world.get('parcel', parcelId(of.roundId, id)) ?? []),
  };
}

/** The round's day; for a family that has withdrawn before, its last one: it is served by those who led its members. */
function lastDayAt(family: Family | undefined, { on }: Round): Day {
  const { withdrawnOn = null } = family ?? {};
  return withdrawnOn !== null && withdrawnOn <= on ? addDays(withdrawnOn, -1) : on;
}

/** Whether somebody of the family is in the group on the day or later. */
function hasMemberOf(group: PeerGroup, familyId: FamilyId, day: Day): boolean {
  return group.memberships.some(
    (stay) => stay.familyId === familyId && (stay.leftOn === null || stay.leftOn > day),
  );
}

/** Every session of the groups in the round's window, once each: a joint session belongs to several groups. */
function sessionsIn(world: World, groups: readonly PeerGroup[], round: Round): Session[] {
  const ids = new Set(groups.flatMap((group) => world.sessionsOf(group.id, round.window)));
  return [...ids].flatMap((id) => world.get('session', id) ?? []);
}
