import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Day } from '@tatyktuu/domain/kernel';
import type { Curriculum, PeerGroup, Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime } from '@tatyktuu/locales';
import { useMe } from '../../../session.ts';
import { SessionState, sessionTitle } from '../session-words.tsx';
import { type Month, monthOf, weeksOf } from './month.ts';
import styles from './month-grid.module.css';

interface MonthGridProps {
  readonly month: Month;
  readonly sessions: readonly Session[];
  readonly groups: readonly PeerGroup[];
  readonly curricula: readonly Curriculum[];
  /** Schedules on the day; null while nothing can be scheduled. */
  readonly onPick: ((day: Day) => void) | null;
}

/** A month as people hang it on the wall. */
export function MonthGrid({ month, sessions, groups, curricula, onPick }: MonthGridProps) {
  const { t } = useLingui();
  const { today } = useMe();
  const weekdays = [t`Mon`, t`Tue`, t`Wed`, t`Thu`, t`Fri`, t`Sat`, t`Sun`];
  return (
    <table className={styles.grid} aria-label={formatDay(`${month}-01`, undefined, 'month')}>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} data-outside={monthOf(day) !== month} data-today={day === today}>
                <DayNumber day={day} onPick={onPick} />
                {day === today && (
                  <VisuallyHidden>
                    <Trans>today</Trans>
                  </VisuallyHidden>
                )}
                <ul>
                  {sessions
                    .filter(({ on }) => on === day)
                    .map((session) => (
                      <li key={session.id} data-status={session.status}>
                        <Link to="/workshops/sessions/$sessionId" params={{ sessionId: session.id }}>
                          <span className={styles.time}>{formatTime(session.at)}</span>{' '}
                          {groupNames(session, groups)}
                        </Link>
                        <span className={styles.unit}>{sessionTitle(session, curricula)}</span>
                        {session.status !== 'planned' || day < today ? (
                          <span className={styles.state}>
                            <SessionState session={session} today={today} />
                          </span>
                        ) : null}
                      </li>
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayNumber({ day, onPick }: { readonly day: Day; readonly onPick: ((day: Day) => void) | null }) {
  const { t } = useLingui();
  const number = Number(day.slice(8));
  if (!onPick) return <span className={styles.day}>{number}</span>;
  return (
    <button
      type="button"
      className={styles.day}
      onClick={() => onPick(day)}
      aria-label={t`Schedule on ${formatDay(day)}`}
    >
      {number}
    </button>
  );
}

/** The session's groups by name. */
export function groupNames(session: Session, groups: readonly PeerGroup[]): string {
  return session.groupIds
    .flatMap((groupId) => groups.find(({ id }) => id === groupId)?.name ?? [])
    .join(', ');
}
