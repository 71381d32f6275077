import { t } from '@lingui/core/macro';
import { isFitPin } from '@tatyktuu/sync/keys';
import { useState } from 'react';
import type { EnrolProblem } from '../gate/gate-state.ts';
import styles from '../lock/lock.module.css';
import { PinPad } from '../lock/pin-pad.tsx';

interface ChoosePinProps {
  readonly busy: boolean;
  readonly problem: EnrolProblem | null;
  readonly onChosen: (pin: string) => void;
  readonly onGiveUp: () => void;
}

type Step = 'first' | 'second';

/** Six digits, twice: from then on they open the notebook, with a connection or without. */
export function ChoosePin({ busy, problem, onChosen, onGiveUp }: ChoosePinProps) {
  const [first, setFirst] = useState<string | null>(null);
  const [own, setOwn] = useState<'pin-unfit' | 'different' | null>(null);
  const step: Step = first === null ? 'first' : 'second';

  const take = (pin: string) => {
    if (first === null) {
      setOwn(isFitPin(pin) ? null : 'pin-unfit');
      if (isFitPin(pin)) setFirst(pin);
      return;
    }
    setFirst(null);
    setOwn(pin === first ? null : 'different');
    if (pin === first) onChosen(pin);
  };
  const said = own ?? (step === 'first' ? problem : null);

  return (
    <main className={styles.page}>
      <h1 className={styles.name} aria-live="polite">
        {step === 'first' ? t`Choose six digits` : t`The same digits once more`}
      </h1>
      <p className={styles.line}>{t`They open this notebook from now on, also without a connection.`}</p>
      <p className={styles.problem} role="alert">
        {said && wordsOf(said)}
      </p>
      <PinPad key={step} label={t`Your six digits`} disabled={busy} onPin={take} />
      <p className={styles.line} role="status">
        {busy ? t`One moment` : ''}
      </p>
      {!busy && (
        <button type="button" className={styles.quiet} onClick={onGiveUp}>
          {t`Not now`}
        </button>
      )}
    </main>
  );
}

function wordsOf(problem: EnrolProblem | 'different'): string {
  switch (problem) {
    case 'different':
      return t`The two were not the same. Choose again.`;
    case 'pin-unfit':
      return t`Others would guess these first. Choose digits that are neither a row nor a repetition.`;
    case 'pin-in-use':
      return t`Choose other digits: these can't be used on this phone.`;
    case 'no-notebook':
      return t`This account has no notebook. Ask an administrator.`;
    case 'full':
      return t`This phone has no room left. Delete pictures or videos, then try again.`;
    default:
      return t`There is no connection. Choose your digits again when it is back.`;
  }
}
