import { t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatDay, formatTime } from '@tatyktuu/locales';
import { useHeld } from '../notebook-context.tsx';
import { nextSession } from '../reading/sessions.ts';
import styles from './closing.module.css';

/** When the group meets again: to be said before people leave. */
export function NextSession({ session }: { readonly session: Session }) {
  const next = nextSession(session, useHeld());
  return (
    <div className={styles.next}>
      <h2>{t`Next session`}</h2>
      {next ? (
        <p>
          <strong>
            {formatDay(next.on)}, {formatTime(next.at)}
          </strong>
          {next.place && <span>{next.place}</span>}
        </p>
      ) : (
        <p>{t`None is planned yet. Ask the office.`}</p>
      )}
    </div>
  );
}
