import type { Actor } from '@tatyktuu/domain/access';
import {
  type Command,
  decide,
  type Fact,
  type FactBody,
  type Need,
  needsOf,
  type ReasonCode,
  record,
  WorkingCopy,
} from '@tatyktuu/domain/door';
import type { CommandId, Day, Refusal } from '@tatyktuu/domain/kernel';
import type { Answer } from '@tatyktuu/sync/wire';
import type { Ledger, Outcome, Shelf } from '../ports/index.ts';
import { answeredBefore } from './keep-unread.ts';

/** A command as it was sent; `number` is which of its phone's commands it is. */
export type Sent = Command & { readonly number?: number };

export interface Submission {
  readonly actor: Actor;
  readonly today: Day;
  /** Why a command is refused without being decided: what a phone wrote after it was revoked. It is kept all the same. */
  readonly turnAway?: (command: Command) => Refusal<ReasonCode> | undefined;
}

/**
 * The one door for every write: looks up which commands were answered before, fetches in bulk what the others'
 * decisions need, decides them in order, and records the facts of all that were accepted, in one transaction. A
 * refused command holds up no other.
 */
export async function submit(
  ledger: Ledger,
  commands: readonly Sent[],
  { actor, today, turnAway }: Submission,
): Promise<readonly Answer[]> {
  // What a facilitator tells has happened already, away from the server.
  const circumstances =
    actor.role === 'facilitator' ? ({ actor, today, happened: true } as const) : { actor, today };
  return ledger.write(async (books) => {
    const before = await answeredBefore(books, commands, actor);
    const fresh = firstOfEachId(commands).filter(({ id }) => !before.has(id));
    if (fresh.length === 0) return answersTo(commands, before, new Map());
    const copy = new WorkingCopy();
    await fetchAll(books, copy, () => fresh.flatMap(({ body }) => needsOf(body, copy)));

    const facts: Fact[] = [];
    const outcomes = new Map<CommandId, Outcome>();
    for (const command of fresh) {
      const turnedAway = turnAway?.(command);
      if (turnedAway) {
        outcomes.set(command.id, { status: 'refused', refusal: turnedAway });
        continue;
      }
      const needs = copy.missing(needsOf(command.body, copy));
      if (needs.length > 0) await fetchAll(books, copy, () => needsOf(command.body, copy));
      const decision = decide(copy, command.body, circumstances);
      if (decision.ok) {
        for (const fact of record(command, actor, decision.value)) {
          copy.apply(fact);
          facts.push(fact);
        }
        outcomes.set(command.id, outcomeOf(decision.value));
      } else {
        outcomes.set(command.id, { status: 'refused', refusal: decision.error });
      }
    }
    await books.answer(fresh.map((command) => answeredWith(command, known(outcomes.get(command.id)), actor)));
    await books.record(facts, copy);
    return answersTo(commands, before, outcomes);
  });
}

const accepted: Outcome = { status: 'accepted' };

/** A fact that raises a review says so by itself, and why. */
function outcomeOf(facts: readonly FactBody[]): Outcome {
  const raised = facts.find((fact) => fact.kind === 'review-raised');
  return raised ? { status: 'needs-review', reason: raised.payload.reason } : accepted;
}

/** What was refused of a phone is kept as it was asked for; what the office mistyped is before its eyes. */
export function answeredWith({ id, device, recordedAt, body, number }: Sent, outcome: Outcome, actor: Actor) {
  const keeping = outcome.status === 'refused' && (number !== undefined || actor.role === 'facilitator');
  return {
    ...{ id, device, recordedAt, kind: body.kind, actor: actor.id, number: number ?? null, outcome },
    body: keeping ? body : null,
  };
}

/**
 * Fetches until nothing new is needed: what came in may show that more is.
 * @throws when the shelf leaves a need unanswered, which is a defect of the shelf.
 */
export async function fetchAll(shelf: Shelf, copy: WorkingCopy, needs: () => readonly Need[]): Promise<void> {
  for (let missing = copy.missing(needs()); missing.length > 0; missing = copy.missing(needs())) {
    await shelf.fetch(missing, copy);
    if (copy.missing(missing).length > 0) throw new Error('the shelf left a need unanswered');
  }
}

function firstOfEachId(commands: readonly Sent[]): Sent[] {
  return [...new Map(commands.toReversed().map((command) => [command.id, command])).values()].toReversed();
}

/** In the order of the commands; what was accepted before, or twice in this batch, is a duplicate. */
function answersTo(
  commands: readonly Command[],
  before: ReadonlyMap<CommandId, Outcome>,
  outcomes: ReadonlyMap<CommandId, Outcome>,
): Answer[] {
  const told = new Set<CommandId>();
  return commands.map(({ id }): Answer => {
    const outcome = known(before.get(id) ?? outcomes.get(id));
    const again = before.has(id) || told.has(id);
    told.add(id);
    return again && outcome.status === 'accepted' ? { id, status: 'duplicate' } : { id, ...outcome };
  });
}

function known(outcome: Outcome | undefined): Outcome {
  if (!outcome) throw new Error('a command was neither answered before nor decided now');
  return outcome;
}
