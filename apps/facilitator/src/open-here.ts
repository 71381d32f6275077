import { thisDevice } from './notebook/device.ts';
import { httpTransport } from './notebook/http-transport.ts';
import { memoryNotebook } from './notebook/memory-notebook.ts';
import { type Notebook, unsentOf } from './notebook/port.ts';
import { hasLeft, isIn, signOut } from './sign-in/account.ts';

/** A bundle older than this, in milliseconds, is fetched anew when somebody comes back to the app. */
const STALE = 60_000;

/** The notebook of this phone, tied to its clock, its line, and the comings and goings of whoever holds it. */
export function openHere(): Notebook {
  const notebook = memoryNotebook({
    transport: httpTransport,
    device: thisDevice(),
    now: Date.now,
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });

  const comeBack = () => {
    notebook.retry();
    const { held, reach } = notebook.page();
    if (held && (reach !== 'reached' || Date.now() - held.fetchedAt > STALE)) void notebook.open();
  };
  addEventListener('online', comeBack);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') comeBack();
  });
  addEventListener('beforeunload', (event) => {
    if (unsentOf(notebook.page()).length > 0) event.preventDefault();
  });
  notebook.subscribe(() => {
    const page = notebook.page();
    if (hasLeft() && page.state === 'signed-out' && unsentOf(page).length === 0) void signOut();
  });

  if (isIn()) void notebook.open();
  else notebook.lock();
  return notebook;
}
