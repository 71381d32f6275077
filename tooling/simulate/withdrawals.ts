import type { Holding } from '@tatyktuu/api/testing';
import type { CommandId } from '@tatyktuu/domain/kernel';
import type { Written } from './written.ts';

/** Who unmarks what is still before the office takes back her own word, and leaves the mark that stands. */
export function withdrawals(written: readonly Written[], { journal }: Holding): ReadonlySet<CommandId> {
  const withdrawn = new Set(
    journal.flatMap(({ fact }) => (fact.kind === 'review-withdrawn' ? [fact.command] : [])),
  );
  return new Set(
    written.flatMap(({ command: { id, body } }) =>
      body.kind === 'unmark-attendance' && withdrawn.has(id) ? [id] : [],
    ),
  );
}
