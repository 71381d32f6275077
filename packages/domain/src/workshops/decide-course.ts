import {
  type AccountId,
  canonicalJson,
  isOverruled,
  isQuantity,
  type Overruled,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { CloseSession, OpenSession, ReportNotHeld, WithdrawNotHeld } from './commands.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import { type ClosingCounts, closingBy, type Session } from './workshop.ts';

type Decision = Result<readonly SessionFactDraft[], Refusal<WorkshopReason>>;

/**
 * Decides on the course of a session: that it begins, that everything of it is recorded, or that it did not happen.
 * Closing is a statement with the counts of whoever closes, no lock. A session that somebody was marked at or that was
 * reported did happen; whoever overrules that takes back the marks and make-ups.
 */
export function decideCourse(
  session: Session,
  command: OpenSession | CloseSession | ReportNotHeld | WithdrawNotHeld,
  { by, overruled }: { readonly by: AccountId; readonly overruled: Overruled | undefined },
): Decision {
  const { sessionId } = command;
  switch (command.kind) {
    case 'open-session':
      return ok(session.opened ? [] : [{ kind: 'session-opened', payload: { sessionId } }]);
    case 'close-session': {
      const { counts } = command;
      if (!areCounts(counts)) return refuse('counts-not-valid');
      const before = closingBy(session, by);
      if (before && canonicalJson(before.counts) === canonicalJson(counts)) return ok([]);
      return ok([{ kind: 'session-closed', payload: { sessionId, counts } }]);
    }
    case 'report-not-held': {
      const { reason } = command;
      if (session.status === 'not-held' && session.notHeldReason === reason) return ok([]);
      if (wasHeld(session) && !isOverruled(overruled, 'session-was-held')) return refuse('session-was-held');
      return ok([...takenBack(session), { kind: 'session-not-held', payload: { sessionId, reason } }]);
    }
    case 'withdraw-not-held':
      if (session.status !== 'not-held') return refuse('not-held-not-found');
      return ok([{ kind: 'session-reinstated', payload: { sessionId } }]);
  }
}

function wasHeld({ status, marks, makeUps }: Session): boolean {
  return status === 'held' || marks.length > 0 || makeUps.length > 0;
}

function takenBack({ id: sessionId, marks, makeUps }: Session): SessionFactDraft[] {
  return [
    ...marks.map(
      ({ personId, fact }) =>
        ({ kind: 'attendance-unmarked', payload: { sessionId, personId }, corrects: fact }) as const,
    ),
    ...makeUps.map(
      ({ personId, fact }) =>
        ({ kind: 'make-up-withdrawn', payload: { sessionId, personId }, corrects: fact }) as const,
    ),
  ];
}

/** Whole numbers, none below zero but what is left of the goods; each commodity once. */
function areCounts({ marks, parcels, stock }: ClosingCounts): boolean {
  return (
    [...Object.values(marks), parcels].every(isQuantity) &&
    stock.every(({ quantity }) => Number.isSafeInteger(quantity)) &&
    new Set(stock.map(({ commodityId }) => commodityId)).size === stock.length
  );
}
