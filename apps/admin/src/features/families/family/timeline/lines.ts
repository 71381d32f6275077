import type { AccountId, ClockReading } from '@tatyktuu/domain/kernel';
import type { client } from '../../../../api.ts';

export type Entry = Awaited<ReturnType<typeof client.families.timeline.query>>[number];

/** One line of the timeline: a change, or several of one kind that somebody made in one go. */
export interface TimelineLine {
  readonly entries: readonly Entry[];
  readonly first: Entry;
  /** Who said that it should not have been recorded, and when; null while it stands. */
  readonly undone: { readonly by: AccountId; readonly at: ClockReading } | null;
}

/**
 * The lines of a timeline, newest first. Changes of one kind that came with one wish are one line, but those that can
 * be undone or were undone stand by themselves. That something was undone is told where it is struck through.
 */
export function linesOf(entries: readonly Entry[]): TimelineLine[] {
  const undoings = new Map(
    entries.flatMap(({ fact }) =>
      fact.kind === 'change-undone' ? fact.payload.undone.map((id) => [id, fact] as const) : [],
    ),
  );
  const name = ({ fact, undoable, undone }: Entry) =>
    undoable || undone ? fact.id : `${fact.command} ${fact.kind}`;
  const shown = entries.filter(({ fact }) => fact.kind !== 'change-undone');
  return [...Map.groupBy(shown, name).values()].flatMap((group): TimelineLine[] => {
    const [first] = group;
    if (!first) return [];
    const undoing = undoings.get(first.fact.id);
    const undone = first.undone && undoing ? { by: undoing.actor, at: undoing.recordedAt } : null;
    return [{ entries: group, first, undone }];
  });
}
