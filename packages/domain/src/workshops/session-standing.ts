import type { Actor } from '../access/index.ts';
import {
  type Day,
  isOverruled,
  type Overruled,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import { rosterOf } from './attendance.ts';
import type { SessionWork } from './commands.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import type { PeerGroup, Session } from './workshop.ts';

/** The session that something may be recorded at, and what had to be put right for that. */
export interface Standing {
  readonly session: Session;
  readonly facts: readonly SessionFactDraft[];
}

export interface SessionCircumstances {
  readonly actor: Actor;
  readonly today: Day;
  readonly overruled?: Overruled;
}

/** What takes something back, or says itself that the session did not happen, does not need one that did. */
const fitsOneNotHeld: readonly SessionWork['kind'][] = [
  'report-not-held',
  'withdraw-not-held',
  'unmark-attendance',
  'withdraw-make-up',
  'drop-next-step',
];

/**
 * Whether anything may be recorded at the session: from its day on, unless it was cancelled or did not happen, by an
 * administrator or a facilitator who leads one of its groups. Where that is overruled, the session is planned again
 * first, or moved to the day it happened on.
 */
export function standingOf(
  session: Session,
  groups: readonly PeerGroup[],
  kind: SessionWork['kind'],
  { actor, today, overruled }: SessionCircumstances,
): Result<Standing, Refusal<WorkshopReason>> {
  if (actor.role === 'facilitator') {
    const led = groups.some(({ facilitators }) => facilitators.includes(actor.id));
    const wasLed = groups.some(({ formerFacilitators }) => formerFacilitators.includes(actor.id));
    if (!led) return refuse(wasLed ? 'no-longer-your-group' : 'not-your-group');
  }
  const facts: SessionFactDraft[] = [];
  const { id: sessionId, at, place } = session;
  let now = session;
  const reinstate = () => {
    facts.push({ kind: 'session-reinstated', payload: { sessionId } });
    now = { ...now, status: 'planned', notHeldReason: null };
  };
  if (now.status === 'cancelled') {
    if (!isOverruled(overruled, 'session-cancelled')) return refuse('session-cancelled');
    reinstate();
  }
  if (now.status === 'not-held' && !fitsOneNotHeld.includes(kind)) {
    if (!isOverruled(overruled, 'session-not-held')) return refuse('session-not-held');
    reinstate();
  }
  if (now.on > today) {
    if (!isOverruled(overruled, 'session-not-yet')) return refuse('session-not-yet', { on: now.on });
    const on = dayItWasHeld(now, groups, overruled?.happenedOn ?? today, today);
    facts.push({ kind: 'session-rescheduled', payload: { sessionId, on, at, place } });
    now = { ...now, on };
  }
  return ok({ session: now, facts });
}

/** The day on which it is said to have happened; today, where that clock must have been wrong: nobody was a member then. */
function dayItWasHeld(session: Session, groups: readonly PeerGroup[], said: Day, today: Day): Day {
  return said <= today && rosterOf({ ...session, on: said }, groups).length > 0 ? said : today;
}
