import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import css from './print-sheet.module.css';

/** The paper of a card: A6, which CSS has no word for. Other pages have paper of their own: this one holds only while a card is there. */
const PAPER = '@page { size: 148mm 105mm; margin: 0 }';

/** What goes to the printer in place of the page: unseen on the screen, alone on the paper. */
export function PrintSheet({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    const paper = new CSSStyleSheet();
    paper.replaceSync(PAPER);
    document.adoptedStyleSheets.push(paper);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
    };
  }, []);
  return createPortal(<div className={css.sheet}>{children}</div>, document.body);
}
