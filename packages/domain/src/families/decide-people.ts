import { ok, refuse } from '../kernel/index.ts';
import type { FamilyCircumstances, FamilyDecision } from './circumstances.ts';
import { mayBecome, pairMerged } from './decide-merging.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { Family } from './family.ts';
import { membersOn } from './members-on.ts';
import type { MergePeople, UnmergePeople } from './merging.ts';
import { entryOf } from './person-of.ts';

/**
 * Two entries are one human being, in one family or in two. The one dropped counts nowhere any more, so that the one
 * kept is where she lives; the other family keeps somebody, else the families themselves are one.
 */
export function decideMergePeople(
  family: Family,
  other: Family,
  { familyId, personId, dropped }: MergePeople,
  { today }: FamilyCircumstances,
): FamilyDecision {
  if (dropped.personId === personId) return refuse('pair-not-valid');
  if (family.mergedInto !== null || other.mergedInto !== null) return refuse('family-merged');
  const kept = entryOf(family, personId);
  if (!kept.ok) return kept;
  const found = entryOf(other, dropped.personId);
  if (!found.ok) return found;
  if (kept.value.departure !== null && found.value.departure === null) return refuse('member-left-already');
  if (!mayBecome(family, kept.value, found.value)) return refuse('member-lives-elsewhere');
  if (membersOn(other, today).every(({ id }) => id === dropped.personId)) return refuse('last-of-family');
  return ok(pairMerged({ familyId, personId }, other, dropped.personId));
}

/**
 * They are two human beings after all. What merged with their families is parted with them; who was merged with one
 * more, or went on in another family, has to be parted from that first.
 */
export function decideUnmergePeople(
  family: Family,
  other: Family,
  { familyId, personId, dropped }: UnmergePeople,
): FamilyDecision {
  if (family.mergedInto !== null || other.mergedInto !== null) return refuse('family-merged');
  const kept = { familyId, personId };
  const entry = other.members.find(({ id }) => id === dropped.personId);
  if (entry?.sameAs?.personId !== personId || entry.sameAs.familyId !== familyId) return refuse('not-merged');
  const name = family.members.find(({ id }) => id === personId);
  if (name?.sameAs) return refuse('member-merged');
  if (name?.departure?.to) return refuse('change-has-followers');
  const parted = (home: Family, name: typeof dropped): FamilyFactDraft => {
    const person = home === family ? kept : dropped;
    return { kind: 'member-merge-undone', payload: { ...person, kept, dropped: name } };
  };
  return ok([
    ...[dropped, ...entry.alsoKnownAs].map((name) => parted(family, name)),
    ...(other.id === family.id ? [] : [parted(other, dropped)]),
  ]);
}
