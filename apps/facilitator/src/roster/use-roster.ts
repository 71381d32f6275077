import { plural, t } from '@lingui/core/macro';
import type { CommandBody, ReasonCode } from '@tatyktuu/domain/door';
import type { Refusal } from '@tatyktuu/domain/kernel';
import { countMarks, type Session } from '@tatyktuu/domain/workshops';
import { presenceLabel } from '@tatyktuu/locales';
import { useSnack } from '../frame/snack.tsx';
import { useHeld, useNotebook } from '../notebook-context.tsx';
import { type RosterLine, rosterLines } from '../reading/roster.ts';
import { groupsOf } from '../reading/sessions.ts';
import { markOf } from './mark.ts';

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
  const show = useSnack();
  const lines = rosterLines(session, held);
  const counts = countMarks(session, groupsOf(session, held));
  const [first] = lines;

  const submit = async (bodies: readonly CommandBody[], text: string) => {
    const submissions = await notebook.submit(bodies);
    const ids = submissions.flatMap((one) => (one.ok && one.id ? [one.id] : []));
    if (ids.length > 0) show({ text, undo: () => void notebook.undo(ids) });
  };

  return {
    lines,
    expected: counts.expected,
    here: counts.present + counts.late + counts['left-early'],
    unmarked: counts.unmarked,
    refusal: first ? notebook.check(markOf(session, first, present)) : null,
    change: (line, body) => void submit([body], wordsOf(line, body)),
    restPresent: () => {
      const marks = lines.filter(({ mark }) => !mark).map((line) => markOf(session, line, present));
      const count = marks.length;
      void submit(marks, plural(count, { one: '# person marked present', other: '# people marked present' }));
    },
  };
}

/** What became of a person's mark. */
function wordsOf({ fullName }: RosterLine, body: CommandBody): string {
  return `${fullName}: ${body.kind === 'mark-attendance' ? presenceLabel(body.presence) : t`Not marked`}`;
}
