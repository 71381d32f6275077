import type { Parcel } from '@tatyktuu/domain/aid';
import { redactForField } from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import type { PeerGroup } from '@tatyktuu/domain/workshops';
import type { FieldBundle } from './bundle.ts';

/**
 * Takes out of a bundle whatever the phone has no need of: families are redacted, people of other families leave the
 * groups and marks of others, and proofs of receipt stay at the office.
 */
export function narrow(bundle: FieldBundle): FieldBundle {
  const led = new Set(bundle.led);
  const families = new Set<FamilyId>(bundle.families.map(({ id }) => id));
  const people = new Set<PersonId>(bundle.families.flatMap(({ members }) => members.map(({ id }) => id)));
  return {
    ...bundle,
    groups: bundle.groups.map((group) => (led.has(group.id) ? group : withoutOthers(group, families))),
    families: bundle.families.map(redactForField),
    sessions: bundle.sessions.map((session) => ({
      ...session,
      marks: session.marks.filter(({ personId }) => people.has(personId)),
      report: session.groupIds.some((id) => led.has(id)) ? session.report : null,
    })),
    parcels: bundle.parcels.map(withoutProofs),
  };
}

function withoutOthers(group: PeerGroup, families: ReadonlySet<FamilyId>): PeerGroup {
  return { ...group, memberships: group.memberships.filter(({ familyId }) => families.has(familyId)) };
}

function withoutProofs(parcel: Parcel): Parcel {
  const bare = { signature: null, witness: null, proxyName: null };
  return { ...parcel, handOvers: parcel.handOvers.map((handOver) => ({ ...handOver, ...bare })) };
}
