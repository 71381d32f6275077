/**
 * A version of the app that was fetched and waits. It takes over only where nothing is open: on the lock screen, or
 * because somebody said so. The outbox does not notice: it is in files that every version reads.
 */
export interface NewVersion {
  /** Whether one waits. */
  waits(): boolean;
  subscribe(listener: () => void): () => void;
  /** Lets it take over, and loads the page anew. */
  start(): void;
}

/** How often the server is asked whether there is one, in milliseconds. */
const ASKS = 60 * 60_000;

/** Registers the service worker, where there can be one. */
export function watchForNewVersion(): NewVersion {
  const listeners = new Set<() => void>();
  let registration: ServiceWorkerRegistration | null = null;
  let chosen = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };

  async function register(workers: ServiceWorkerContainer): Promise<void> {
    registration = await workers.register('/sw.js');
    const found = registration;
    tell();
    found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', tell));
    setInterval(() => void found.update().catch(() => undefined), ASKS);
    workers.addEventListener('controllerchange', () => {
      if (chosen) location.reload();
    });
  }

  if (import.meta.env.PROD && navigator.serviceWorker)
    register(navigator.serviceWorker).catch(() => undefined);
  const waits = () => Boolean(registration?.waiting && navigator.serviceWorker.controller);
  return {
    waits,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      if (!waits()) return;
      chosen = true;
      registration?.waiting?.postMessage('take over');
    },
  };
}
