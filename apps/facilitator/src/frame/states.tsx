import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { useNotebook } from '../notebook-context.tsx';
import { Button } from './button.tsx';
import styles from './states.module.css';

/** The shape of what is coming. */
export function Opening() {
  return (
    <main className={styles.opening} aria-busy="true">
      <h1 className="visually-hidden">{t`Opening`}</h1>
      <div className={styles.bone} style={{ width: '40%', height: 24 }} />
      <div className={styles.bone} style={{ height: 172 }} />
      <div className={styles.bone} style={{ height: 64 }} />
      <div className={styles.bone} style={{ height: 64 }} />
    </main>
  );
}

/** Nothing to show yet, and no connection to fetch it. */
export function Unreachable() {
  const notebook = useNotebook();
  return (
    <main className={styles.opening}>
      <h1>{t`No connection`}</h1>
      <p>{t`Nothing could be fetched yet. Go where there is a connection and try again.`}</p>
      <Button onClick={() => void notebook.open()}>{t`Try again`}</Button>
    </main>
  );
}

/** An empty list with its next step. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      <p>{children}</p>
    </div>
  );
}

/** Something that has to be read before going on. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return <p className={styles.notice}>{children}</p>;
}
