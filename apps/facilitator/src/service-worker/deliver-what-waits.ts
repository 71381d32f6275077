import { deliverSealed } from '../gate/server-calls.ts';
import { sealedHere } from '../storage/sealed-here.ts';

/** What the service worker is asked about the app's windows. */
interface Windows {
  matchAll(which: {
    readonly type: 'window';
    readonly includeUncontrolled: true;
  }): Promise<readonly Pick<WindowClient, 'visibilityState'>[]>;
}

/**
 * Sends every outbox of this phone, sealed as it lies there, while the app is closed or locked. One that the server does
 * not take holds up no other.
 *
 * @throws when something was not taken: the browser then tries again, and later each time.
 */
export async function deliverWhatWaits(
  clients: Windows,
  sealed = sealedHere,
  deliver = deliverSealed,
): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  // A window in sight sends by itself.
  if (windows.some(({ visibilityState }) => visibilityState === 'visible')) return;
  let left = 0;
  for (const envelope of await sealed()) if (!(await deliver(envelope, false))) left += 1;
  if (left > 0) throw new Error('the server has not taken everything');
}
