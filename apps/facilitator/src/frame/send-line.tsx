import { plural, t } from '@lingui/core/macro';
import { formatMoment } from '@tatyktuu/locales';
import { useEffect, useState } from 'react';
import { type Page, refusedOf, unsentOf } from '../notebook/port.ts';
import { useNotebook, usePage } from '../notebook-context.tsx';
import { addressOf } from '../route.ts';
import styles from './send-line.module.css';

/** The thin line that says whether everything is sent, and what to do when it is not. */
export function SendLine() {
  const page = usePage();
  const notebook = useNotebook();
  const refused = refusedOf(page).length;
  const slow = useSlow(unsentOf(page).length > 0);
  const waits = page.reach !== 'reached' || slow || refused > 0;
  return (
    <div className={styles.line} data-waits={waits}>
      <p role="status" className={styles.words}>
        {wordsOf(page, slow)}
      </p>
      {refused > 0 && (
        <a className={styles.action} href={addressOf({ at: 'attention' })}>
          {plural(refused, { one: '# needs attention', other: '# need attention' })}
        </a>
      )}
      {page.reach === 'signed-out' && (
        <button type="button" className={styles.action} onClick={() => notebook.lock()}>
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

async function tryAgain(notebook: ReturnType<typeof useNotebook>): Promise<void> {
  await notebook.open();
  notebook.retry();
}

/** What is sent within this time is not worth a word, in milliseconds. */
const SLOW = 1_000;

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}

function wordsOf(page: Page, slow: boolean): string {
  const unsent = unsentOf(page).length;
  if (unsent > 0 && (slow || page.reach !== 'reached')) {
    const count = plural(unsent, { one: '# not sent yet', other: '# not sent yet' });
    return page.reach === 'unreachable' ? t`No connection: ${count}. Keep this page open.` : count;
  }
  if (page.reach === 'unreachable' && page.held) {
    const since = formatMoment(new Date(page.held.fetchedAt).toISOString());
    return t`No connection. This is how it was: ${since}`;
  }
  if (page.reach === 'signed-out') return t`Your sign-in has ended.`;
  return refusedOf(page).length > 0 ? '' : t`All sent`;
}
