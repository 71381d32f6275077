import type { Day, DeviceId } from '@tatyktuu/domain/kernel';
import { KeepingFailure } from '@tatyktuu/sync/keeping';
import { openPhone, type Surroundings, TransportFailure } from '@tatyktuu/sync/phone';
import type { GrantTransport } from './grant-transport.ts';
import type { Notebook, Page } from './port.ts';

interface Parts extends Omit<Surroundings, 'today' | 'transport'> {
  readonly phone: DeviceId;
  readonly transport: GrantTransport;
  /** The server wants this phone wiped. */
  readonly onRevoked: () => void;
}

/** The notebook of a phone that was unlocked: shows at once what the phone keeps, and goes on from there. */
export async function fieldNotebook({ onRevoked, ...parts }: Parts): Promise<Notebook> {
  const { transport, now } = parts;
  const listeners = new Set<() => void>();
  let state: Page['state'] = 'opening';
  let full = false;
  let page: Page | null = null;
  let closed = false;
  let ready = false;

  const show = (): void => {
    page = null;
    for (const listener of listeners) listener();
    if (!closed && phone.reach() === 'revoked') onRevoked();
  };
  // It begins to send before it is ours.
  const phone = await openPhone({ ...parts, today: () => dayHere(now()) }, () => ready && show());
  ready = true;

  function pageNow(): Page {
    const copy = closed ? null : phone.held();
    const held = copy && {
      bundle: copy.bundle,
      world: copy.world,
      fetchedAt: copy.fetchedAt,
      today: copy.today,
    };
    return { state: held ? 'open' : state, held, entries: phone.entries(), reach: phone.reach(), full };
  }

  /** Keeps what `work` writes, or says that there was no room for it. */
  async function keeping<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      const done = await work();
      if (full) tell(false);
      return done;
    } catch (error) {
      if (!(error instanceof KeepingFailure)) throw error;
      tell(true);
      return otherwise;
    }
  }

  function tell(isFull: boolean): void {
    full = isFull;
    show();
  }

  return {
    page: () => {
      page ??= pageNow();
      return page;
    },
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
      state = 'unreachable';
      show();
    },
    check: phone.check,
    submit: (bodies) => keeping(() => phone.submit(bodies), []),
    undo: (ids) => keeping(() => phone.undo(ids), undefined),
    retry: phone.retry,
    dismiss: phone.dismiss,
    proof: async (sessionId) => {
      try {
        return await transport.proof(sessionId);
      } catch (error) {
        if (error instanceof TransportFailure) return null;
        throw error;
      }
    },
    lock: () => {
      closed = true;
      phone.close();
      show();
    },
  };
}

/** The phone's own day. */
function dayHere(milliseconds: number): Day {
  const date = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
