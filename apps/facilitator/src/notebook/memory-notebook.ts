import type { Day } from '@tatyktuu/domain/kernel';
import { memoryStore, openPhone, type Surroundings } from '@tatyktuu/sync/phone';
import type { Notebook, Page } from './port.ts';

/** A notebook that keeps everything in memory: readable while the app is open, and never on the disk. */
export function memoryNotebook(surroundings: Omit<Surroundings, 'store' | 'today'>): Notebook {
  const listeners = new Set<() => void>();
  const phone = openPhone(
    { ...surroundings, store: memoryStore(), today: () => dayHere(surroundings.now()) },
    [],
    show,
  );
  let state: Page['state'] = 'opening';
  let page: Page = pageNow();

  function pageNow(): Page {
    const copy = phone.held();
    const held = copy && {
      bundle: copy.bundle,
      world: copy.world,
      fetchedAt: copy.fetchedAt,
      today: copy.today,
    };
    const [entries, reach] = [phone.entries(), phone.reach()];
    return { state: held ? 'open' : state, held, entries, reach, full: false };
  }

  function show(): void {
    page = pageNow();
    for (const listener of listeners) listener();
  }

  return {
    page: () => page,
    check: phone.check,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: async () => {
      if (!phone.held()) {
        state = 'opening';
        show();
      }
      const reach = await phone.fetch();
      if (reach === null || phone.held()) return;
      state = reach === 'signed-out' ? 'signed-out' : 'unreachable';
      show();
    },
    submit: phone.submit,
    undo: phone.undo,
    retry: phone.retry,
    dismiss: phone.dismiss,
    proof: async () => null,
    lock: () => {
      state = 'signed-out';
      phone.lock();
    },
  };
}

/** The phone's own day. */
function dayHere(milliseconds: number): Day {
  const date = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
