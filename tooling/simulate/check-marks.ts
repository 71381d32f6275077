import type { Holding } from '@tatyktuu/api/testing';
import type { CommandBody } from '@tatyktuu/domain/door';
import type { CommandId, FactId } from '@tatyktuu/domain/kernel';
import type { Presence } from '@tatyktuu/domain/workshops';
import type { Written } from './written.ts';

/** What a command made of one person's mark at a session; `presence` is null when it takes the mark away. */
export interface MarkMade {
  readonly seat: string;
  readonly presence: Presence | null;
  readonly by: CommandId;
}

/**
 * What was made of marks, in the order of deciding: by what was accepted, and by what the office took after a review.
 * Who unmarks what is still before the office takes back her own word, and leaves the mark that stands.
 */
export function marksMade(
  written: readonly Written[],
  { commands, journal, states }: Holding,
): readonly MarkMade[] {
  const withdrawing = new Set(
    journal.flatMap(({ fact }) => (fact.kind === 'review-withdrawn' ? [fact.command] : [])),
  );
  const known = new Map(written.map(({ command }) => [command.id, command.body]));
  return [...commands].flatMap(([by, { outcome }]) => {
    const body = known.get(by);
    if (outcome.status !== 'accepted' || !body) return [];
    if (body.kind === 'unmark-attendance' && withdrawing.has(by)) return [];
    if (body.kind !== 'decide-review') return madeBy(body, by, states);
    const held = states.get('review', body.reviewId)?.held;
    return body.verdict === 'take' && held ? madeBy(held, by, states) : [];
  });
}

function madeBy(body: CommandBody, by: CommandId, states: Holding['states']): readonly MarkMade[] {
  switch (body.kind) {
    case 'mark-attendance':
      return [{ seat: seatOf(body), presence: body.presence, by }];
    case 'unmark-attendance':
      return [{ seat: seatOf(body), presence: null, by }];
    // Taken after all, it takes back whatever was marked: nobody came.
    case 'report-not-held': {
      const { sessionId } = body;
      const people = states.all('group').flatMap(({ memberships }) => memberships);
      return people.map(({ personId }) => ({ seat: seatOf({ sessionId, personId }), presence: null, by }));
    }
    default:
      return [];
  }
}

export function seatOf(of: { readonly sessionId: string; readonly personId: string }): string {
  return `${of.sessionId} ${of.personId}`;
}

/** SUM-5: the mark of everybody is the one last made, in the order in which commands were first decided. */
export function checkMarks(written: readonly Written[], holding: Holding): string[] {
  const marks = new Map<string, Presence>();
  for (const { seat, presence } of marksMade(written, holding)) {
    if (presence) marks.set(seat, presence);
    else marks.delete(seat);
  }
  const standing = holding.states
    .all('session')
    .flatMap(({ id, marks: on }) =>
      on.map(({ personId, presence }) => [seatOf({ sessionId: id, personId }), presence] as const),
    );
  const wrong = standing.filter(([seat, presence]) => marks.get(seat) !== presence);
  if (standing.length === marks.size && wrong.length === 0) return [];
  return ['SUM-5: the marks that stand are not those last made'];
}

/**
 * SUM-7: whatever took the place of a mark names it; and what a phone wrote upon one mark never took the place of
 * another, but by a decision of the office.
 */
export function checkReplaced(written: readonly Written[], { journal }: Holding): string[] {
  const known = new Map(written.map(({ command }) => [command.id, command.body]));
  const standing = new Map<string, FactId>();
  const wrong: string[] = [];
  for (const { fact } of journal) {
    if (fact.kind !== 'attendance-marked' && fact.kind !== 'attendance-unmarked') continue;
    const seat = seatOf(fact.payload);
    const before = standing.get(seat);
    const body = known.get(fact.command);
    const upon = body && 'replaces' in body ? body.replaces : undefined;
    if ((fact.corrects ?? undefined) !== before)
      wrong.push(`SUM-7: ${fact.kind} ${fact.id} does not name the mark it takes the place of`);
    if (before !== undefined && upon !== undefined && upon !== before)
      wrong.push(
        `SUM-7: ${fact.kind} ${fact.id} was made upon ${upon}, and silently took the place of ${before}`,
      );
    if (fact.kind === 'attendance-marked') standing.set(seat, fact.id);
    else standing.delete(seat);
  }
  return wrong;
}
