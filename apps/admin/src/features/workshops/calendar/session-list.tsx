import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Curriculum, PeerGroup, Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime } from '@tatyktuu/locales';
import { useMe } from '../../../session.ts';
import { SessionState, sessionTitle } from '../session-words.tsx';
import { groupNames } from './month-grid.tsx';
import styles from './session-list.module.css';

interface SessionListProps {
  readonly sessions: readonly Session[];
  readonly groups: readonly PeerGroup[];
  readonly curricula: readonly Curriculum[];
}

/** Sessions under the days on which they are. */
export function SessionList({ sessions, groups, curricula }: SessionListProps) {
  const { today } = useMe();
  const days = [...new Set(sessions.map(({ on }) => on))];
  return (
    <div className={styles.days}>
      {days.map((day) => (
        <section key={day}>
          <h3>
            {formatDay(day)}
            {day === today && (
              <>
                {' '}
                (<Trans>today</Trans>)
              </>
            )}
          </h3>
          <ul>
            {sessions
              .filter(({ on }) => on === day)
              .map((session) => (
                <li key={session.id}>
                  <Link to="/workshops/sessions/$sessionId" params={{ sessionId: session.id }}>
                    <span className={styles.time}>{formatTime(session.at)}</span>
                    <span className={styles.what}>
                      <strong>{groupNames(session, groups)}</strong>
                      <span>{sessionTitle(session, curricula)}</span>
                      <SessionState session={session} today={today} />
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
