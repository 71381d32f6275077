import { plural, t } from '@lingui/core/macro';
import type { CommandBody, ReasonCode } from '@tatyktuu/domain/door';
import type { Refusal } from '@tatyktuu/domain/kernel';
import { countMarks, type Session } from '@tatyktuu/domain/workshops';
import { presenceLabel } from '@tatyktuu/locales';
import { useHeld, useNotebook } from '../notebook-context.tsx';
import { type RosterLine, rosterLines } from '../reading/roster.ts';
import { groupsOf } from '../reading/sessions.ts';
import { useWrite } from '../writing/use-write.ts';
import { markOf, openingOf } from './mark.ts';

/** A session's roster with what can be done on it. */
export interface RosterInHand {
  readonly lines: readonly RosterLine[];
  readonly expected: number;
  /** Who came: in time, late, or not to the end. */
  readonly here: number;
  readonly unmarked: number;
  /** Why nobody can be marked here as things are, or null. */
  readonly refusal: Refusal<ReasonCode> | null;
  /** Writes a mark and offers to take it back. */
  readonly change: (line: RosterLine, body: CommandBody) => void;
  /** Marks whoever has no mark as present. */
  readonly restPresent: () => void;
}

const present = { presence: 'present', excuse: null } as const;

export function useRoster(session: Session): RosterInHand {
  const held = useHeld();
  const notebook = useNotebook();
  const write = useWrite();
  const lines = rosterLines(session, held);
  const counts = countMarks(session, groupsOf(session, held));
  const [first] = lines;
  const opening = openingOf(session, held.today);

  return {
    lines,
    expected: counts.expected,
    here: counts.present + counts.late + counts['left-early'],
    unmarked: counts.unmarked,
    refusal: first ? notebook.check(markOf(session, first, present)) : null,
    change: (line, body) => void write([...opening, body], wordsOf(line, body)),
    restPresent: () => {
      const marks = lines.filter(({ mark }) => !mark).map((line) => markOf(session, line, present));
      const count = marks.length;
      const text = plural(count, { one: '# person marked present', other: '# people marked present' });
      void write([...opening, ...marks], text);
    },
  };
}

/** What became of a person's mark. */
function wordsOf({ fullName }: RosterLine, body: CommandBody): string {
  return `${fullName}: ${body.kind === 'mark-attendance' ? presenceLabel(body.presence) : t`Not marked`}`;
}
