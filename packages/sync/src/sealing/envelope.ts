import type { DeviceId } from '@tatyktuu/domain/kernel';

/** The version of the envelope's own form. A server reads every version that was ever shipped. */
export const ENVELOPE_FORMAT = 1;

/**
 * What waits on one phone, as it lies in its journal: only the server can read it, and nobody needs a key to make it.
 * It authenticates itself by the grant that is sealed inside. Plain JSON; all bytes as base64url.
 */
export interface Envelope {
  readonly format: typeof ENVELOPE_FORMAT;
  /** The protocol of the records inside. */
  readonly protocol: number;
  readonly phone: DeviceId;
  /** In the order of writing. */
  readonly segments: readonly SealedSegment[];
}

/** What was written between one unlocking and the next lock, under a key of its own. */
export interface SealedSegment {
  /** HPKE's encapsulated key. */
  readonly enc: string;
  /** The segment's key and the phone's grant, sealed to the server's public key. */
  readonly sealedKey: string;
  /** Frames as they lie in the journal. */
  readonly frames: readonly string[];
}
