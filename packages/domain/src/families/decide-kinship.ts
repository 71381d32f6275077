import { ageOn, isDay, ok, type Refusal, refuse } from '../kernel/index.ts';
import type { FamilyCircumstances, FamilyDecision } from './circumstances.ts';
import type { Family, Person } from './family.ts';
import { GROWN_UP } from './grown-up.ts';
import type { EndTie, TiePeople } from './in-time.ts';
import { areTied, descendsFrom, hasAllParents, isTooYoungFor } from './kinship.ts';
import { entryOf } from './person-of.ts';
import type { FamilyReason } from './reasons.ts';

/** Decides who is tied to whom. The people need not be in the family any more: a mother who died stays the mother. */
export function decideKinship(
  family: Family,
  command: TiePeople | EndTie,
  { today }: FamilyCircumstances,
): FamilyDecision {
  const { familyId, tieId } = command;
  const known = family.ties.find(({ id }) => id === tieId);
  if (command.kind === 'end-tie') {
    const { on } = command;
    if (!known) return refuse('tie-not-found');
    if (known.until !== null) return refuse('tie-ended-already', { until: known.until });
    if (!isDay(on)) return refuse('day-not-in-calendar');
    if (on > today) return refuse('day-in-future');
    if (known.from !== null && on < known.from)
      return refuse('tie-ends-before-it-begins', { from: known.from });
    return ok([{ kind: 'tie-ended', payload: { familyId, tieId, on } }]);
  }
  if (known) return refuse('tie-exists');
  const { tie, of, to, from } = command;
  if (of === to) return refuse('tie-to-oneself');
  const one = entryOf(family, of);
  if (!one.ok) return one;
  const other = entryOf(family, to);
  if (!other.ok) return other;
  if (from !== null && !isDay(from)) return refuse('day-not-in-calendar');
  if (from !== null && from > today) return refuse('day-in-future');
  if (areTied(family, tie, of, to)) return refuse('tied-already');
  const fault = faultOf(family, command, one.value, other.value, today);
  if (fault) return fault;
  return ok([{ kind: 'people-tied', payload: { familyId, tieId, tie, of, to, from } }]);
}

function faultOf(
  family: Family,
  { tie, from }: TiePeople,
  one: Person,
  other: Person,
  today: string,
): { readonly ok: false; readonly error: Refusal<FamilyReason> } | undefined {
  switch (tie) {
    case 'parent':
      if (descendsFrom(family, one.id, other.id)) return refuse('kinship-cycle');
      if (isTooYoungFor(one, other)) return refuse('parent-too-young');
      return hasAllParents(family, other.id) ? refuse('too-many-parents') : undefined;
    case 'spouse':
      return [one, other].some(isDead) ? refuse('member-died') : undefined;
    case 'guardian': {
      if (isDead(one)) return refuse('member-died');
      const [guardian, ward] = [one, other].map(({ birth }) => ageOn(birth, from ?? today));
      if (typeof guardian === 'number' && guardian < GROWN_UP) return refuse('guardian-too-young');
      return typeof ward === 'number' && ward >= GROWN_UP ? refuse('ward-grown-up') : undefined;
    }
  }
}

function isDead({ departure }: Person): boolean {
  return departure?.how === 'died';
}
