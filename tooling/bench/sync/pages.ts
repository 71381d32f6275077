import type { Mark, MarkRecord } from './record.ts';

/** One replication, as the page that did it saw it. Bytes are those of bodies, as they went over the wire. */
export interface Measured {
  readonly seconds: number;
  readonly requests: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** What PouchDB is told: nothing for its defaults. */
export interface Tuning {
  readonly batch_size?: number;
  readonly batches_limit?: number;
}

/** What the page with PouchDB on it can do. Databases are in IndexedDB, by name. */
export interface PeerPage {
  fill(name: string, records: readonly MarkRecord[]): Promise<void>;
  push(name: string, remote: string, tuning: Tuning): Promise<Measured>;
  pull(name: string, remote: string, tuning: Tuning): Promise<Measured>;
  read(name: string): Promise<readonly MarkRecord[]>;
  /** Seconds to put the records into an object store by themselves, in one transaction. */
  putPlainly(name: string, records: readonly MarkRecord[]): Promise<number>;
}

/** What the server gave a phone when it was enrolled. */
export interface PhoneEnrolment {
  readonly pin: string;
  readonly phoneId: string;
  readonly accountId: string;
  readonly grant: string;
  readonly serverKey: string;
  readonly leaseUntil: string;
  readonly serverNow: string;
}

/** What our phone with this page on it can do: the app's own keys, stores and transport, without its screens. */
export interface PhonePage {
  /** Loads whatever is loaded lazily, and opens what this browser keeps. */
  open(): Promise<void>;
  enrol(enrolment: PhoneEnrolment): Promise<void>;
  /** Writes the marks of one session after another; seconds until all are kept. Nothing is sent. */
  write(phoneId: string, sessions: readonly (readonly Mark[])[]): Promise<number>;
  /** Opens the phone anew, on what is on the disk: how long that takes, and how much waits. */
  reopen(phoneId: string): Promise<{ readonly seconds: number; readonly waiting: number }>;
  /** Sends all that waits, until every entry is answered and that is kept. */
  push(phoneId: string): Promise<Measured>;
  /** Fetches all bundles, until they are kept and can be read. */
  pull(phoneId: string): Promise<Measured>;
  /** The marks in the bundles on the disk. */
  marks(phoneId: string): Promise<readonly Mark[]>;
}
