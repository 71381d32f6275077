import type { CommandBody } from '@tatyktuu/domain/door';
import type { Day } from '@tatyktuu/domain/kernel';
import type { Excuse, Presence, Session } from '@tatyktuu/domain/workshops';
import type { RosterLine } from '../reading/roster.ts';

/** Tapping again goes round: nothing, present, late, absent, nothing. From the rarer marks it starts anew. */
const next: Readonly<Record<Presence | 'unmarked', Presence | 'unmarked'>> = {
  unmarked: 'present',
  present: 'late',
  late: 'absent',
  absent: 'unmarked',
  'left-early': 'present',
  excused: 'present',
};

/** A person with the mark that was seen on her row: a mark made upon another one is made knowingly or not at all. */
type Seen = Pick<RosterLine, 'personId' | 'mark'>;

export function markOf(
  session: Pick<Session, 'id'>,
  { personId, mark }: Seen,
  { presence, excuse }: { readonly presence: Presence; readonly excuse: Excuse | null },
): CommandBody {
  const replaces = mark?.fact ?? null;
  return { kind: 'mark-attendance', sessionId: session.id, personId, presence, excuse, replaces };
}

export function unmarkOf(session: Pick<Session, 'id'>, { personId, mark }: Seen): CommandBody {
  return { kind: 'unmark-attendance', sessionId: session.id, personId, replaces: mark?.fact ?? null };
}

/** What a tap on the row does. */
export function nextMark(session: Pick<Session, 'id'>, line: Seen): CommandBody {
  const presence = next[line.mark?.presence ?? 'unmarked'];
  return presence === 'unmarked'
    ? unmarkOf(session, line)
    : markOf(session, line, { presence, excuse: null });
}

/** The first mark of the day opens the session: nobody has to remember a button for it. */
export function openingOf({ id, on, opened, status }: Session, today: Day): readonly CommandBody[] {
  const begins = on === today && opened === null && status === 'planned';
  return begins ? [{ kind: 'open-session', sessionId: id }] : [];
}
