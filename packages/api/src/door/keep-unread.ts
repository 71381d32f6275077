import type { Actor } from '@tatyktuu/domain/access';
import type { ClockReading, CommandId, DeviceId } from '@tatyktuu/domain/kernel';
import type { Answer } from '@tatyktuu/sync/wire';
import type { Answered, Ledger, Outcome } from '../ports/index.ts';

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
  if (unread.length === 0) return [];
  return ledger.write(async (books) => {
    const ids = unread.map(({ raw }) => raw.id);
    const before = await books.answered(ids, new Set());
    const fresh = new Map(unread.filter(({ raw }) => !before.has(raw.id)).map((one) => [one.raw.id, one]));
    await books.answer([...fresh.values()].map((one) => answeredFor(one, actor)));
    return ids.map((id): Answer => {
      const outcome = before.get(id) ?? notReadable;
      return outcome.status === 'accepted' ? { id, status: 'duplicate' } : { id, ...outcome };
    });
  });
}

/** Escapes for what PostgreSQL's JSON does not hold: the character zero, and halves of a character. */
const NOT_IN_DATABASE = /\\u(?:0000|d[89a-f])/i;
const LONGEST_KIND = 60;

function answeredFor({ number, raw: { body, ...head } }: Unread, actor: Actor): Answered {
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
