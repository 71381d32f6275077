import { t } from '@lingui/core/macro';
import type { KeepingFailureKind } from '@tatyktuu/sync/keeping';
import { Button } from '../frame/button.tsx';
import styles from '../lock/lock.module.css';

/** The browser keeps nothing safely, or not now: nothing is begun that could be lost. */
export function Unusable({ why }: { readonly why: KeepingFailureKind }) {
  return (
    <main className={styles.page}>
      <h1 className={styles.name}>{t`Notebook`}</h1>
      <p className={styles.line}>{wordsOf(why)}</p>
      <Button onClick={() => location.reload()}>{t`Try again`}</Button>
    </main>
  );
}

function wordsOf(why: KeepingFailureKind): string {
  switch (why) {
    case 'unavailable':
      return t`Nothing can be kept here. Use an up-to-date browser, not a private window, and open the address that begins with https.`;
    case 'newer':
      return t`A newer version was used on this phone. Connect to the internet and try again: nothing is lost.`;
    case 'busy':
      return t`Another window holds the notebook. Close the other windows and try again.`;
    case 'full':
      return t`This phone has no room left. Delete pictures or videos, then try again.`;
    case 'damaged':
      return t`What is kept on this phone can't be read. Don't delete anything: show the phone to an administrator.`;
  }
}
