import { isDay, isWallTime, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { CancelSession, RescheduleSession, ScheduleSession } from './commands.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import { unitOf } from './unit.ts';
import type { Curriculum, PeerGroup, Session } from './workshop.ts';

type Decision = Result<readonly SessionFactDraft[], Refusal<WorkshopReason>>;

/** Puts a session into the calendar: a unit of a curriculum's version, for groups that it is meant for. */
export function decideSchedule(
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

/** Moves or cancels a session that is only planned. */
export function decidePlan(session: Session, command: RescheduleSession | CancelSession): Decision {
  if (session.status !== 'planned') return refuse('session-not-planned');
  if (session.marks.length > 0) return refuse('session-has-marks');
  const { sessionId } = command;
  if (command.kind === 'cancel-session') return ok([{ kind: 'session-cancelled', payload: { sessionId } }]);
  const { on, at, place } = command;
  if (!isDay(on)) return refuse('day-not-valid');
  if (!isWallTime(at)) return refuse('time-not-valid');
  return ok([{ kind: 'session-rescheduled', payload: { sessionId, on, at, place: place.trim() } }]);
}
