import { plural, t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime, programmeWords } from '@tatyktuu/locales';
import { ForwardIcon } from '../frame/icons.tsx';
import type { Held } from '../notebook/port.ts';
import { useHeld } from '../notebook-context.tsx';
import { groupsOf, ownClosing, rosterSize, unitOfSession } from '../reading/sessions.ts';
import { addressOf } from '../route.ts';
import styles from './today.module.css';

interface SessionListProps {
  readonly title: string;
  readonly sessions: readonly Session[];
}

export function SessionList({ title, sessions }: SessionListProps) {
  const held = useHeld();
  if (sessions.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {sessions.map((session) => {
          const unit = unitOfSession(session, held);
          const names = groupsOf(session, held).map(({ name }) => name);
          const expected = rosterSize(session, held);
          const people = plural(expected, { one: '# person', other: '# people' });
          return (
            <li key={session.id}>
              <a className={styles.row} href={addressOf({ at: 'session', id: session.id, part: 'people' })}>
                <span className={styles.rowText}>
                  <span className={styles.rowWhen}>
                    {formatDay(session.on, undefined, 'short')}, {formatTime(session.at)}
                  </span>
                  <span className={styles.rowGroup}>{names.join(', ')}</span>
                  <span className={styles.rowBelow}>
                    {[unit && programmeWords(unit.title), people, standingOf(session, held)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <ForwardIcon />
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is to be known of it at a glance. */
function standingOf(session: Session, held: Held): string | null {
  const { status, report } = session;
  if (status === 'not-held') return t`did not happen`;
  if (ownClosing(session, held)) return t`closed`;
  return report && t`reported`;
}
