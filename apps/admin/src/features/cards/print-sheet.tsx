import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import css from './print-sheet.module.css';

/** What goes to the printer in place of the page: unseen on the screen, alone on the paper. */
export function PrintSheet({ children }: { readonly children: ReactNode }): ReactNode {
  return createPortal(<div className={css.sheet}>{children}</div>, document.body);
}
