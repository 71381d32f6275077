import { isDay, ok, refuse } from '../kernel/index.ts';
import { caughtUp } from './carry.ts';
import type { FamilyCircumstances, FamilyDecision } from './circumstances.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { Family } from './family.ts';
import type { NameHead, NoteDeparture, NoteReturn } from './in-time.ts';
import { standingTies } from './kinship.ts';
import { isMemberOn } from './members-on.ts';
import { entryOf, presentEntryOf } from './person-of.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { TieKind } from './whereabouts.ts';

/** The ties that end with a departure. */
const endedBy: Readonly<Record<NoteDeparture['how'], readonly TieKind[]>> = {
  died: ['spouse', 'guardian'],
  divorced: ['spouse'],
  'married-out': [],
  'moved-out': [],
};

/**
 * Somebody leaves the family for good. A marriage ends with a death or a divorce, and so does a guardianship with a
 * death. That she leaves her groups, whoever knows them records.
 */
export function noteDeparture(
  family: Family,
  { familyId, personId, how, on }: NoteDeparture,
  { today }: FamilyCircumstances,
): FamilyDecision {
  const found = presentEntryOf(family, personId);
  if (!found.ok) return found;
  if (!isDay(on)) return refuse('day-not-in-calendar');
  if (on > today) return refuse('day-in-future');
  const { arrival } = found.value;
  if (arrival.on !== null && on < arrival.on) return refuse('departure-before-arrival', { on: arrival.on });
  const ended = standingTies(family)
    .filter(({ kind, of, to }) => endedBy[how].includes(kind) && (of === personId || to === personId))
    .map(({ id: tieId, from }): FamilyFactDraft => {
      const until = from !== null && on < from ? from : on;
      return { kind: 'tie-ended', payload: { familyId, tieId, on: until } };
    });
  return ok([{ kind: 'member-left', payload: { familyId, personId, how, on, to: null } }, ...ended]);
}

/**
 * Somebody who had left comes back, as she is known by now where she lived meanwhile: how she may be reached, and what
 * she has consented to no more.
 * @param lived The family that she went to, as far as it is ours: she has to leave it first.
 */
export function noteReturn(
  family: Family,
  { familyId, personId, on }: NoteReturn,
  { today }: FamilyCircumstances,
  lived: Family | undefined,
): FamilyDecision {
  const found = entryOf(family, personId);
  if (!found.ok) return found;
  const { departure } = found.value;
  if (departure === null) return refuse('member-not-left');
  if (departure.how === 'died') return refuse('member-died');
  if (!isDay(on)) return refuse('day-not-in-calendar');
  if (on > today) return refuse('day-in-future');
  if (on < departure.on) return refuse('return-before-departure', { on: departure.on });
  const there = lived?.members.find(({ id }) => id === personId);
  if (there && (there.sameAs !== null || isMemberOn(there, on))) return refuse('member-lives-elsewhere');
  const consents = { before: family.consents, now: lived?.consents ?? [] };
  const [before, now] = [found.value, there].map((person) => person && { ...person, departure: null });
  return ok([
    { kind: 'member-returned', payload: { familyId, personId, on } },
    ...(before && now ? caughtUp(familyId, before, now, consents) : []),
  ]);
}

/** Only where the programme has families with a head; nobody at all may be named everywhere. */
export function nameHead(
  family: Family,
  { familyId, personId }: NameHead,
  { policy = DEFAULT_POLICY }: FamilyCircumstances,
): FamilyDecision {
  if (personId === null)
    return family.head === null ? ok([]) : ok([{ kind: 'head-named', payload: { familyId, personId } }]);
  if (!policy.heads) return refuse('programme-without-heads');
  const found = presentEntryOf(family, personId);
  if (!found.ok) return found;
  return family.head === personId ? ok([]) : ok([{ kind: 'head-named', payload: { familyId, personId } }]);
}
