import type { MakeUp, Session } from '@tatyktuu/domain/workshops';
import type { Held } from '../notebook/port.ts';
import { type RosterLine, rosterLines } from './roster.ts';
import { ledSessions } from './sessions.ts';

/** Somebody who missed a session, and what has made up for it. */
export interface Missed {
  readonly session: Session;
  readonly line: RosterLine;
  readonly makeUp: MakeUp | null;
}

/**
 * Whether somebody has something to make up for: she was marked absent, or nobody marked her and the session is
 * reported. What was excused or foreseen counts as attended.
 */
export function hasMissed({ report }: Session, { mark, away }: Pick<RosterLine, 'mark' | 'away'>): boolean {
  if (away) return false;
  return mark ? mark.presence === 'absent' : report !== null;
}

/** Who missed the session. */
export function missedAt(session: Session, held: Held): readonly Missed[] {
  return rosterLines(session, held)
    .filter((line) => hasMissed(session, line))
    .map((line) => ({ session, line, makeUp: line.makeUp }));
}

/** Everybody who missed a session on this phone, the latest session first. */
export function missedHere(held: Held): readonly Missed[] {
  return ledSessions(held)
    .filter(({ on, status }) => on <= held.today && status !== 'not-held')
    .toReversed()
    .flatMap((session) => missedAt(session, held));
}

/** Sessions with the same content that another group has had: she may have sat in there. */
export function sessionsToSitIn(missed: Session, held: Held): readonly Session[] {
  return held.bundle.sessions
    .flatMap(({ id }) => held.world.get('session', id) ?? [])
    .filter((session) => session.on <= held.today && isOfOthers(session, missed))
    .filter(({ curriculumId, unitId }) => curriculumId === missed.curriculumId && unitId === missed.unitId)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

function isOfOthers({ groupIds, status }: Session, missed: Session): boolean {
  return (
    status !== 'cancelled' && status !== 'not-held' && !groupIds.some((id) => missed.groupIds.includes(id))
  );
}
