import type { CommandBody } from '@tatyktuu/domain/door';
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

export function markOf(
  session: Session,
  { personId }: Pick<RosterLine, 'personId'>,
  { presence, excuse }: { readonly presence: Presence; readonly excuse: Excuse | null },
): CommandBody {
  return { kind: 'mark-attendance', sessionId: session.id, personId, presence, excuse };
}

export function unmarkOf(session: Session, { personId }: Pick<RosterLine, 'personId'>): CommandBody {
  return { kind: 'unmark-attendance', sessionId: session.id, personId };
}

/** What a tap on the row does. */
export function nextMark(session: Session, line: RosterLine): CommandBody {
  const presence = next[line.mark?.presence ?? 'unmarked'];
  return presence === 'unmarked'
    ? unmarkOf(session, line)
    : markOf(session, line, { presence, excuse: null });
}
