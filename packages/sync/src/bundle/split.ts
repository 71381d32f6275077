import type { FamilyId, GroupId } from '@tatyktuu/domain/kernel';
import type { Review } from '@tatyktuu/domain/reviews';
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
  const own = whole.sessions.filter(({ groupIds }) => groupIds.includes(group.id));
  const ownIds = new Set(own.map(({ id }) => id));
  const beside = new Set<GroupId>(own.flatMap(({ groupIds }) => groupIds));
  const groups = whole.groups.filter(
    ({ id, memberships }) =>
      id === group.id || beside.has(id) || memberships.some(({ familyId }) => families.has(familyId)),
  );
  const groupIds = new Set(groups.map(({ id }) => id));
  const consignments = whole.consignments.filter(({ to }) =>
    to.some((id) => group.facilitators.includes(id)),
  );
  const concerns = ({ held, handOver }: Review): boolean => {
    if (handOver !== null) return families.has(handOver.familyId);
    if (held === null) return false;
    if ('sessionId' in held) return ownIds.has(held.sessionId);
    if ('familyId' in held) return families.has(held.familyId);
    return consignments.some(({ id }) => id === held.consignmentId);
  };
  return {
    groups,
    families: whole.families.filter(({ id }) => families.has(id)),
    sessions: whole.sessions.filter((session) => session.groupIds.some((id) => groupIds.has(id))),
    parcels: whole.parcels.filter(({ familyId }) => families.has(familyId)),
    consignments,
    reviews: whole.reviews.filter(concerns),
  };
}
