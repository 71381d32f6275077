import type { Actor } from '../access/index.ts';
import {
  canonicalJson,
  type Day,
  isDay,
  isWallTime,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import { rosterOf } from './attendance.ts';
import type {
  CancelSession,
  MarkAttendance,
  ReportSession,
  RescheduleSession,
  ScheduleSession,
  UnmarkAttendance,
} from './commands.ts';
import { firstTwice } from './decide-curriculum.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import type { Curriculum, PeerGroup, Session, Unit } from './workshop.ts';

type Decision = Result<readonly SessionFactDraft[], Refusal<WorkshopReason>>;

/** The longest session that a report may tell of, in minutes. */
export const LONGEST_SESSION = 600;

/** What a decision on a session is taken from. */
export interface SessionContext {
  /** The session that the command names, if there is one. */
  readonly session: Session | undefined;
  /** Its curriculum: needed to schedule and to report. */
  readonly curriculum: Curriculum | undefined;
  /** Its groups; undefined for a group that there is none of. */
  readonly groups: readonly (PeerGroup | undefined)[];
}

/**
 * Decides on a session: its plan, its marks and its report.
 *
 * Marks and reports are taken from the day of the session on, from an administrator or from a facilitator who leads
 * one of its groups. The same mark or report again is accepted and gives no fact, so that a tap may be repeated.
 */
export function decideSession(
  { session, curriculum, groups }: SessionContext,
  command:
    | ScheduleSession
    | RescheduleSession
    | CancelSession
    | MarkAttendance
    | UnmarkAttendance
    | ReportSession,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): Decision {
  if (command.kind === 'schedule-session')
    return session ? refuse('session-exists') : decideSchedule(curriculum, groups, command);
  if (!session) return refuse('session-not-found');
  if (command.kind === 'reschedule-session' || command.kind === 'cancel-session')
    return decidePlan(session, command);

  const known = groups.filter((group) => group !== undefined);
  if (actor.role === 'facilitator' && !known.some((group) => group.facilitators.includes(actor.id)))
    return refuse('not-your-group');
  if (session.status === 'cancelled') return refuse('session-cancelled');
  if (session.on > today) return refuse('session-not-yet', { on: session.on });
  switch (command.kind) {
    case 'mark-attendance':
      return decideMark(session, known, command);
    case 'unmark-attendance': {
      const { sessionId, personId } = command;
      const mark = session.marks.find((one) => one.personId === personId);
      if (!mark) return refuse('mark-not-found');
      return ok([{ kind: 'attendance-unmarked', payload: { sessionId, personId }, corrects: mark.fact }]);
    }
    case 'report-session':
      return decideReport(session, unitOf(session, curriculum), command);
  }
}

function decideSchedule(
  curriculum: Curriculum | undefined,
  groups: readonly (PeerGroup | undefined)[],
  { kind: _, ...plan }: ScheduleSession,
): Decision {
  if (!isDay(plan.on)) return refuse('day-not-valid');
  if (!isWallTime(plan.at)) return refuse('time-not-valid');
  if (!curriculum) return refuse('curriculum-not-found');
  if (!curriculum.versions.some(({ version }) => version === plan.curriculumVersion))
    return refuse('curriculum-version-not-found', { version: plan.curriculumVersion });
  const unit = unitOf(plan, curriculum);
  if (!unit) return refuse('unit-not-found', { unit: plan.unitId });
  if (groups.length === 0) return refuse('session-needs-groups');
  if (new Set(plan.groupIds).size < plan.groupIds.length) return refuse('group-twice');
  for (const group of groups) {
    if (!group) return refuse('group-not-found');
    if (!unit.audience.includes(group.audience))
      return refuse('group-not-in-audience', { audience: group.audience });
  }
  return ok([{ kind: 'session-scheduled', payload: { ...plan, place: plan.place.trim() } }]);
}

function decidePlan(session: Session, command: RescheduleSession | CancelSession): Decision {
  if (session.status !== 'planned') return refuse('session-not-planned');
  if (session.marks.length > 0) return refuse('session-has-marks');
  const { sessionId } = command;
  if (command.kind === 'cancel-session') return ok([{ kind: 'session-cancelled', payload: { sessionId } }]);
  const { on, at, place } = command;
  if (!isDay(on)) return refuse('day-not-valid');
  if (!isWallTime(at)) return refuse('time-not-valid');
  return ok([{ kind: 'session-rescheduled', payload: { sessionId, on, at, place: place.trim() } }]);
}

function decideMark(session: Session, groups: readonly PeerGroup[], command: MarkAttendance): Decision {
  const { sessionId, personId, presence, excuse } = command;
  if (!rosterOf(session, groups).some((expected) => expected.personId === personId))
    return refuse('person-not-on-roster');
  if (presence === 'excused' && excuse === null) return refuse('excuse-missing');
  if (presence !== 'excused' && excuse !== null) return refuse('excuse-not-wanted');
  const before = session.marks.find((mark) => mark.personId === personId);
  if (before?.presence === presence && before.excuse === excuse) return ok([]);
  const draft = { kind: 'attendance-marked', payload: { sessionId, personId, presence, excuse } } as const;
  return ok([before ? { ...draft, corrects: before.fact } : draft]);
}

function decideReport(
  session: Session,
  unit: Unit | undefined,
  { sessionId, report }: ReportSession,
): Decision {
  if (!unit) return refuse('unit-not-found', { unit: session.unitId });
  if (!Number.isSafeInteger(report.minutes) || report.minutes < 1 || report.minutes > LONGEST_SESSION)
    return refuse('report-minutes-not-valid', { most: LONGEST_SESSION });
  const twice = firstTwice(report.activities);
  if (twice !== undefined) return refuse('activity-twice', { activity: twice });
  const planned = new Set(unit.activities.map(({ id }) => id));
  const stranger = report.activities.find(({ id }) => !planned.has(id));
  if (stranger) return refuse('activity-not-in-unit', { activity: stranger.id });
  if (session.report && canonicalJson(session.report) === canonicalJson(report)) return ok([]);
  return ok([{ kind: 'session-reported', payload: { sessionId, report } }]);
}

/** The unit of a session, in the version of the curriculum it was planned with; undefined when there is none. */
export function unitOf(
  session: Pick<Session, 'curriculumVersion' | 'unitId'>,
  curriculum: Curriculum | undefined,
): Unit | undefined {
  return curriculum?.versions
    .find(({ version }) => version === session.curriculumVersion)
    ?.units.find(({ id }) => id === session.unitId);
}
