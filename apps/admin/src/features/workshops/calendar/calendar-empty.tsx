import { Trans } from '@lingui/react/macro';
import type { Curriculum, PeerGroup } from '@tatyktuu/domain/workshops';
import { ButtonLink } from '../../../page/button-link.tsx';
import { Notice } from '../../../page/index.ts';
import styles from './calendar-empty.module.css';

interface CalendarEmptyProps {
  readonly curricula: readonly Curriculum[];
  readonly groups: readonly PeerGroup[];
}

/** Above a month without sessions: what has to be there before one can be scheduled, one step at a time. */
export function CalendarEmpty({ curricula, groups }: CalendarEmptyProps) {
  return (
    <div className={styles.empty}>
      <Notice tone="told">
        {curricula.length === 0 ? (
          <>
            <p>
              <Trans>A session is about a part of the curriculum, and there is no curriculum yet.</Trans>
            </p>
            <ButtonLink to="/workshops/curriculum" mt="xs">
              <Trans>Write the curriculum</Trans>
            </ButtonLink>
          </>
        ) : groups.length === 0 ? (
          <>
            <p>
              <Trans>A session is for a group, and there are no groups yet.</Trans>
            </p>
            <ButtonLink to="/workshops/groups" mt="xs">
              <Trans>Make groups</Trans>
            </ButtonLink>
          </>
        ) : (
          <p>
            <Trans>No sessions in this month. Choose a day, or schedule several weeks at once.</Trans>
          </p>
        )}
      </Notice>
    </div>
  );
}
