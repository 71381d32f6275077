import type { Actor } from '@tatyktuu/domain/access';
import {
  type Command,
  decide,
  type Fact,
  type Need,
  needsOf,
  record,
  WorkingCopy,
} from '@tatyktuu/domain/door';
import type { CommandId, Day } from '@tatyktuu/domain/kernel';
import type { Answer } from '@tatyktuu/sync/wire';
import type { Ledger, Outcome, Shelf } from '../ports/index.ts';

/**
 * The one door for every write: claims the commands, fetches in bulk what their decisions need, decides them in
 * order, and records the facts of all that were accepted, in one transaction. A refused command holds up no other.
 */
export async function submit(
  ledger: Ledger,
  commands: readonly Command[],
  circumstances: { readonly actor: Actor; readonly today: Day },
): Promise<readonly Answer[]> {
  const { actor } = circumstances;
  return ledger.write(async (books) => {
    const before = await books.claim(
      commands.map(({ id, device, recordedAt, body }) => ({
        id,
        device,
        recordedAt,
        kind: body.kind,
        actor: actor.id,
      })),
    );
    const fresh = firstOfEachId(commands).filter(({ id }) => !before.has(id));
    const copy = new WorkingCopy();
    await fetchAll(books, copy, () => fresh.flatMap(({ body }) => needsOf(body, copy)));

    const facts: Fact[] = [];
    const outcomes = new Map<CommandId, Outcome>();
    for (const command of fresh) {
      await fetchAll(books, copy, () => needsOf(command.body, copy));
      const decision = decide(copy, command.body, circumstances);
      if (decision.ok) {
        const recorded = record(command, actor, decision.value);
        for (const fact of recorded) copy.apply(fact);
        facts.push(...recorded);
        outcomes.set(command.id, { status: 'accepted' });
      } else {
        outcomes.set(command.id, { status: 'refused', refusal: decision.error });
      }
    }
    await books.record(facts, copy);
    await books.settle(outcomes);
    return answer(commands, before, outcomes);
  });
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

function firstOfEachId(commands: readonly Command[]): Command[] {
  return [...new Map(commands.toReversed().map((command) => [command.id, command])).values()].toReversed();
}

/** In the order of the commands; what was accepted before, or twice in this batch, is a duplicate. */
function answer(
  commands: readonly Command[],
  before: ReadonlyMap<CommandId, Outcome>,
  outcomes: ReadonlyMap<CommandId, Outcome>,
): Answer[] {
  const told = new Set<CommandId>();
  return commands.map(({ id }): Answer => {
    const outcome = before.get(id) ?? outcomes.get(id);
    if (!outcome) throw new Error('a command was neither claimed before nor decided now');
    const again = before.has(id) || told.has(id);
    told.add(id);
    return again && outcome.status === 'accepted' ? { id, status: 'duplicate' } : { id, ...outcome };
  });
}
