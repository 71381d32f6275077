import {
  type Day,
  isDay,
  isOverruled,
  type Overruled,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { RecordMakeUp, WithdrawMakeUp } from './commands.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import { refuseSeat } from './seat.ts';
import type { PeerGroup, Session } from './workshop.ts';

type Decision = Result<readonly SessionFactDraft[], Refusal<WorkshopReason>>;

/**
 * Decides on a make-up. It is for somebody who was expected and is not marked as having come, and counts once: she
 * sat in a session of the same unit with another group, or was visited after the session. The same one again gives no
 * fact.
 *
 * @param other The session that the command says she sat in, if there is one.
 */
export function decideMakeUp(
  {
    session,
    other,
    groups,
  }: {
    readonly session: Session;
    readonly other: Session | undefined;
    readonly groups: readonly PeerGroup[];
  },
  command: RecordMakeUp | WithdrawMakeUp,
  { today, overruled }: { readonly today: Day; readonly overruled: Overruled | undefined },
): Decision {
  const { sessionId, personId } = command;
  const standing = session.makeUps.find((makeUp) => makeUp.personId === personId);
  if (command.kind === 'withdraw-make-up') {
    if (!standing) return refuse('make-up-not-found');
    return ok([{ kind: 'make-up-withdrawn', payload: { sessionId, personId }, corrects: standing.fact }]);
  }
  const { on, with: otherId } = command;
  const noSeat = refuseSeat(session, groups, personId, overruled);
  if (noSeat) return noSeat;
  if (!isDay(on)) return refuse('day-not-valid');
  if (on > today) return refuse('make-up-in-future');
  if (otherId === null && on < session.on) return refuse('make-up-before-session', { on: session.on });
  if (otherId !== null && !other) return refuse('make-up-session-not-found');
  if (other && !isOfSameUnit(session, other)) return refuse('make-up-session-does-not-fit');
  const mark = session.marks.find((one) => one.personId === personId);
  const attended = mark !== undefined && mark.presence !== 'absent';
  if (attended && !isOverruled(overruled, 'attended-already')) return refuse('attended-already');
  if (standing?.on === on && standing.with === otherId) return ok([]);
  if (standing && !isOverruled(overruled, 'made-up-already')) return refuse('made-up-already');
  const draft = { kind: 'make-up-recorded', payload: { sessionId, personId, on, with: otherId } } as const;
  return ok([standing ? { ...draft, corrects: standing.fact } : draft]);
}

/** Whether sitting in the other session is as good: another one, of the same unit, that was neither cancelled nor said not to have happened. */
function isOfSameUnit(session: Session, other: Session): boolean {
  return (
    other.id !== session.id &&
    other.curriculumId === session.curriculumId &&
    other.unitId === session.unitId &&
    (other.status === 'planned' || other.status === 'held')
  );
}
