/** Background Sync, which not every browser has: https://wicg.github.io/background-sync/spec/ */
interface WithSync extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Asks the browser to let the service worker send what waits when there is a connection, the app open or not. */
export async function sendInBackground(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
  // A browser may have it and refuse it; the app then sends when it is opened.
  await registration?.sync?.register('send').catch(() => undefined);
}
