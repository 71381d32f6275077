import type { ClockReading, Day, DeviceId, Id } from '@tatyktuu/domain/kernel';
import type { OutboxStore } from './store.ts';
import type { Transport } from './transport.ts';

/** What makes commands on this phone. */
export interface Device {
  readonly id: DeviceId;
  newId(): Id;
  /** Never before the last one. */
  reading(): ClockReading;
}

/** What the phone's half takes from its surroundings, so that a test can hold the clock, the line and the disk. */
export interface Surroundings {
  readonly transport: Transport;
  readonly store: OutboxStore;
  readonly device: Device;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** The day that the phone's own calendar shows. */
  readonly today: () => Day;
  /** Calls back after so many milliseconds; returns what prevents it. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
  /** From 0 to below 1. */
  readonly random: () => number;
}
