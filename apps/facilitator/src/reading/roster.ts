import { hasAttendedEnough, parcelId } from '@tatyktuu/domain/aid';
import { entitlementInputs } from '@tatyktuu/domain/door';
import type { GenerationRole, PlannedAbsence } from '@tatyktuu/domain/families';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import {
  isAwayOn,
  type MakeUp,
  type Mark,
  type NextStep,
  rosterOf,
  type Session,
} from '@tatyktuu/domain/workshops';
import type { Held } from '../notebook/port.ts';
import { groupsOf } from './sessions.ts';

/** One person expected at a session. */
export interface RosterLine {
  readonly personId: PersonId;
  readonly familyId: FamilyId;
  readonly fullName: string;
  readonly role: GenerationRole;
  readonly mark: Mark | null;
  /** A time away that was foreseen and covers the session's day. */
  readonly away: PlannedAbsence | null;
  /** What her attendance means for the parcel; null when her family is in no open round. */
  readonly food: FoodNote | null;
  /** What has made up for her absence. */
  readonly makeUp: MakeUp | null;
  /** The step that she herself decided on at the session. */
  readonly nextStep: NextStep | null;
}

export type FoodNote =
  | { readonly kind: 'handed-over' }
  /** Of the sessions held for her in the round's window; `full` when the share for attendance is in the parcel. */
  | { readonly kind: 'due'; readonly counted: number; readonly held: number; readonly full: boolean };

/** The session's roster, in the order of groups and of joining. */
export function rosterLines(session: Session, held: Held): readonly RosterLine[] {
  return rosterOf(session, groupsOf(session, held)).flatMap(({ personId, familyId }) => {
    const person = held.world.get('family', familyId)?.members.find(({ id }) => id === personId);
    if (!person) return [];
    return [
      {
        personId,
        familyId,
        fullName: person.fullName,
        role: person.role,
        mark: session.marks.find((mark) => mark.personId === personId) ?? null,
        away: person.absences.find((absence) => isAwayOn({ absences: [absence] }, session.on)) ?? null,
        food: foodNote(personId, familyId, held),
        makeUp: session.makeUps.find((one) => one.personId === personId) ?? null,
        nextStep: session.nextSteps.find((one) => one.personId === personId) ?? null,
      },
    ];
  });
}

function foodNote(personId: PersonId, familyId: FamilyId, { bundle, world }: Held): FoodNote | null {
  const round = bundle.rounds.find(({ id }) => world.get('parcel', parcelId(id, familyId)));
  if (!round) return null;
  const parcel = world.get('parcel', parcelId(round.id, familyId));
  if (parcel?.handOvers.some(({ reversedBy }) => reversedBy === null)) return { kind: 'handed-over' };
  const { rule, attendees } = entitlementInputs(world, { roundId: round.id, familyId });
  const tally = attendees.find((attendee) => attendee.personId === personId);
  if (!rule || !tally) return null;
  const tied = rule.basket.some(({ to }) => to === 'attendee');
  const full = !tied || hasAttendedEnough(tally, rule.attendancePercent);
  return { kind: 'due', counted: tally.counted, held: tally.held, full };
}
