import { deliverSealed } from '../gate/server-calls.ts';
import { sealedHere } from '../storage/sealed-here.ts';

/** Sends every outbox of this phone, sealed as it lies there, while the app is closed or locked. */
export async function deliverWhatWaits(clients: Clients): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  // A window in sight sends by itself.
  if (windows.some(({ visibilityState }) => visibilityState === 'visible')) return;
  for (const envelope of await sealedHere()) {
    // The browser tries again when this rejects, and later each time.
    if (!(await deliverSealed(envelope, false))) throw new Error('the server could not be reached');
  }
}
