import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type PeerGroup, type Session, unitOf } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime, programmeWords } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import styles from './today-page.module.css';

interface SessionsAroundProps {
  readonly sessions: readonly Session[];
  readonly groups: readonly PeerGroup[];
  /** What is said when there is none. */
  readonly none: ReactNode;
  readonly withDay?: boolean;
}

/** A few sessions: when, for whom, about what. */
export function SessionsAround({ sessions, groups, none, withDay = false }: SessionsAroundProps) {
  const { data: curricula = [] } = useQuery(api.workshops.curricula.queryOptions());
  if (sessions.length === 0) return <p className={styles.soft}>{none}</p>;
  return (
    <ul className={styles.list}>
      {sessions.map((session) => {
        const unit = unitOf(
          session,
          curricula.find(({ id }) => id === session.curriculumId),
        );
        const names = session.groupIds.flatMap(
          (groupId) => groups.find(({ id }) => id === groupId)?.name ?? [],
        );
        return (
          <li key={session.id}>
            <Link to="/workshops/sessions/$sessionId" params={{ sessionId: session.id }}>
              <span className={styles.when}>
                {withDay && (
                  <>
                    {formatDay(session.on, undefined, 'short')}
                    <br />
                  </>
                )}
                {formatTime(session.at)}
              </span>
              <span>
                <strong>{names.join(', ')}</strong>
                <span className={styles.soft}>{unit && programmeWords(unit.title)}</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
