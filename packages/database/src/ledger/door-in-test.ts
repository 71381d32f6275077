import { randomBytes, randomUUID } from 'node:crypto';
import type { Ledger, Outcome } from '@tatyktuu/api/ports';
import type { Actor } from '@tatyktuu/domain/access';
import { SET_UP } from '@tatyktuu/domain/access';
import {
  type Command,
  type CommandBody,
  decide,
  type Fact,
  needsOf,
  record,
  WorkingCopy,
} from '@tatyktuu/domain/door';
import { type Id, nextReading, uuid7 } from '@tatyktuu/domain/kernel';

const TODAY = '2023-09-01';
const setUp: Actor = { id: SET_UP, role: 'set-up' };

const device = randomUUID();
let reading: string | null = null;

export function newId(): Id {
  return uuid7(Date.now(), randomBytes(10));
}

export function commandOf(body: CommandBody): Command {
  reading = nextReading(Date.parse(`${TODAY}T04:00:00Z`), reading, device);
  return { id: newId(), device, recordedAt: reading, body };
}

/** What the one door of packages/api does, as far as it needs a ledger. Gives each command's outcome, in order. */
export async function take(
  ledger: Ledger,
  commands: readonly Command[],
  actor: Actor = setUp,
): Promise<readonly Outcome[]> {
  return ledger.write(async (books) => {
    const before = await books.claim(
      commands.map(({ body, ...claim }) => ({ ...claim, kind: body.kind, actor: actor.id })),
    );
    const fresh = commands.filter(({ id }) => !before.has(id));
    const copy = new WorkingCopy();
    const facts: Fact[] = [];
    const outcomes = new Map<string, Outcome>();
    const fetch = async (of: readonly Command[]) => {
      const missing = () => copy.missing(of.flatMap(({ body }) => needsOf(body, copy)));
      for (let needs = missing(); needs.length > 0; needs = missing()) await books.fetch(needs, copy);
    };
    await fetch(fresh);
    for (const command of fresh) {
      await fetch([command]);
      const decision = decide(copy, command.body, { actor, today: TODAY });
      const recorded = decision.ok ? record(command, actor, decision.value) : [];
      for (const fact of recorded) copy.apply(fact);
      facts.push(...recorded);
      outcomes.set(
        command.id,
        decision.ok ? { status: 'accepted' } : { status: 'refused', refusal: decision.error },
      );
    }
    await books.record(facts, copy);
    await books.settle(outcomes);
    return commands.map(({ id }) => before.get(id) ?? (outcomes.get(id) as Outcome));
  });
}

/** Takes each body as a command of its own in one batch, and insists that all are accepted. */
export async function accept(ledger: Ledger, bodies: readonly CommandBody[], actor?: Actor): Promise<void> {
  const outcomes = await take(ledger, bodies.map(commandOf), actor);
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.status === 'refused')
      throw new Error(`${bodies[at]?.kind} was refused: ${outcome.refusal.code}`);
  }
}
