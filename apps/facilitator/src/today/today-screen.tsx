import { plural, t } from '@lingui/core/macro';
import { formatDay } from '@tatyktuu/locales';
import { Frame } from '../frame/frame.tsx';
import { Empty } from '../frame/states.tsx';
import { useHeld } from '../notebook-context.tsx';
import { missedHere } from '../reading/make-up.ts';
import { parcelLines } from '../reading/parcels.ts';
import { sessionPlan } from '../reading/sessions.ts';
import { addressOf } from '../route.ts';
import { Account } from './account-block.tsx';
import { SessionCard } from './session-card.tsx';
import { SessionList } from './session-list.tsx';
import styles from './today.module.css';

/** What is to be done today, and what comes. */
export function TodayScreen() {
  const held = useHeld();
  const { now, today, unfinished, coming } = sessionPlan(held);
  const parcels = parcelLines(held, null);
  const total = parcels.length;
  const left = parcels.filter(({ standing }) => standing === null).length;
  const toMakeUp = missedHere(held).filter(({ makeUp }) => makeUp === null);
  const missed = new Set(toMakeUp.map(({ line }) => line.personId)).size;
  const nothing = !now && today.length + unfinished.length + coming.length === 0;
  return (
    <Frame title={t`Today`} below={formatDay(held.today)}>
      {now && <SessionCard session={now} />}
      {nothing && (
        <Empty title={t`No sessions for your groups in the coming weeks`}>
          {t`Ask the office when the next one is planned. It appears here by itself.`}
          {held.bundle.led.length === 0 && (
            <>
              {' '}
              <a href="/admin/">{t`Do you work in the office? Go on there.`}</a>
            </>
          )}
        </Empty>
      )}
      {!now && !nothing && today.length === 0 && <p className={styles.free}>{t`No session today.`}</p>}
      {total > 0 && (
        <a className={styles.parcels} href={addressOf({ at: 'parcels' })}>
          <span>{t`Food parcels`}</span>
          <strong>{left === 0 ? t`All handed over` : t`${left} of ${total} to hand over`}</strong>
        </a>
      )}
      {missed > 0 && (
        <a className={styles.parcels} href={addressOf({ at: 'make-up', id: null })}>
          <span>{t`Make-ups`}</span>
          <strong>{plural(missed, { one: '# person', other: '# people' })}</strong>
        </a>
      )}
      <SessionList title={t`To finish`} sessions={unfinished} />
      <SessionList title={now ? t`Also today` : t`Done today`} sessions={today} />
      <SessionList title={t`Coming`} sessions={coming} />
      <Account />
    </Frame>
  );
}
