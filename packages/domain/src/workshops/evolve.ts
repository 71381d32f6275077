import type { CurriculumFact, GroupFact } from './facts.ts';
import type { Curriculum, PeerGroup } from './workshop.ts';

/** The curriculum after a fact of it. */
export function evolveCurriculum(before: Curriculum | undefined, { payload }: CurriculumFact): Curriculum {
  return { id: payload.curriculumId, versions: [...(before?.versions ?? []), payload.version] };
}

/** The peer group after a fact of it. */
export function evolveGroup(before: PeerGroup | undefined, fact: GroupFact): PeerGroup | undefined {
  if (fact.kind === 'group-formed') {
    const { groupId, ...described } = fact.payload;
    return { id: groupId, ...described, formerFacilitators: [], memberships: [] };
  }
  if (!before) return undefined;
  switch (fact.kind) {
    case 'group-changed': {
      const { name, place, facilitators } = fact.payload;
      const ever = new Set([...before.formerFacilitators, ...before.facilitators]);
      const formerFacilitators = [...ever].filter((account) => !facilitators.includes(account));
      return { ...before, name, place, facilitators, formerFacilitators };
    }
    case 'member-joined-group': {
      const { personId, familyId, on } = fact.payload;
      const membership = { personId, familyId, joinedOn: on, leftOn: null };
      return { ...before, memberships: [...before.memberships, membership] };
    }
    case 'member-left-group': {
      const { personId, on } = fact.payload;
      return {
        ...before,
        memberships: before.memberships.map((stay) =>
          stay.personId === personId && stay.leftOn === null ? { ...stay, leftOn: on } : stay,
        ),
      };
    }
  }
}
