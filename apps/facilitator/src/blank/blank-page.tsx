import { t } from '@lingui/core/macro';
import styles from './blank-page.module.css';

/** An empty page of a notebook: what is seen after the quick exit. What is written here is kept nowhere. */
export function BlankPage({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t`Notebook`}</h1>
      <textarea
        className={styles.sheet}
        aria-label={t`New note`}
        placeholder={t`New note`}
        autoComplete="off"
      />
      <button type="button" className={styles.open} onClick={onOpen}>
        {t`Open`}
      </button>
    </main>
  );
}
