import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import type { Envelope } from '../sealing/envelope.ts';
import type { Unlocked } from './unlocked.ts';

/** The locked half of a phone: whose it is, and what opens it. No PIN is needed to read any of this. */
export interface Keys {
  /** Who has enrolled on this phone, in order. Names are kept nowhere in clear. */
  profiles(): readonly Profile[];
  /** How long no PIN is taken, in milliseconds; 0 when one is. */
  wait(): number;
  /** Makes a profile for an account that has just signed in, and opens it. */
  enrol(enrolment: Enrolment): Promise<EnrolOutcome>;
  /** Tries a PIN against every profile. */
  unlock(pin: string): Promise<UnlockOutcome>;
  /** What waits to be sent, of every profile, as only the server can read it: for delivery while locked, and as a file. */
  envelopes(): Promise<readonly Envelope[]>;
  /**
   * Takes a profile's keys and bundles away for good: no PIN opens it any more. Its outbox stays, to be delivered.
   * Nothing is done while it is open.
   */
  erase(phoneId: DeviceId): Promise<void>;
  /**
   * Removes a profile, its outbox and its bundles, unless somebody has it open, or its outbox is no longer what was
   * delivered: what it holds goes with it.
   *
   * @param delivered The envelope that the server has; null when there was none.
   * @returns whether it is gone.
   */
  forget(phoneId: DeviceId, delivered: Envelope | null): Promise<boolean>;
  /** Locks, and lets go of everything, so that another tab can open it. */
  close(): Promise<void>;
}

export interface Profile {
  readonly phoneId: DeviceId;
  readonly accountId: AccountId;
  /**
   * `erased` and `lease-over`: no PIN opens it any more, after too many wrong ones or too long without the server; its
   * outbox can still be delivered, its holder signs in again.
   */
  readonly state: 'lockable' | 'erased' | 'lease-over';
}

export interface Enrolment {
  /** Six digits. */
  readonly pin: string;
  readonly phoneId: DeviceId;
  readonly accountId: AccountId;
  /** 32 bytes as base64url, from the server. */
  readonly grant: string;
  /** The server's public key for sealing, 32 bytes as base64url. */
  readonly serverKey: string;
  /** ISO 8601 instants by the server's clock. */
  readonly leaseUntil: string;
  readonly serverNow: string;
}

export type EnrolOutcome =
  | { readonly kind: 'unlocked'; readonly unlocked: Unlocked }
  /** Another profile of this phone has that PIN. */
  | { readonly kind: 'pin-in-use' }
  /** Not six digits, or six that everybody tries first. */
  | { readonly kind: 'pin-unfit' }
  /** Too many wrong PINs just now. */
  | { readonly kind: 'wait'; readonly ms: number };

export type UnlockOutcome =
  | { readonly kind: 'unlocked'; readonly unlocked: Unlocked }
  /** No PIN is taken before so many milliseconds have passed. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** `left` more wrong ones erase the keys. */
  | { readonly kind: 'wrong'; readonly left: number }
  /** Too long ago the server was last reached, and the keys are erased: sign in again. */
  | { readonly kind: 'lease-over' }
  /** The phone's clock is so far ahead that it is not believed, and nothing was erased; `shows` is its instant. */
  | { readonly kind: 'clock-ahead'; readonly shows: string }
  /** Nobody's keys are on this phone: never enrolled, erased, or all leases over. */
  | { readonly kind: 'none' };
