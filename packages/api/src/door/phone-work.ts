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
  for (let from = 0; from < received.length; from += PIECE)
    answers.push(...(await takePiece(ledger, received.slice(from, from + PIECE), work)));
  return answers.sort((a, b) => a.number - b.number);
}

/** In halves when the database cannot hold something of it, until that one stands alone and is kept as it came. */
async function takePiece(
  ledger: Ledger,
  piece: readonly ReceivedCommand[],
  work: PhoneWork,
): Promise<readonly NumberedAnswer[]> {
  try {
    return await takeTogether(ledger, piece, work);
  } catch (error) {
    const [first, ...others] = piece;
    if (!isUnstorable(error) || !first) throw error;
    if (others.length === 0) return takeTogether(ledger, [asUnread(first)], work);
    const middle = Math.ceil(piece.length / 2);
    return [
      ...(await takePiece(ledger, piece.slice(0, middle), work)),
      ...(await takePiece(ledger, piece.slice(middle), work)),
    ];
  }
}

async function takeTogether(
  ledger: Ledger,
  piece: readonly ReceivedCommand[],
  work: PhoneWork,
): Promise<readonly NumberedAnswer[]> {
  const readable = piece.filter((one) => one.readable);
  const unread = piece.filter((one) => !one.readable);
  const commands = readable.map(({ number, command }) => ({ ...command, number }));
  const told = [
    ...(commands.length > 0 ? await submit(ledger, commands, work) : []),
    ...(await keepUnread(ledger, unread, work.actor)),
  ];
  return [...readable, ...unread].map(({ number }, at) => {
    const answer = told[at];
    if (!answer) throw new Error('a command was left without an answer');
    const { id: _, ...verdict } = answer;
    return { number, ...verdict };
  });
}

function asUnread(one: ReceivedCommand): ReceivedCommand {
  return one.readable ? { number: one.number, readable: false, raw: one.command } : one;
}

/**
 * SQL's class of errors for values that do not fit (22), and ids that somebody else's facts bear already (23505, which
 * the ledger has tried several times by then): the same however often it is tried.
 */
function isUnstorable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(22|23505$)/.test(String(error.code));
}
