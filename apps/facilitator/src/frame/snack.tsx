import { t } from '@lingui/core/macro';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import styles from './snack.module.css';

/** What was just done, with a way to take it back. */
interface Snack {
  readonly text: string;
  readonly undo?: () => void;
}

/** In milliseconds. With something to take back: long enough to read, find the button and change one's mind. */
const STAYS = { undoable: 12_000, other: 4_000 } as const;
/** A snack shown together with going to another screen stays; an older one belongs to the screen that was left. */
const FRESH = 300;

const SnackContext = createContext<(snack: Snack) => void>(() => undefined);

/** Shows a snack in place of the one before. */
export function useSnack(): (snack: Snack) => void {
  return useContext(SnackContext);
}

export function SnackProvider({ children }: { readonly children: ReactNode }) {
  const [snack, setSnack] = useState<Snack | null>(null);
  const show = useCallback((next: Snack) => setSnack({ ...next }), []);
  useEffect(() => {
    if (!snack) return;
    const shownAt = Date.now();
    const end = () => setSnack((now) => (now === snack ? null : now));
    const away = () => {
      if (Date.now() - shownAt > FRESH) end();
    };
    const timer = setTimeout(end, snack.undo ? STAYS.undoable : STAYS.other);
    addEventListener('hashchange', away);
    return () => {
      clearTimeout(timer);
      removeEventListener('hashchange', away);
    };
  }, [snack]);
  const undo = () => {
    snack?.undo?.();
    setSnack(null);
  };
  return (
    <SnackContext.Provider value={show}>
      {children}
      <div role="status" className={styles.place}>
        {snack && (
          <div className={styles.snack}>
            <span>{snack.text}</span>
            {snack.undo && (
              <button type="button" className={styles.undo} onClick={undo}>
                {t`Undo`}
              </button>
            )}
          </div>
        )}
      </div>
    </SnackContext.Provider>
  );
}
