import type { Day, DeviceId } from '@tatyktuu/domain/kernel';
import type { BundleStore } from '../bundle/index.ts';
import type { OutboxStore } from './store.ts';
import type { Transport } from './transport.ts';

/** What the phone's half takes from its surroundings, so that a test can hold the clock, the line and the disk. */
export interface Surroundings {
  /** The phone as its holder enrolled it. Nobody else writes under this id. */
  readonly phone: DeviceId;
  readonly transport: Transport;
  readonly outbox: OutboxStore;
  readonly bundles: BundleStore;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** The day that the phone's own calendar shows. */
  readonly today: () => Day;
  /** Calls back after so many milliseconds; returns what prevents it. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
  /** From 0 to below 1. */
  readonly random: () => number;
}
