import { randomBytes, randomUUID } from 'node:crypto';
import { type Actor, SET_UP } from '@tatyktuu/domain/access';
import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { type Id, nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import type { Answer } from '@tatyktuu/sync/wire';
import { submit } from '../door/submit.ts';
import type { Ledger } from '../ports/index.ts';

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

/** Puts the commands through the one door, on a day of the village. */
export async function take(
  ledger: Ledger,
  commands: readonly Command[],
  actor: Actor = setUp,
): Promise<readonly Answer[]> {
  return submit(ledger, commands, { actor, today: TODAY });
}

/** Takes each body as a command of its own in one batch, and insists that all are accepted. */
export async function accept(ledger: Ledger, bodies: readonly CommandBody[], actor?: Actor): Promise<void> {
  const answers = await take(ledger, bodies.map(commandOf), actor);
  for (const [at, answer] of answers.entries()) {
    if (answer.status === 'refused')
      throw new Error(`${bodies[at]?.kind} was refused: ${answer.refusal.code}`);
  }
}
