import { isDay, latest, ok, refuse } from '../kernel/index.ts';
import { carried, carriedTies } from './carry.ts';
import { tidyText } from './check-person.ts';
import type { FamilyCircumstances, FamilyDecision } from './circumstances.ts';
import type { FamilyFactDraft } from './facts.ts';
import type { Family } from './family.ts';
import type { SplitFamily } from './in-time.ts';
import { membersOn } from './members-on.ts';
import { presentEntryOf } from './person-of.ts';
import { tidyNumber } from './register.ts';
import { standingOf } from './standing.ts';

/**
 * Some of a family become one of their own, with what is known of them and the ties among them; somebody stays. The new
 * family is a target family where the old one is one. Group memberships move with whoever knows them.
 * @param known The family of the new id, if there is one.
 */
export function decideSplit(
  family: Family,
  known: Family | undefined,
  command: SplitFamily,
  { today }: FamilyCircumstances,
): FamilyDecision {
  const { familyId, newFamilyId, on } = command;
  const name = tidyText(command.name);
  if (known || newFamilyId === familyId) return refuse('family-exists');
  if (name === '') return refuse('family-needs-name');
  if (!isDay(on)) return refuse('day-not-in-calendar');
  if (on > today) return refuse('day-in-future');
  const personIds = new Set(command.personIds);
  if (personIds.size === 0) return refuse('split-takes-nobody');
  const going = [];
  for (const personId of personIds) {
    const found = presentEntryOf(family, personId);
    if (!found.ok) return found;
    const { arrival } = found.value;
    if (arrival.on !== null && on < arrival.on) return refuse('departure-before-arrival', { on: arrival.on });
    going.push(found.value);
  }
  if (membersOn(family, today).every(({ id }) => personIds.has(id))) return refuse('split-leaves-nobody');
  const { enrolledOn } = family;
  const enrolled = standingOf(family) === 'enrolled' && enrolledOn !== null;
  const facts: FamilyFactDraft[] = [
    { kind: 'family-split', payload: { familyId, into: newFamilyId, on } },
    ...going.map(
      ({ id: personId }): FamilyFactDraft => ({
        kind: 'member-left',
        payload: { familyId, personId, how: 'split-off', on, to: newFamilyId },
      }),
    ),
    {
      kind: 'family-registered',
      payload: { familyId: newFamilyId, splitFrom: familyId },
      identifying: {
        [newFamilyId]: {
          number: tidyNumber(command.number),
          name,
          address: tidyText(command.address),
          source: null,
        },
      },
    },
    ...going.flatMap((person) =>
      carried(newFamilyId, person, family, { how: 'split-off', on, from: familyId }),
    ),
    ...carriedTies(newFamilyId, family.ties, personIds),
  ];
  if (enrolled)
    facts.push({
      kind: 'family-enrolled',
      payload: { familyId: newFamilyId, on: latest(on, enrolledOn) },
    });
  return ok(facts);
}
