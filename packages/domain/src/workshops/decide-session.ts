import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { CancelSession, RescheduleSession, ScheduleSession, SessionWork } from './commands.ts';
import { decideCourse } from './decide-course.ts';
import { decideMakeUp } from './decide-make-up.ts';
import { decideMark } from './decide-mark.ts';
import { decideNextStep } from './decide-next-step.ts';
import { decideReport } from './decide-report.ts';
import { decidePlan, decideSchedule } from './decide-schedule.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import { type SessionCircumstances, standingOf } from './session-standing.ts';
import { unitOf } from './unit.ts';
import type { Curriculum, PeerGroup, Session } from './workshop.ts';

type Decision = Result<readonly SessionFactDraft[], Refusal<WorkshopReason>>;

/** What a decision on a session is taken from. */
export interface SessionContext {
  /** The session that the command names, if there is one. */
  readonly session: Session | undefined;
  /** Its curriculum: needed to schedule and to report. */
  readonly curriculum: Curriculum | undefined;
  /** Its groups; undefined for a group that there is none of. */
  readonly groups: readonly (PeerGroup | undefined)[];
  /** The session in which somebody made up for this one; only a make-up with another group needs it. */
  readonly other?: Session | undefined;
}

/**
 * Decides on a session: its plan, its course, and what is recorded at it and after it (`standingOf` says when that
 * may be). Whatever is recorded again in the same way is accepted and gives no fact, so that a tap may be repeated.
 */
export function decideSession(
  { session, curriculum, groups, other }: SessionContext,
  command: ScheduleSession | RescheduleSession | CancelSession | SessionWork,
  circumstances: SessionCircumstances,
): Decision {
  if (command.kind === 'schedule-session')
    return session ? refuse('session-exists') : decideSchedule(curriculum, groups, command);
  if (!session) return refuse('session-not-found');
  if (command.kind === 'reschedule-session' || command.kind === 'cancel-session')
    return decidePlan(session, command);
  /** The office has said so already. */
  if (command.kind === 'report-not-held' && session.status === 'cancelled') return ok([]);

  const known = groups.filter((group) => group !== undefined);
  const standing = standingOf(session, known, command.kind, circumstances);
  if (!standing.ok) return standing;
  const now = { session: standing.value.session, groups: known, curriculum, other };
  const decision = decideWork(now, command, circumstances);
  return decision.ok ? ok([...standing.value.facts, ...decision.value]) : decision;
}

function decideWork(
  {
    session,
    groups,
    curriculum,
    other,
  }: {
    readonly session: Session;
    readonly groups: readonly PeerGroup[];
    readonly curriculum: Curriculum | undefined;
    readonly other: Session | undefined;
  },
  command: SessionWork,
  { actor, today, overruled }: SessionCircumstances,
): Decision {
  switch (command.kind) {
    case 'mark-attendance':
    case 'unmark-attendance':
      return decideMark(session, groups, command, overruled);
    case 'report-session':
      return decideReport(session, unitOf(session, curriculum), command);
    case 'open-session':
    case 'close-session':
    case 'report-not-held':
    case 'withdraw-not-held':
      return decideCourse(session, command, { by: actor.id, overruled });
    case 'record-make-up':
    case 'withdraw-make-up':
      return decideMakeUp({ session, other, groups }, command, { today, overruled });
    case 'keep-next-step':
    case 'drop-next-step':
      return decideNextStep(session, groups, command, overruled);
  }
}
