import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import type { BundleStore } from '../bundle/index.ts';
import type { OutboxStore } from '../phone/index.ts';

/** What somebody who knows the PIN can read and write on this phone, until it is locked again. */
export interface Unlocked {
  readonly phoneId: DeviceId;
  readonly accountId: AccountId;
  /** Secret with which this phone speaks for the account: goes with `Authorization: Phone <phoneId>.<grant>`. */
  readonly grant: string;
  /** Keeps and reads records sealed; a record is kept when its promise resolves. */
  readonly outbox: OutboxStore;
  readonly bundles: BundleStore;
  /** How many pieces of the outbox could not be read back: damaged, or put there by somebody else. */
  readonly faults: number;
  /**
   * Takes in what the server said of the lease. Both are ISO 8601 instants by the server's clock: the phone's own may
   * be wrong, so only the time between the two counts.
   */
  renewLease(until: string, serverNow: string): Promise<void>;
  /**
   * Takes in which key the server opens sealed outboxes with: 32 bytes as base64url. When it is another than the one
   * that is known, as after the loss of the server's secret, all that waits is sealed anew to this one.
   */
  sealTo(serverKey: string): Promise<void>;
  /** Puts another PIN in the place of the one that opened this. */
  changePin(pin: string): Promise<PinChange>;
  /** Drops every key. What waits in the outbox's file stays and can be delivered by `Keys.envelopes`. */
  lock(): Promise<void>;
}

/** As in `EnrolOutcome`. A PIN that is another's counts as a wrong one: nobody finds one out by trying. */
export type PinChange =
  | { readonly kind: 'changed' }
  | { readonly kind: 'pin-in-use' }
  | { readonly kind: 'pin-unfit' }
  | { readonly kind: 'wait'; readonly ms: number };
