import { t } from '@lingui/core/macro';
import { Button } from '../frame/button.tsx';
import { useAtTheGate } from '../gate/gate-context.tsx';
import styles from '../lock/lock.module.css';

/** Another window has the notebook now: this one shows nothing of it. */
export function Elsewhere() {
  const { takeOver } = useAtTheGate();
  return (
    <main className={styles.page}>
      <h1 className={styles.name}>{t`Notebook`}</h1>
      <p className={styles.line}>{t`It is open in another window. Everything written here is kept.`}</p>
      <Button onClick={takeOver}>{t`Use here`}</Button>
    </main>
  );
}
