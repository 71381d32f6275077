import { t } from '@lingui/core/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { CloseIcon } from './icons.tsx';
import styles from './sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet from below that has to be answered or closed before anything else. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.sheet} onClose={onClose} aria-labelledby="sheet-title">
      <div className={styles.head}>
        <h2 id="sheet-title">{title}</h2>
        <button
          type="button"
          className={styles.close}
          onClick={() => dialog.current?.close()}
          aria-label={t`Close`}
        >
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}
