import type { DeviceId } from '@tatyktuu/domain/kernel';
import { PROTOCOL_VERSION } from '../wire/version.ts';
import { toBase64url } from './base64url.ts';
import { segmentsOf } from './segments.ts';

/** The version of the envelope's own form. A server reads every version that was ever shipped. */
export const ENVELOPE_FORMAT = 1;

/**
 * What waits on one phone, as it lies in its journal: only the server can read it, and nobody needs a key to make it.
 * It authenticates itself by the grant that is sealed inside. Plain JSON; all bytes as base64url.
 */
export interface Envelope {
  readonly format: typeof ENVELOPE_FORMAT;
  /** The protocol that the phone speaks. */
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

/**
 * What a phone's outbox holds, ready to be delivered; null when it holds nothing. Some of it may have been delivered
 * before: the server does nothing twice.
 *
 * @param frames The journal, as `JournalFolder.peek` reads it.
 * @throws {KeepingFailure} `newer` when a later version of the app wrote it.
 */
export function envelopeOf(phone: DeviceId, frames: readonly Uint8Array[]): Envelope | null {
  const segments = segmentsOf(frames)
    .filter((segment) => segment.frames.length > 0)
    .map(({ head, frames: sealed }) => ({
      enc: toBase64url(head.enc),
      sealedKey: toBase64url(head.sealedKey),
      frames: sealed.map(toBase64url),
    }));
  if (segments.length === 0) return null;
  return { format: ENVELOPE_FORMAT, protocol: PROTOCOL_VERSION, phone, segments };
}
