import { isDay, ok, type PersonId, type Refusal, refuse } from '../kernel/index.ts';
import { alsoKnown, carried, carriedTies, caughtUp } from './carry.ts';
import type { FamilyCircumstances, FamilyDecision } from './circumstances.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { Family, Person } from './family.ts';
import type { MergedPair, MergeFamilies, UnmergeFamilies } from './merging.ts';
import type { FamilyReason } from './reasons.ts';
import { standingOf } from './standing.ts';
import type { PersonRef } from './whereabouts.ts';

/**
 * The other family goes on in this one. Whoever is somebody here already becomes that somebody; whoever else is still
 * in it comes over, with what is known of her and the ties among them. Where only one of the two is a target family,
 * that one is to be kept.
 */
export function decideMerge(
  family: Family,
  other: Family,
  command: MergeFamilies,
  { today }: FamilyCircumstances,
): FamilyDecision {
  const { familyId, otherId, why, on, pairs } = command;
  if (familyId === otherId) return refuse('merge-with-itself');
  if (family.mergedInto !== null || other.mergedInto !== null) return refuse('family-merged');
  if (!isDay(on)) return refuse('day-not-in-calendar');
  if (on > today) return refuse('day-in-future');
  if (standingOf(other) === 'enrolled' && standingOf(family) !== 'enrolled')
    return refuse('keep-the-enrolled-family');
  const fault = faultOfPairs(family, other, command);
  if (fault) return fault;
  const kept = new Map(pairs.map((pair) => [pair.dropped, pair.kept]));
  const coming = other.members.filter(
    ({ id, departure, sameAs }) => !kept.has(id) && departure === null && sameAs === null,
  );
  const here = new Set(coming.map(({ id }) => id));
  const since = (person: Person) => (why === 'live-together' ? on : person.arrival.on);
  return ok([
    ...[otherId, ...other.absorbed].map(
      (id): FamilyFactDraft => ({
        kind: 'family-absorbed',
        payload: { familyId, otherId: id, why, on },
      }),
    ),
    { kind: 'family-merged', payload: { familyId: otherId, into: familyId, why, on } },
    ...pairs.flatMap((pair) => pairMerged({ familyId, personId: pair.kept }, other, pair.dropped)),
    ...coming.flatMap((person) =>
      has(family, person.id)
        ? comesBack(family, person, other, on)
        : carried(familyId, person, other, { how: 'merged-in', on: since(person), from: otherId }, kept),
    ),
    ...carriedTies(familyId, newTies(family, other), here),
  ]);
}

/**
 * Each of a pair is in its family and no other entry of somebody, nobody is in two pairs, nobody who is still there
 * becomes somebody who has left, and nobody becomes somebody else in one family who goes on as herself in another.
 */
function faultOfPairs(
  family: Family,
  other: Family,
  { pairs }: MergeFamilies,
): { readonly ok: false; readonly error: Refusal<FamilyReason> } | undefined {
  const entry = ({ members }: Family, personId: PersonId) =>
    members.find(({ id, sameAs }) => id === personId && sameAs === null);
  const fits = ({ kept, dropped }: MergedPair) => {
    const [one, two] = [entry(family, kept), entry(other, dropped)];
    return one && two && (one.departure === null || two.departure !== null) && mayBecome(family, one, two);
  };
  const sound =
    new Set(pairs.map(({ kept }) => kept)).size === pairs.length &&
    new Set(pairs.map(({ dropped }) => dropped)).size === pairs.length &&
    pairs.every(fits);
  return sound ? undefined : refuse('pair-not-valid');
}

/**
 * Whether one entry may become another name of the other: neither goes on in one more family, and the family that keeps
 * her knows nobody else by that id.
 */
export function mayBecome(family: Family, kept: Person, dropped: Person): boolean {
  const goesOn = ({ departure }: Person) => (departure?.to ?? null) !== null;
  return !goesOn(kept) && !goesOn(dropped) && (isIn(family, kept, dropped) || !has(family, dropped.id));
}

/** Two entries of the same family. */
function isIn({ members }: Family, ...people: readonly Person[]): boolean {
  return people.every((person) => members.includes(person)) && new Set(people).size === people.length;
}

function has({ members }: Family, personId: PersonId): boolean {
  return members.some(({ id }) => id === personId);
}

/** The facts by which one entry becomes another name of the other, with the names that it had itself. */
export function pairMerged(
  kept: PersonRef,
  { id: otherId, members }: Family,
  droppedId: PersonId,
): readonly FamilyFactDraft[] {
  const dropped = { familyId: otherId, personId: droppedId };
  const names = members.find(({ id }) => id === droppedId)?.alsoKnownAs ?? [];
  return [
    { kind: 'member-merged', payload: { ...dropped, into: kept } },
    ...[dropped, ...names].map((each) => alsoKnown(kept, each)),
  ];
}

/** Somebody whom this family had lost to the other one: the same person again, as she is known by now. */
function comesBack(family: Family, person: Person, other: Family, on: string): readonly FamilyFactDraft[] {
  const before = family.members.find(({ id }) => id === person.id);
  if (!before) return [];
  const returned: readonly FamilyFactDraft[] =
    before.departure === null
      ? []
      : [{ kind: 'member-returned', payload: { familyId: family.id, personId: person.id, on } }];
  const consents = { before: family.consents, now: other.consents };
  return [...returned, ...caughtUp(family.id, { ...before, departure: null }, person, consents)];
}

function newTies(family: Family, other: Family): Family['ties'] {
  const known = new Set(family.ties.map(({ id }) => id));
  return other.ties.filter(({ id }) => !known.has(id));
}

/**
 * The two are two again. Whoever had come over is in the other family as she was, with what was set right of her
 * meanwhile. Who became one with somebody else since then has to be parted first: else one of the two would be lost.
 */
export function decideUnmerge(family: Family, other: Family, command: UnmergeFamilies): FamilyDecision {
  const { familyId, otherId } = command;
  if (family.mergedInto !== null) return refuse('family-merged');
  if (other.mergedInto !== familyId) return refuse('not-merged');
  if (family.members.some((person) => isBoundUp(person, other))) return refuse('change-has-followers');
  const consents = { before: other.consents, now: family.consents };
  const apart = [otherId, ...other.absorbed].map(
    (id): FamilyFactDraft => ({
      kind: 'family-merge-undone',
      payload: { familyId, otherId: id, kept: true },
    }),
  );
  const cameOver = other.members.filter(({ departure, sameAs }) => departure === null && sameAs === null);
  const catchingUp = cameOver.flatMap((before) => {
    const now = family.members.find(({ id }) => id === before.id);
    return now && cameFrom(now, otherId) ? caughtUp(otherId, before, now, consents) : [];
  });
  return ok([
    ...apart,
    ...cameOver.flatMap((person) => leavesAgain(family, other, person)),
    { kind: 'family-merge-undone', payload: { familyId: otherId, otherId: familyId, kept: false } },
    ...catchingUp,
  ]);
}

/** Whether somebody whom the merge concerned was merged again, or went on in one more family under her other names. */
function isBoundUp(person: Person, other: Family): boolean {
  const families: readonly string[] = [other.id, ...other.absorbed];
  if (person.alsoKnownAs.some(({ familyId }) => families.includes(familyId)))
    if (person.sameAs !== null || (person.departure?.to ?? null) !== null) return true;
  if (!cameFrom(person, other.id)) return false;
  const before = other.members.find(({ id }) => id === person.id);
  return person.sameAs !== null || person.alsoKnownAs.length !== before?.alsoKnownAs.length;
}

/** Whether she came over with that family and has been in this one ever since. */
export function cameFrom({ arrival }: Person, otherId: string): boolean {
  return arrival.from === otherId && (arrival.how === 'merged-in' || arrival.how === 'returned');
}

/** Somebody who had come back with the other family goes to it again: she had split off from this one before. */
function leavesAgain(family: Family, other: Family, person: Person): readonly FamilyFactDraft[] {
  const here = family.members.find(({ id }) => id === person.id);
  if (here?.arrival.how !== 'returned' || !cameFrom(here, other.id) || here.departure !== null) return [];
  const payload = { familyId: family.id, personId: person.id, how: 'split-off', to: other.id } as const;
  return [{ kind: 'member-left', payload: { ...payload, on: person.arrival.on ?? here.arrival.on ?? '' } }];
}
