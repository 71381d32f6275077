import type { Envelope, OpenedEnvelope } from '@tatyktuu/sync/sealing';

/** What phones seal their outboxes to, and what opens them. The same on every server of one programme. */
export interface Sealing {
  /** 32 bytes as base64url. */
  publicKey(): Promise<string>;
  open(envelope: Envelope): Promise<OpenedEnvelope>;
}
