import { plural, t } from '@lingui/core/macro';
import { Button } from '../frame/button.tsx';
import styles from './roster.module.css';
import type { RosterInHand } from './use-roster.ts';

/** How many came, always in sight, with the one tap that marks the rest. */
export function Counter({ roster }: { readonly roster: RosterInHand }) {
  const { here, expected, unmarked, refusal, restPresent } = roster;
  return (
    <div className={styles.counter}>
      <p role="status">
        <strong>{t`${here} of ${expected}`}</strong>
        <span>
          {unmarked > 0
            ? plural(unmarked, { one: '# not marked', other: '# not marked' })
            : t`everybody is marked`}
        </span>
      </p>
      {!refusal && unmarked > 0 && (
        <div className={styles.all}>
          <Button kind="quiet" onClick={restPresent}>
            {unmarked === expected ? t`All present` : t`The rest present`}
          </Button>
        </div>
      )}
    </div>
  );
}
