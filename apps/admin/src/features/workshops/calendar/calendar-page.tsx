import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Day } from '@tatyktuu/domain/kernel';
import { formatDay } from '@tatyktuu/locales';
import { type ReactNode, useState } from 'react';
import { api } from '../../../api.ts';
import { Loaded, PageHeading, SkeletonRows } from '../../../page/index.ts';
import { useMe } from '../../../session.ts';
import { WorkshopsNavigation } from '../workshops-navigation.tsx';
import { CalendarEmpty } from './calendar-empty.tsx';
import styles from './calendar-page.module.css';
import { addMonths, monthOf, periodOf } from './month.ts';
import { MonthGrid } from './month-grid.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { SessionList } from './session-list.tsx';

/** The sessions of a month: a grid of weeks on a desk, a list on a phone. */
export function CalendarPage(): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const search = useSearch({ from: '/shell/workshops' });
  const navigate = useNavigate();
  const narrow = useMediaQuery('(max-width: 800px)', undefined, { getInitialValueInEffect: false });
  const [day, setDay] = useState<Day | null>(search.schedule ? today : null);
  const month = search.month ?? monthOf(today);
  const calendar = useQuery(api.workshops.calendar.queryOptions(periodOf(month)));
  const curricula = useQuery(api.workshops.curricula.queryOptions());
  const ready = (curricula.data?.length ?? 0) > 0 && (calendar.data?.groups.length ?? 0) > 0;

  const scheduled = async (on: Day) => {
    setDay(null);
    await navigate({ to: '/workshops', search: { month: monthOf(on) } });
  };
  const close = async () => {
    setDay(null);
    if (search.schedule) await navigate({ to: '/workshops', search: { month } });
  };
  return (
    <>
      <PageHeading title={<Trans>Calendar of sessions</Trans>} tab={t`Calendar of sessions`}>
        {ready && (
          <Button variant="filled" onClick={() => setDay(monthOf(today) === month ? today : `${month}-01`)}>
            <Trans>Schedule sessions</Trans>
          </Button>
        )}
      </PageHeading>
      <WorkshopsNavigation />
      <div className={styles.month}>
        <h2>{formatDay(`${month}-01`, undefined, 'month')}</h2>
        <nav aria-label={t`Months`}>
          <Link to="/workshops" search={{ month: addMonths(month, -1) }} aria-label={t`The month before`}>
            <span aria-hidden="true">←</span>
          </Link>
          <Link to="/workshops" search={{}}>
            <Trans>This month</Trans>
          </Link>
          <Link to="/workshops" search={{ month: addMonths(month, 1) }} aria-label={t`The month after`}>
            <span aria-hidden="true">→</span>
          </Link>
        </nav>
      </div>
      <Loaded query={calendar} skeleton={<SkeletonRows rows={5} height={96} />}>
        {({ sessions, groups }) => (
          <Loaded query={curricula} skeleton={<SkeletonRows rows={5} height={96} />}>
            {(known) => (
              <>
                {sessions.length === 0 && <CalendarEmpty curricula={known} groups={groups} />}
                {narrow ? (
                  <SessionList sessions={sessions} groups={groups} curricula={known} />
                ) : (
                  <MonthGrid
                    month={month}
                    sessions={sessions}
                    groups={groups}
                    curricula={known}
                    onPick={ready ? setDay : null}
                  />
                )}
                {day !== null && ready && (
                  <ScheduleDialog
                    day={day}
                    groups={groups}
                    curricula={known}
                    onClose={() => void close()}
                    onScheduled={(on) => void scheduled(on)}
                  />
                )}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
