import { type Cost, type Keys, openKeys } from '@tatyktuu/sync/keys';
import { caches } from './caches.ts';
import { openJournals } from './journals.ts';
import { prepareStretch, stretch } from './stretch.ts';

/**
 * What a PIN costs to try: 12 MiB three times over, the least that is advised: a twentieth of a second on a desktop, a fifth of one
 * on an old phone. See docs/decisions/0013-keys-on-the-phone.md.
 */
const COST: Cost = { memory: 12 * 1024, passes: 3 };

/**
 * Opens what this browser keeps. Only one tab can have it open.
 *
 * @throws {KeepingFailure} see `openKeys`.
 */
export async function openKeysHere(): Promise<Keys> {
  const journals = openJournals();
  const platform = { webCrypto: crypto, stretch, cost: COST, journals, caches, now: Date.now };
  try {
    const keys = await openKeys(platform);
    if (keys.profiles().some(({ state }) => state === 'lockable')) prepareStretch();
    return {
      ...keys,
      close: async () => {
        await keys.close();
        journals.end();
      },
    };
  } catch (error) {
    journals.end();
    throw error;
  }
}
