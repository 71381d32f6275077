import type { FamilyId, GroupId } from '@tatyktuu/domain/kernel';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import type { Bundle, BundleKey, BundleVersion, FieldBundle, GroupBundle } from './bundle.ts';

/**
 * Takes a narrowed whole apart into its bundles: the programme's, and one for each group that is led, in which is
 * everything that belongs to the group's families.
 */
export function split(whole: FieldBundle, versionOf: (key: BundleKey) => BundleVersion): readonly Bundle[] {
  const { curricula, commodities, rules, rounds } = whole;
  const byId = new Map(whole.groups.map((group) => [group.id, group]));
  return [
    { key: 'programme', version: versionOf('programme'), curricula, commodities, rules, rounds },
    ...whole.led.flatMap((id): GroupBundle[] => {
      const group = byId.get(id);
      return group ? [{ key: id, version: versionOf(id), ...around(group, whole) }] : [];
    }),
  ];
}

function around(group: PeerGroup, whole: FieldBundle): Omit<GroupBundle, 'key' | 'version'> {
  const families = new Set<FamilyId>(group.memberships.map(({ familyId }) => familyId));
  const held = whole.sessions.filter(({ groupIds }) => groupIds.includes(group.id));
  const beside = new Set<GroupId>(held.flatMap(({ groupIds }) => groupIds));
  const groups = whole.groups.filter(
    ({ id, memberships }) =>
      id === group.id || beside.has(id) || memberships.some(({ familyId }) => families.has(familyId)),
  );
  const groupIds = new Set(groups.map(({ id }) => id));
  const sessions = whole.sessions.filter((session) => session.groupIds.some((id) => groupIds.has(id)));
  const sessionIds = new Set(sessions.map(({ id }) => id));
  return {
    groups,
    sessions,
    families: whole.families.filter(({ id }) => families.has(id)),
    parcels: whole.parcels.filter(({ familyId }) => families.has(familyId)),
    consignments: whole.consignments.filter(({ to }) => to.some((id) => group.facilitators.includes(id))),
    reviews: whole.reviews.filter(
      ({ held, handOver }) =>
        (handOver !== null && families.has(handOver.familyId)) ||
        (held !== null && 'sessionId' in held.body && sessionIds.has(held.body.sessionId)),
    ),
  };
}
