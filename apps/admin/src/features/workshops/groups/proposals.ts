import type { GenerationRole } from '@tatyktuu/domain/families';
import type { Day, FamilyId, GroupId, PersonId } from '@tatyktuu/domain/kernel';
import type { FormGroup, JoinGroup } from '@tatyktuu/domain/workshops';

/** Somebody who could join a group. */
export interface Seatless {
  readonly id: PersonId;
  readonly familyId: FamilyId;
  readonly groupIds: readonly GroupId[];
}

/** A group that is proposed and not yet formed. */
export interface Proposal {
  readonly audience: GenerationRole;
  readonly name: string;
  readonly people: readonly Seatless[];
}

/** Who of the candidates is in no group yet. */
export function withoutGroup<Person extends Seatless>(candidates: readonly Person[]): readonly Person[] {
  return candidates.filter(({ groupIds }) => groupIds.length === 0);
}

/** What forms the proposed groups and lets their people join, in the order in which it has to happen. */
export function formingOf(
  proposals: readonly Proposal[],
  { on, place, newId }: { readonly on: Day; readonly place: string; readonly newId: () => GroupId },
): readonly (FormGroup | JoinGroup)[] {
  return proposals.flatMap(({ audience, name, people }) => {
    const groupId = newId();
    return [
      { kind: 'form-group', groupId, name, audience, place, facilitators: [] } as const,
      ...people.map(
        ({ id, familyId }) => ({ kind: 'join-group', groupId, personId: id, familyId, on }) as const,
      ),
    ];
  });
}
