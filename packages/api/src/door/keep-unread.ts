import type { Actor } from '@tatyktuu/domain/access';
import type { Command } from '@tatyktuu/domain/door';
import { type ClockReading, type CommandId, commandIdOf, type DeviceId } from '@tatyktuu/domain/kernel';
import type { Answer } from '@tatyktuu/sync/wire';
import type { Answered, Books, Known, Ledger, Outcome } from '../ports/index.ts';

/** A row of a phone's batch that is no command that this server can read. */
export interface Unread {
  readonly number: number;
  readonly raw: {
    readonly id: CommandId;
    readonly device: DeviceId;
    readonly recordedAt: ClockReading;
    readonly body: unknown;
  };
}

const notReadable: Outcome = { status: 'refused', refusal: { code: 'not-readable' } };

/**
 * Keeps what could not be read as it came, and answers so. Nothing that was sent is thrown away: a later server may
 * read what this one does not.
 */
export async function keepUnread(
  ledger: Ledger,
  unread: readonly Unread[],
  actor: Actor,
): Promise<readonly Answer[]> {
  return unread.length === 0 ? [] : ledger.write((books) => keepIn(books, unread, actor));
}

async function keepIn(books: Books, unread: readonly Unread[], actor: Actor): Promise<readonly Answer[]> {
  const ids = unread.map(({ raw }) => raw.id);
  const before = await books.answered(ids, new Set());
  const fresh = new Map(unread.filter(({ raw }) => !before.has(raw.id)).map((one) => [one.raw.id, one]));
  await books.answer([...fresh.values()].map((one) => answeredFor(one, actor)));
  return unread.map(({ raw }): Answer => {
    const { id } = raw;
    const known = before.get(id);
    const outcome = known && isOf(known, raw, actor) ? known.outcome : notReadable;
    return outcome.status === 'accepted' ? { id, status: 'duplicate' } : { id, ...outcome };
  });
}

/** Whether what was answered was this command of this person: ids are reckoned, and somebody may reckon another's. */
function isOf(known: Known, { device }: { readonly device: DeviceId }, actor: Actor): boolean {
  return known.actor === actor.id && known.device === device;
}

/**
 * What was answered to those of the commands that were answered before. One whose id somebody else's command bears
 * already is no duplicate of that: it is told that it was not taken, and kept under an id that its number alone gives.
 */
export async function answeredBefore(
  books: Books,
  commands: readonly (Command & { readonly number?: number })[],
  actor: Actor,
): Promise<ReadonlyMap<CommandId, Outcome>> {
  const known = await books.answered(
    commands.map(({ id }) => id),
    new Set(commands.map(({ body }) => body.kind)),
  );
  const before = new Map<CommandId, Outcome>();
  const displaced: Unread[] = [];
  for (const command of commands) {
    const one = known.get(command.id);
    if (!one) continue;
    const isSame = isOf(one, command, actor);
    before.set(command.id, isSame ? one.outcome : notReadable);
    if (isSame || command.number === undefined) continue;
    const { number, device, recordedAt, body } = command;
    displaced.push({ number, raw: { id: commandIdOf(device, number, 0), device, recordedAt, body } });
  }
  if (displaced.length > 0) await keepIn(books, displaced, actor);
  return before;
}

/** Escapes for what PostgreSQL's JSON does not hold: the character zero, and halves of a character. */
const NOT_IN_DATABASE = /\\u(?:0000|d[89a-f])/i;
const LONGEST_KIND = 60;

/** No command's values hold others in so many layers; what reads deeper ones by recursion would run out of stack. */
const DEEPEST = 100;

function answeredFor({ number, raw: { body: sent, ...head } }: Unread, actor: Actor): Answered {
  const body = downTo(DEEPEST, sent);
  const text = JSON.stringify(body ?? null);
  const named = typeof body === 'object' && body !== null && 'kind' in body ? body.kind : '';
  return {
    ...head,
    number,
    actor: actor.id,
    kind: typeof named === 'string' && /^[a-z-]+$/.test(named) ? named.slice(0, LONGEST_KIND) : '',
    outcome: notReadable,
    // As it came, or its JSON text where the database could not hold it.
    body: NOT_IN_DATABASE.test(text) ? text : body,
  };
}

/** The value, with null for what lies deeper in it than so many layers: nothing that an app writes does. */
function downTo(layers: number, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (layers === 0) return null;
  if (Array.isArray(value)) return value.map((part) => downTo(layers - 1, part));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, downTo(layers - 1, part)]));
}
