import type { Recorded } from '../kernel/index.ts';
import { withMember } from './evolve-in-time.ts';
import type { Family } from './family.ts';
import type { FamilyMergeUndone, MemberMergeUndone, MergingFactDraft } from './merging.ts';
import { isSameEntry, type PersonRef } from './whereabouts.ts';

/** The family after it, or somebody of it, became one with another, or was parted from it again. */
export function evolveMerging(family: Family, fact: Recorded<MergingFactDraft>): Family {
  switch (fact.kind) {
    case 'family-absorbed':
      return { ...family, absorbed: [...family.absorbed, fact.payload.otherId] };
    case 'family-merged':
      return { ...family, mergedInto: fact.payload.into, withdrawnOn: family.withdrawnOn ?? fact.payload.on };
    case 'family-merge-undone':
      return familiesParted(family, fact.payload);
    case 'member-merged': {
      const { personId, into } = fact.payload;
      const merged = withMember(family, personId, (person) => ({ ...person, sameAs: into }));
      return merged.head === personId ? { ...merged, head: null } : merged;
    }
    case 'member-absorbed': {
      const { personId, dropped } = fact.payload;
      return withMember(family, personId, (person) => ({
        ...person,
        alsoKnownAs: [...person.alsoKnownAs, dropped],
      }));
    }
    case 'member-merge-undone':
      return peopleParted(family, fact.payload);
  }
}

/**
 * Of the one that was kept, everybody is gone who had come with the other; the other goes on by itself, as a target
 * family if it was one: its time in the programme had ended with the merge alone.
 */
function familiesParted(family: Family, { otherId, kept }: FamilyMergeUndone['payload']): Family {
  if (!kept)
    return {
      ...family,
      mergedInto: null,
      withdrawnOn: family.ending === null ? null : family.withdrawnOn,
      members: family.members.map((person) =>
        person.sameAs?.familyId === otherId ? { ...person, sameAs: null } : person,
      ),
    };
  const goes = new Set(
    family.members
      .filter(({ arrival }) => arrival.how === 'merged-in' && arrival.from === otherId)
      .map(({ id }) => id),
  );
  return {
    ...family,
    absorbed: family.absorbed.filter((id) => id !== otherId),
    members: family.members
      .filter(({ id }) => !goes.has(id))
      .map((person) => ({
        ...person,
        alsoKnownAs: person.alsoKnownAs.filter((name) => name.familyId !== otherId),
      })),
    ties: family.ties.filter(({ of, to }) => !goes.has(of) && !goes.has(to)),
    head: family.head !== null && goes.has(family.head) ? null : family.head,
    consents: family.consents.filter(({ personId }) => !goes.has(personId)),
  };
}

function peopleParted(family: Family, { kept, dropped }: MemberMergeUndone['payload']): Family {
  const is = (ref: PersonRef, personId: string) => ref.familyId === family.id && ref.personId === personId;
  return {
    ...family,
    members: family.members.map((person) => {
      if (is(kept, person.id))
        return { ...person, alsoKnownAs: person.alsoKnownAs.filter((name) => !isSameEntry(name, dropped)) };
      return is(dropped, person.id) && person.sameAs && isSameEntry(person.sameAs, kept)
        ? { ...person, sameAs: null }
        : person;
    }),
  };
}
