import { type Overruled, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { DropNextStep, KeepNextStep } from './commands.ts';
import type { SessionFactDraft } from './facts.ts';
import type { WorkshopReason } from './reasons.ts';
import { refuseSeat } from './seat.ts';
import type { PeerGroup, Session } from './workshop.ts';

/** The longest next step, in characters: a sentence or two. */
export const LONGEST_NEXT_STEP = 300;

/**
 * Decides on what a participant of the session wants to do next, in her own words. The text goes into the fact's
 * identifying part alone. The same text again gives no fact; another one takes its place.
 */
export function decideNextStep(
  session: Session,
  groups: readonly PeerGroup[],
  command: KeepNextStep | DropNextStep,
  overruled: Overruled | undefined,
): Result<readonly SessionFactDraft[], Refusal<WorkshopReason>> {
  const { sessionId, personId } = command;
  const standing = session.nextSteps.find((step) => step.personId === personId);
  if (command.kind === 'drop-next-step') {
    if (!standing) return refuse('next-step-not-found');
    return ok([{ kind: 'next-step-dropped', payload: { sessionId, personId }, corrects: standing.fact }]);
  }
  const noSeat = refuseSeat(session, groups, personId, overruled);
  if (noSeat) return noSeat;
  const text = command.text.trim();
  if (text === '') return refuse('next-step-needs-text');
  if (text.length > LONGEST_NEXT_STEP) return refuse('next-step-too-long', { most: LONGEST_NEXT_STEP });
  if (standing?.text === text) return ok([]);
  const draft = {
    kind: 'next-step-kept',
    payload: { sessionId, personId },
    identifying: { [personId]: { text } },
  } as const;
  return ok([standing ? { ...draft, corrects: standing.fact } : draft]);
}
