import type { HandOverParcel } from '../aid/index.ts';
import { ok } from '../kernel/index.ts';
import {
  canWait,
  type DecideReview,
  type HeldCommand,
  type Review,
  type ReviewRaised,
  type ReviewReason,
  reviewReasonOf,
} from '../reviews/index.ts';
import type { MarkAttendance, UnmarkAttendance } from '../workshops/index.ts';
import type { CommandBody } from './command.ts';
import type { World } from './copy.ts';
import { decideByRules } from './decide-by-rules.ts';
import type { Circumstances, Decision } from './decision.ts';

type Asked = Omit<Circumstances, 'happened'>;
type Told = Exclude<CommandBody, DecideReview>;

/**
 * Decides on what has happened already, away from the server. Where it was refused only because something has changed
 * meanwhile, it is held for a review, and what was known first stands until then. A parcel that left the table is
 * recorded at once, and the review beside it.
 */
export function decideWhatHappened(world: World, command: Told, asked: Asked): Decision {
  const earlier = earlierReview(world, command, asked);
  const withdrawn = earlier ? [{ kind: 'review-withdrawn', payload: { reviewId: earlier.id } } as const] : [];
  if (earlier && command.kind === 'unmark-attendance') return ok(withdrawn);
  const decision =
    command.kind === 'hand-over-parcel'
      ? handedOver(world, command, asked)
      : orHeld(command, decideByRules(world, command, asked));
  return decision.ok ? ok([...decision.value, ...withdrawn]) : decision;
}

/** The decision, or the command held for a review when that is what its refusal calls for. */
function orHeld(command: Told, decision: Decision): Decision {
  if (decision.ok) return decision;
  const reason = reviewReasonOf(command.kind, decision.error.code);
  return reason !== undefined && canWait(command) ? ok([raised(reason, command)]) : decision;
}

/** Sets aside one refusal after the other that the office may look at; the first one is what the office is told. */
function handedOver(world: World, command: HandOverParcel, asked: Asked): Decision {
  const codes: string[] = [];
  let told: ReviewReason | undefined;
  for (;;) {
    const overruled = { codes, happenedOn: asked.today };
    const decision = decideByRules(world, command, { ...asked, overruled });
    if (decision.ok) {
      const { roundId, familyId } = command;
      const payload = told && { reason: told, held: null, handOver: { roundId, familyId } };
      return payload ? ok([...decision.value, { kind: 'review-raised', payload }]) : decision;
    }
    const { code } = decision.error;
    const reason = reviewReasonOf(command.kind, code);
    if (reason === undefined || codes.includes(code)) return decision;
    told ??= reason;
    codes.push(code);
  }
}

/** What is held goes into the journal for good: the words of a next step stay out of it. */
function raised(reason: ReviewReason, command: HeldCommand): ReviewRaised {
  if (command.kind !== 'keep-next-step')
    return { kind: 'review-raised', payload: { reason, held: command, handOver: null } };
  const { personId, text } = command;
  return {
    kind: 'review-raised',
    payload: { reason, held: { ...command, text: '' }, handOver: null },
    identifying: { [personId]: { text } },
  };
}

/** The open review of the very mark that the same person now takes back or puts right. */
function earlierReview(world: World, command: Told, { actor }: Asked): Review | undefined {
  if (!isAboutMark(command) || !command.replaces) return undefined;
  const review = world.get('review', command.replaces);
  if (!review || review.decision || review.by !== actor.id) return undefined;
  const { held } = review;
  const same =
    held?.kind === 'mark-attendance' &&
    held.sessionId === command.sessionId &&
    held.personId === command.personId;
  return same ? review : undefined;
}

function isAboutMark(command: Told): command is MarkAttendance | UnmarkAttendance {
  return command.kind === 'mark-attendance' || command.kind === 'unmark-attendance';
}
