import type { CommandBody } from '@tatyktuu/domain/door';
import type { client } from '../../api.ts';

/** Two entries that look like one person, as the list shows them. */
export type Pair = Awaited<ReturnType<typeof client.duplicates.list.query>>['pairs'][number];
export type Entry = Pair['one'];

/** What was decided just now, and the wish that takes it back. */
export interface Decision {
  readonly pair: Pair;
  readonly undo: CommandBody;
}
