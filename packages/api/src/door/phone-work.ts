import type { Actor } from '@tatyktuu/domain/access';
import type { Command, ReasonCode } from '@tatyktuu/domain/door';
import type { Day, Refusal } from '@tatyktuu/domain/kernel';
import type { NumberedAnswer, ReceivedCommand } from '@tatyktuu/sync/wire';
import type { Ledger } from '../ports/index.ts';
import { keepUnread } from './keep-unread.ts';
import { submit } from './submit.ts';

/** The greatest number that a command of a phone may bear: a hundred a day for fifty thousand years. */
export const GREATEST_NUMBER = 2 ** 31 - 1;

/** How many commands go into one transaction: others wait for no longer than that. */
const PIECE = 2_000;

export interface PhoneWork {
  readonly actor: Actor;
  readonly today: Day;
  readonly turnAway?: (command: Command) => Refusal<ReasonCode> | undefined;
}

/**
 * Takes in what one phone wrote, in its order, and answers each. What cannot be read is kept as it came and holds up
 * no other.
 */
export async function takePhoneWork(
  ledger: Ledger,
  received: readonly ReceivedCommand[],
  work: PhoneWork,
): Promise<readonly NumberedAnswer[]> {
  const answers: NumberedAnswer[] = [];
  for (let from = 0; from < received.length; from += PIECE) {
    const piece = received.slice(from, from + PIECE);
    const readable = piece.filter((one) => one.readable);
    const unread = piece.filter((one) => !one.readable);
    const commands = readable.map(({ number, command }) => ({ ...command, number }));
    const told = [
      ...(commands.length > 0 ? await submit(ledger, commands, work) : []),
      ...(await keepUnread(ledger, unread, work.actor)),
    ];
    for (const [at, { number }] of [...readable, ...unread].entries()) {
      const answer = told[at];
      if (!answer) throw new Error('a command was left without an answer');
      const { id: _, ...verdict } = answer;
      answers.push({ number, ...verdict });
    }
  }
  return answers.sort((a, b) => a.number - b.number);
}
