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
                <DaySessions
                  sessions={sessions.filter(({ on }) => on === day)}
                  groups={groups}
                  curricula={curricula}
                  today={today}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DaySessionsProps extends Pick<MonthGridProps, 'sessions' | 'groups' | 'curricula'> {
  readonly today: Day;
}

/** A day's sessions. A title that several share stands once, above them; a state only where it is not as expected. */
function DaySessions({ sessions, groups, curricula, today }: DaySessionsProps) {
  const titles = sessions.map((session) => sessionTitle(session, curricula));
  return (
    <ul>
      {sessions.map((session, at) => (
        <li key={session.id} data-status={session.status}>
          {titles[at] !== titles[at - 1] && <span className={styles.unit}>{titles[at]}</span>}
          <Link to="/workshops/sessions/$sessionId" params={{ sessionId: session.id }}>
            <span className={styles.time}>{formatTime(session.at)}</span> {groupNames(session, groups)}
          </Link>
          {session.status !== 'held' && (session.status !== 'planned' || session.on < today) && (
            <span className={styles.state}>
              <SessionState session={session} today={today} />
            </span>
          )}
        </li>
      ))}
    </ul>
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
