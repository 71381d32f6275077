import { isOverruled, type Overruled, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { MarkAttendance, UnmarkAttendance } from './commands.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import { refuseSeat } from './seat.ts';
import type { PeerGroup, Session } from './workshop.ts';

type Decision = Result<readonly SessionFactDraft[], Refusal<WorkshopReason>>;

/**
 * Decides on a mark or on taking one back. The same mark again is accepted and gives no fact, so that a tap may be
 * repeated and two facilitators may agree. A command that names the mark it `replaces` is refused when another one
 * stands by then: of two who saw it differently, neither silently overwrites the other.
 */
export function decideMark(
  session: Session,
  groups: readonly PeerGroup[],
  command: MarkAttendance | UnmarkAttendance,
  overruled: Overruled | undefined,
): Decision {
  const { sessionId, personId, replaces } = command;
  const standing = session.marks.find((mark) => mark.personId === personId);
  const differs =
    standing !== undefined &&
    replaces !== undefined &&
    replaces !== standing.fact &&
    !isOverruled(overruled, 'marked-differently');
  if (command.kind === 'unmark-attendance') {
    if (!standing) return replaces === undefined ? refuse('mark-not-found') : ok([]);
    if (differs) return refuse('marked-differently');
    return ok([{ kind: 'attendance-unmarked', payload: { sessionId, personId }, corrects: standing.fact }]);
  }
  const { presence, excuse } = command;
  const noSeat = refuseSeat(session, groups, personId, overruled);
  if (noSeat) return noSeat;
  if (presence === 'excused' && excuse === null) return refuse('excuse-missing');
  if (presence !== 'excused' && excuse !== null) return refuse('excuse-not-wanted');
  if (standing?.presence === presence && standing.excuse === excuse) return ok([]);
  if (differs) return refuse('marked-differently');
  const draft = { kind: 'attendance-marked', payload: { sessionId, personId, presence, excuse } } as const;
  return ok([standing ? { ...draft, corrects: standing.fact } : draft]);
}
