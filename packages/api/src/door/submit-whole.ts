import { setImmediate as breathe } from 'node:timers/promises';
import {
  type Command,
  decide,
  type Fact,
  needsOf,
  type ReasonCode,
  record,
  WorkingCopy,
} from '@tatyktuu/domain/door';
import type { CommandId, Refusal } from '@tatyktuu/domain/kernel';
import type { Ledger, Outcome } from '../ports/index.ts';
import { answeredBefore } from './keep-unread.ts';
import { answeredWith, fetchAll, type Submission } from './submit.ts';

/** What became of a batch that is taken as a whole or not at all. */
export type WholeOutcome =
  /** Taken in, now or when it came before. */
  | { readonly status: 'taken' }
  /** Nothing of it was written. `index` is the command's place in the batch; not every one that would be refused is told. */
  | {
      readonly status: 'refused';
      readonly refusals: readonly { readonly index: number; readonly refusal: Refusal<ReasonCode> }[];
    }
  /** Nothing of it was written: whoever sent it wanted it no more. */
  | { readonly status: 'cancelled' };

export interface WholeSubmission extends Omit<Submission, 'turnAway'> {
  /** Raised when whoever sent it wants it no more. Looked at between slices, and once more before it is final. */
  readonly signal: AbortSignal;
  /** Hears how many of the commands are decided; all of them when only the writing is left. */
  readonly onProgress?: (decided: number) => void;
}

/** How many commands are decided before others get their turn. */
const SLICE = 250;

/** So many refusals are told: whoever mapped a column wrongly has thousands. */
const TOLD = 200;

class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/**
 * Takes in all of the commands in one transaction, or none: when one is refused, or the signal is raised, nothing is
 * written, not even the answers. Sent again after it was taken, it is taken already.
 */
export async function submitWhole(
  ledger: Ledger,
  commands: readonly Command[],
  submission: WholeSubmission,
): Promise<WholeOutcome> {
  const { signal } = submission;
  try {
    return await ledger.write(async (books): Promise<WholeOutcome> => {
      if (signal.aborted) throw new Cancelled();
      const before = await answeredBefore(books, commands, submission.actor);
      if (before.size > 0) return answeredAlready(commands, before);
      const twice = idsTwice(commands);
      if (twice.length > 0) return { status: 'refused', refusals: twice };
      const copy = new WorkingCopy();
      await fetchAll(books, copy, () => commands.flatMap(({ body }) => needsOf(body, copy)));

      const { facts, refusals } = await decideAll(commands, copy, submission, (needs) =>
        fetchAll(books, copy, needs),
      );
      if (refusals.length > 0) return { status: 'refused', refusals };
      await books.answer(
        commands.map((command) => answeredWith(command, { status: 'accepted' }, submission.actor)),
      );
      await books.record(facts, copy);
      if (signal.aborted) throw new Cancelled();
      return { status: 'taken' };
    });
  } catch (error) {
    if (error instanceof Cancelled) return { status: 'cancelled' };
    throw error;
  }
}

type Refusals = Extract<WholeOutcome, { status: 'refused' }>['refusals'];

/** Those that bear the id of one before them in the batch. */
function idsTwice(commands: readonly Command[]): Refusals {
  const ids = new Set<CommandId>();
  return commands.flatMap(({ id }, index) => {
    const isNew = !ids.has(id);
    ids.add(id);
    return isNew ? [] : [{ index, refusal: { code: 'id-used-twice' } as const }];
  });
}

async function decideAll(
  commands: readonly Command[],
  copy: WorkingCopy,
  { actor, today, signal, onProgress }: WholeSubmission,
  fetch: (needs: () => ReturnType<typeof needsOf>) => Promise<void>,
): Promise<{ readonly facts: readonly Fact[]; readonly refusals: Refusals }> {
  const facts: Fact[] = [];
  const refusals: { index: number; refusal: Refusal<ReasonCode> }[] = [];
  for (const [index, command] of commands.entries()) {
    if (index % SLICE === 0) {
      onProgress?.(index);
      await breathe();
      if (signal.aborted) throw new Cancelled();
    }
    const needs = () => needsOf(command.body, copy);
    if (copy.missing(needs()).length > 0) await fetch(needs);
    const decision = decide(copy, command.body, { actor, today });
    if (!decision.ok) {
      refusals.push({ index, refusal: decision.error });
      if (refusals.length === TOLD) break;
      continue;
    }
    for (const fact of record(command, actor, decision.value)) {
      copy.apply(fact);
      facts.push(fact);
    }
  }
  onProgress?.(commands.length);
  return { facts, refusals };
}

/** It came before: taken then, or given up meanwhile. */
function answeredAlready(
  commands: readonly Command[],
  before: ReadonlyMap<CommandId, Outcome>,
): WholeOutcome {
  const outcomes = commands.map(({ id }) => before.get(id));
  if (outcomes.every((outcome) => outcome?.status === 'accepted')) return { status: 'taken' };
  const isGivenUp = outcomes.some(
    (outcome) => outcome?.status === 'refused' && outcome.refusal.code === 'import-cancelled',
  );
  if (isGivenUp) return { status: 'cancelled' };
  const refusals = outcomes.flatMap((outcome, index) =>
    outcome ? [{ index, refusal: { code: 'id-used-twice' } as const }] : [],
  );
  return { status: 'refused', refusals };
}

/**
 * Makes sure that a batch, whose last command this is, is not taken in any more, on whichever server it is at work.
 * Says so when it was taken before. The command's id decides: whoever answers it first.
 */
export async function giveUp(
  ledger: Ledger,
  last: Pick<Command, 'id' | 'device' | 'recordedAt'>,
  actor: Submission['actor'],
): Promise<'taken' | 'cancelled'> {
  return ledger.write(async (books) => {
    const { id, device, recordedAt } = last;
    const before = await books.answered([id], new Set());
    const known = before.get(id);
    if (known) return known.outcome.status === 'accepted' ? 'taken' : 'cancelled';
    const outcome: Outcome = { status: 'refused', refusal: { code: 'import-cancelled' } };
    const about = { kind: 'record-import', actor: actor.id, number: null, outcome, body: null };
    await books.answer([{ id, device, recordedAt, ...about }]);
    return 'cancelled';
  });
}
