import { hkdfSync } from 'node:crypto';
import type { Sealing } from '@tatyktuu/api/ports';
import { openEnvelope, sealingKeyPair, type WebCrypto } from '@tatyktuu/sync/sealing';

/** What separates the sealing key from any other use of the secret. */
const PURPOSE = 'tatyktuu/sealing/1';

/** The platform's own, by the part of its type that browsers have too. */
const webCrypto = globalThis.crypto as unknown as WebCrypto;

/**
 * What phones seal to, from the secret that every server of the programme has: none needs a key of its own. With
 * another secret, what was sealed before can be opened by nobody.
 */
export function openSealing(secret: string): Sealing {
  const opened = sealingKeyPair(new Uint8Array(hkdfSync('sha256', secret, '', PURPOSE, 32)));
  return {
    publicKey: async () => (await opened).publicKey,
    open: async (envelope) => openEnvelope(webCrypto, await opened, envelope),
  };
}
