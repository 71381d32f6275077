import { plural, t } from '@lingui/core/macro';
import styles from './report.module.css';

/** How far one tap goes, in minutes. */
const STEP = 5;

interface MinutesProps {
  readonly planned: number;
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
}

/** How long the session took. */
export function Minutes({ planned, value, onChange }: MinutesProps) {
  const shift = (by: number) => onChange(Math.max(STEP, (value ?? planned) + by));
  return (
    <div className={styles.minutes}>
      <label htmlFor="minutes">{t`How many minutes did it take?`}</label>
      <div className={styles.stepper}>
        <button type="button" onClick={() => shift(-STEP)} aria-label={t`${STEP} minutes less`}>
          −
        </button>
        <input
          id="minutes"
          inputMode="numeric"
          pattern="[0-9]*"
          value={value ?? ''}
          onInput={(event) => {
            const minutes = Number.parseInt(event.currentTarget.value, 10);
            onChange(Number.isNaN(minutes) ? null : minutes);
          }}
        />
        <button type="button" onClick={() => shift(STEP)} aria-label={t`${STEP} minutes more`}>
          +
        </button>
      </div>
      {planned > 0 && (
        <small>{plural(planned, { one: '# minute was planned', other: '# minutes were planned' })}</small>
      )}
    </div>
  );
}
