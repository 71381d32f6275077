import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Held, Notebook, Page } from './notebook/port.ts';

export const NotebookContext = createContext<Notebook | null>(null);

export function useNotebook(): Notebook {
  const notebook = useContext(NotebookContext);
  if (!notebook) throw new Error('a screen is shown outside of the notebook');
  return notebook;
}

/** The page as it is now; the screen is drawn again with every change. */
export function usePage(): Page {
  const notebook = useNotebook();
  return useSyncExternalStore(notebook.subscribe, notebook.page);
}

/** What can be read, for screens that are shown only while there is something. */
export function useHeld(): Held {
  const { held } = usePage();
  if (!held) throw new Error('a screen is shown while the notebook is closed');
  return held;
}
