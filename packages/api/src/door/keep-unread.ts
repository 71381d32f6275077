import type { Actor } from '@tatyktuu/domain/access';
import type { Answer } from '@tatyktuu/sync/wire';
import type { Answered, Ledger, Outcome } from '../ports/index.ts';

/** A row of a batch that is no command that this server can read, as far as it can be read. */
export type Unread = Omit<Answered, 'actor' | 'outcome'>;

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
    const before = await books.answered(
      unread.map(({ id }) => id),
      new Set(),
    );
    const ofEachId = new Map(unread.map((one) => [one.id, one]));
    const fresh = [...ofEachId.values()].filter(({ id }) => !before.has(id));
    await books.answer(fresh.map((one) => ({ ...one, actor: actor.id, outcome: notReadable })));
    return unread.map(({ id }): Answer => {
      const outcome = before.get(id) ?? notReadable;
      return outcome.status === 'accepted' ? { id, status: 'duplicate' } : { id, ...outcome };
    });
  });
}
