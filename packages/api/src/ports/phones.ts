import type { AccountRole } from '@tatyktuu/domain/access';
import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';

/**
 * How phones prove themselves, and when they were last heard of. Kept apart from the journal: no secret is ever a
 * fact, and a contact is nothing that happened in the programme.
 */
export interface Phones {
  /**
   * Makes the secret with which the phone speaks for the account: 32 random bytes as base64url, shown once and kept as
   * a hash alone. Null when the phone was heard of already, or is somebody else's: one phone has one writer.
   */
  grant(phoneId: DeviceId, accountId: AccountId): Promise<string | null>;
  /** Who speaks with this secret; null when it is not the phone's. Compared in constant time. */
  recognise(phoneId: DeviceId, grant: string): Promise<PhoneHolder | null>;
  /** Keeps that the phone was heard of just now, and what it said of itself. */
  heardOf(phoneId: DeviceId, said: PhoneSays): Promise<void>;
  /** What is known of each phone that was ever granted a secret. */
  contacts(): Promise<readonly PhoneContact[]>;
}

export interface PhoneHolder {
  readonly accountId: AccountId;
  readonly role: AccountRole;
  /** `revoked` too when the account is closed. */
  readonly standing: 'in-use' | 'revoked';
}

export interface PhoneSays {
  /** How many commands wait on it. */
  readonly unsent?: number;
  readonly protocol?: number;
  /** That it has wiped what it held. */
  readonly wiped?: true;
}

export interface PhoneContact {
  readonly phoneId: DeviceId;
  /** ISO 8601 in UTC. */
  readonly lastSeen: string | null;
  readonly unsent: number | null;
  readonly protocol: number | null;
  readonly wipedAt: string | null;
  /** The greatest number among the commands that came from it; 0 when none did. */
  readonly received: number;
  /** The numbers below it that never came, in ascending order. */
  readonly missing: readonly NumberRange[];
}

/** Both included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}
