import { plural, t } from '@lingui/core/macro';
import { formatMoment } from '@tatyktuu/locales';
import { useEffect, useState } from 'react';
import { LanguageChoice } from '../frame/language-choice.tsx';
import { useAtTheGate, useNewVersion } from '../gate/gate-context.tsx';
import type { Trial } from '../gate/gate-state.ts';
import styles from './lock.module.css';
import { PinPad } from './pin-pad.tsx';
import { useSecondsUntil } from './use-seconds-until.ts';

/** A neutral name, the keys, the language: nothing here tells what the app is for, or whose it is. */
export function LockScreen({ trial }: { readonly trial: Trial }) {
  const { gate, newVersion } = useAtTheGate();
  const [typing, setTyping] = useState(false);
  const newer = useNewVersion();
  const seconds = useSecondsUntil(trial.kind === 'wait' ? trial.until : null);
  const checking = trial.kind === 'checking';

  useEffect(() => {
    if (newer && !typing && !checking) newVersion.start();
  }, [newer, typing, checking, newVersion]);

  return (
    <main className={styles.page}>
      <h1 className={styles.name}>{t`Notebook`}</h1>
      <p className={styles.problem} role="alert">
        {wordsOf(trial, seconds)}
      </p>
      <PinPad
        label={t`Your six digits`}
        disabled={checking || seconds > 0}
        onPin={(pin) => void gate.unlock(pin)}
        onTyping={(count) => setTyping(count > 0)}
      />
      <div className={styles.languages}>
        <LanguageChoice />
      </div>
      <button type="button" className={styles.quiet} onClick={() => gate.goToSignIn()}>
        {t`Digits forgotten, or somebody else`}
      </button>
    </main>
  );
}

/** Below so many tries left, it is said how many. */
const FEW = 5;

function wordsOf(trial: Trial, seconds: number): string {
  switch (trial.kind) {
    case 'wrong': {
      const wrong = wrongWords(trial.left);
      if (!trial.leaseOver) return wrong;
      return `${wrong} ${t`If this phone was without a connection for long, sign in again.`}`;
    }
    case 'wait':
      return seconds > 0 ? t`Wait ${clockOf(seconds)}, then try again.` : '';
    case 'clock-ahead': {
      const shown = formatMoment(trial.shows);
      return t`The clock of this phone shows ${shown}. Set it right and try again.`;
    }
    default:
      return '';
  }
}

function wrongWords(left: number): string {
  if (left > FEW) return t`These are not the right digits.`;
  const tries = plural(left, { one: '# try is left', other: '# tries are left' });
  return t`These are not the right digits: ${tries}. After that, signing in is needed.`;
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
