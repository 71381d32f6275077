import { t } from '@lingui/core/macro';
import { Button } from '../frame/button.tsx';
import { ForwardIcon } from '../frame/icons.tsx';
import { LanguageChoice } from '../frame/language-choice.tsx';
import { useGate } from '../gate/gate-context.tsx';
import { useHeld } from '../notebook-context.tsx';
import { addressOf } from '../route.ts';
import styles from './today.module.css';

/** Who has the notebook open, the language, what this phone keeps, and the lock. */
export function Account() {
  const gate = useGate();
  const { name } = useHeld().bundle.account;
  return (
    <section className={styles.account}>
      <LanguageChoice />
      <p>{t`Signed in as ${name}`}</p>
      <a className={styles.row} href={addressOf({ at: 'this-phone' })}>
        <span>{t`This phone`}</span>
        <ForwardIcon />
      </a>
      <Button kind="quiet" onClick={() => gate.lock()}>{t`Lock`}</Button>
    </section>
  );
}
