import { type SealingKeys, sealingKeyPair } from '@tatyktuu/sync/sealing';

export const PIN = '204816';

/** What a server would answer to somebody who enrols. */
export const serverKeys: SealingKeys = await sealingKeyPair(new Uint8Array(32).fill(7));

export const phoneId = '018a0000-0000-7000-8000-00000000000a';
export const grant = Buffer.alloc(32, 1).toString('base64url');

/** An enrolment whose lease runs for a week from now. */
export function enrolment(now = Date.now()) {
  return {
    ...{ pin: PIN, phoneId, grant, serverKey: serverKeys.publicKey },
    accountId: '018a0000-0000-7000-8000-0000000000aa',
    leaseUntil: new Date(now + 7 * 86_400_000).toISOString(),
    serverNow: new Date(now).toISOString(),
  };
}

/** How the page answers when a PIN was tried. */
export interface Unlocking {
  readonly kind: string;
  readonly ms: number;
  readonly numbers: readonly number[];
  readonly faults: number;
  readonly bundles: number;
}
