import { hkdfSync } from 'node:crypto';
import type { Sealing } from '@tatyktuu/api/ports';
import { openEnvelope, sealingKeyPair } from '@tatyktuu/sync/sealing';

/** What separates the sealing key from any other use of the secret. */
const PURPOSE = 'tatyktuu/sealing/1';

/**
 * What phones seal to, from the secret that every server of the programme has: none needs a key of its own. With
 * another secret, what was sealed before can be opened by nobody.
 */
export function openSealing(secret: string): Sealing {
  const opened = sealingKeyPair(new Uint8Array(hkdfSync('sha256', secret, '', PURPOSE, 32)));
  return {
    publicKey: async () => (await opened).publicKey,
    open: async (envelope) => openEnvelope(globalThis.crypto, await opened, envelope),
  };
}
