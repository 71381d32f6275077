import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { addDays, type Day } from '@tatyktuu/domain/kernel';
import { formatDay } from '@tatyktuu/locales';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { EmptyState, Loaded, PageHeading, Section } from '../../page/index.ts';
import { useMe } from '../../session.ts';
import { ReviewsNavigation } from '../reviews/reviews-navigation.tsx';
import { AgendaLine } from './agenda-line.tsx';
import { OpenRounds } from './open-rounds.tsx';
import { SessionsAround } from './sessions-around.tsx';
import styles from './today-page.module.css';

/** How far back a session without a report is looked for, and how far ahead the coming ones are shown, in days. */
const LOOK_BACK = 90;
const LOOK_AHEAD = 7;

/** What needs me today: a few sentences, each with its action; today's sessions and open rounds beside. */
export function TodayPage(): ReactNode {
  const { t } = useLingui();
  const { today } = useMe();
  const agenda = useQuery(api.programme.agenda.queryOptions());
  const period = { from: addDays(today, -LOOK_BACK), to: addDays(today, LOOK_AHEAD) };
  const calendar = useQuery(api.workshops.calendar.queryOptions(period));
  const unreported = calendar.data?.sessions.filter(({ status, on }) => status === 'planned' && on < today);
  return (
    <>
      <PageHeading title={<Title day={today} />} tab={t`Today`} />
      <ReviewsNavigation />
      <div className={styles.columns}>
        <section aria-label={t`What needs you`}>
          <Loaded query={agenda}>
            {(items) =>
              items.length > 0 ? (
                <ol className={styles.agenda}>
                  {items.map((item) => (
                    <li key={item.code === 'round-open' ? item.roundId : item.code}>
                      <AgendaLine item={item} oldestUnreported={unreported?.[0]} />
                    </li>
                  ))}
                </ol>
              ) : (
                <EmptyState title={<Trans>Nothing needs you today.</Trans>}>
                  <p>
                    <Trans>What is planned goes its way; this page says when something waits for you.</Trans>
                  </p>
                </EmptyState>
              )
            }
          </Loaded>
        </section>
        <aside className={styles.beside}>
          <Loaded query={calendar}>
            {({ sessions, groups }) => (
              <>
                <Section title={<Trans>Sessions today</Trans>}>
                  <SessionsAround
                    sessions={sessions.filter(({ on, status }) => on === today && status !== 'cancelled')}
                    groups={groups}
                    none={<Trans>No session today</Trans>}
                  />
                </Section>
                <Section title={<Trans>In the next days</Trans>}>
                  <SessionsAround
                    sessions={sessions.filter(({ on, status }) => on > today && status !== 'cancelled')}
                    groups={groups}
                    none={<Trans>No session in the next seven days</Trans>}
                    withDay
                  />
                </Section>
              </>
            )}
          </Loaded>
          <Section title={<Trans>Open rounds of food aid</Trans>}>
            <OpenRounds />
          </Section>
        </aside>
      </div>
    </>
  );
}

/** The day, as a title begins. */
function Title({ day }: { readonly day: Day }) {
  const { i18n } = useLingui();
  const said = formatDay(day);
  return `${said.charAt(0).toLocaleUpperCase(i18n.locale)}${said.slice(1)}`;
}
