import type { SessionFact } from './facts.ts';
import type { Mark, Session } from './workshop.ts';

/** The session after a fact of it. */
export function evolveSession(before: Session | undefined, fact: SessionFact): Session | undefined {
  if (fact.kind === 'session-scheduled') {
    const { sessionId, ...planned } = fact.payload;
    return {
      id: sessionId,
      ...planned,
      status: 'planned',
      notHeldReason: null,
      opened: null,
      closings: [],
      marks: [],
      makeUps: [],
      nextSteps: [],
      report: null,
    };
  }
  return before && evolveWithin(before, fact);
}

function evolveWithin(before: Session, fact: Exclude<SessionFact, { kind: 'session-scheduled' }>): Session {
  const done = { by: fact.actor, at: fact.recordedAt };
  switch (fact.kind) {
    case 'session-rescheduled': {
      const { on, at, place } = fact.payload;
      return { ...before, on, at, place };
    }
    case 'session-cancelled':
      return { ...before, status: 'cancelled' };
    case 'session-not-held':
      return {
        ...before,
        status: 'not-held',
        notHeldReason: fact.payload.reason,
        report: null,
        closings: [],
      };
    case 'session-reinstated':
      return { ...before, status: 'planned', notHeldReason: null };
    case 'session-opened':
      return { ...before, opened: done };
    case 'session-closed':
      return {
        ...before,
        closings: [
          ...before.closings.filter(({ by }) => by !== fact.actor),
          { ...done, counts: fact.payload.counts },
        ],
      };
    case 'attendance-marked': {
      const { personId, presence, excuse } = fact.payload;
      return withMark(before, {
        personId,
        presence,
        excuse,
        markedBy: fact.actor,
        markedAt: fact.recordedAt,
        fact: fact.id,
      });
    }
    case 'attendance-unmarked':
      return { ...before, marks: withoutHers(before.marks, fact.payload.personId) };
    case 'make-up-recorded': {
      const { personId, on, with: other } = fact.payload;
      const makeUp = { personId, on, with: other, ...done, fact: fact.id };
      return { ...before, makeUps: [...withoutHers(before.makeUps, personId), makeUp] };
    }
    case 'make-up-withdrawn':
      return { ...before, makeUps: withoutHers(before.makeUps, fact.payload.personId) };
    case 'next-step-kept': {
      const { personId } = fact.payload;
      const text = fact.identifying?.[personId]?.text ?? null;
      const step = { personId, text, ...done, fact: fact.id };
      return { ...before, nextSteps: [...withoutHers(before.nextSteps, personId), step] };
    }
    case 'next-step-dropped':
      return { ...before, nextSteps: withoutHers(before.nextSteps, fact.payload.personId) };
    case 'session-reported':
      return { ...before, status: 'held', report: fact.payload.report };
  }
}

/** A person's mark takes the place of her former one; a first mark comes at the end. */
function withMark(session: Session, mark: Mark): Session {
  const index = session.marks.findIndex(({ personId }) => personId === mark.personId);
  return { ...session, marks: index < 0 ? [...session.marks, mark] : session.marks.with(index, mark) };
}

function withoutHers<T extends { readonly personId: string }>(each: readonly T[], personId: string): T[] {
  return each.filter((one) => one.personId !== personId);
}
