import { plural, t } from '@lingui/core/macro';
import { formatMoment } from '@tatyktuu/locales';
import { useEffect, useState } from 'react';
import { useGate } from '../gate/gate-context.tsx';
import { attentionOf, type Page, unsentOf } from '../notebook/port.ts';
import { useNotebook, usePage } from '../notebook-context.tsx';
import { addressOf } from '../route.ts';
import styles from './send-line.module.css';

/** The thin line that says whether everything is sent, and what to do when it is not. */
export function SendLine() {
  const page = usePage();
  const notebook = useNotebook();
  const gate = useGate();
  const attention = attentionOf(page).length;
  const slow = useSlow(unsentOf(page).length > 0);
  const waits = page.reach !== 'reached' || slow || attention > 0 || page.full;
  return (
    <div className={styles.line} data-waits={waits}>
      <p role="status" className={styles.words}>
        {wordsOf(page, slow)}
      </p>
      {attention > 0 && (
        <a className={styles.action} href={addressOf({ at: 'attention' })}>
          {plural(attention, { one: '# needs attention', other: '# need attention' })}
        </a>
      )}
      {page.reach === 'signed-out' && (
        <button type="button" className={styles.action} onClick={() => signInAgain(gate)}>
          {t`Sign in again`}
        </button>
      )}
      {page.reach === 'unreachable' && (
        <button type="button" className={styles.action} onClick={() => void tryAgain(notebook)}>
          {t`Try now`}
        </button>
      )}
    </div>
  );
}

function signInAgain(gate: ReturnType<typeof useGate>): void {
  gate.lock();
  gate.goToSignIn();
}

async function tryAgain(notebook: ReturnType<typeof useNotebook>): Promise<void> {
  await notebook.open();
  notebook.retry();
}

/** What is sent within this time is not worth a word, in milliseconds. */
const SLOW = 1_000;

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(waiting);
  useEffect(() => {
    if (!waiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}

function wordsOf(page: Page, slow: boolean): string {
  if (page.full) return t`This phone is full: the last entry was not kept. Delete pictures or videos.`;
  const unsent = unsentOf(page).length;
  if (unsent > 0 && (slow || page.reach !== 'reached')) {
    const count = plural(unsent, { one: '# kept on this phone', other: '# kept on this phone' });
    return page.reach === 'unreachable' ? t`No connection: ${count}` : count;
  }
  if (page.reach === 'unreachable' && page.held) {
    const since = formatMoment(new Date(page.held.fetchedAt).toISOString());
    return t`No connection. This is how it was: ${since}`;
  }
  if (page.reach === 'signed-out') return t`Your sign-in has ended.`;
  if (page.reach === 'update-needed')
    return t`The notebook is too old. Lock it while there is a connection: it renews itself.`;
  return attentionOf(page).length > 0 ? '' : t`All sent`;
}
