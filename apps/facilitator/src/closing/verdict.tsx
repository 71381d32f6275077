import { plural, t } from '@lingui/core/macro';
import type { Session } from '@tatyktuu/domain/workshops';
import { CheckIcon } from '../frame/icons.tsx';
import { unsentOf } from '../notebook/port.ts';
import { useHeld, usePage } from '../notebook-context.tsx';
import { waitingOf } from '../reading/closing.ts';
import styles from './closing.module.css';
import type { Comparison } from './use-proof.ts';

interface VerdictProps {
  readonly session: Session;
  readonly comparison: Comparison;
}

/** What the comparison came to, in a sentence, and what of the session waits for the office. */
export function Verdict({ session, comparison }: VerdictProps) {
  const held = useHeld();
  const unsent = unsentOf(usePage()).length;
  const waiting = waitingOf(session, held);
  return (
    <div role="status" className={styles.verdict} data-kind={comparison.kind}>
      {comparison.kind === 'same' && <CheckIcon size={28} />}
      <p>
        {sentenceOf(comparison)}
        {comparison.kind === 'not-yet' && unsent > 0 && (
          <span className={styles.kept}>
            {plural(unsent, {
              one: '# entry is safe on this phone and goes to the office by itself.',
              other: '# entries are safe on this phone and go to the office by themselves.',
            })}
          </span>
        )}
        {comparison.kind !== 'asking' && waiting > 0 && (
          <span className={styles.kept}>
            {plural(waiting, {
              one: '# entry of this session is at the office and waits for a decision.',
              other: '# entries of this session are at the office and wait for a decision.',
            })}
          </span>
        )}
      </p>
    </div>
  );
}

function sentenceOf({ kind }: Comparison): string {
  switch (kind) {
    case 'asking':
      return t`Comparing with the office`;
    case 'not-yet':
      return t`Not yet compared: there is no connection. It is compared by itself when there is one.`;
    case 'same':
      return t`The office has the same as this phone. Nothing is lost.`;
    case 'different':
      return t`The office has something else than this phone. Both are kept. What differs stands below.`;
  }
}
