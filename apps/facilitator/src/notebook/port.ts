import type { CommandBody, ReasonCode, World } from '@tatyktuu/domain/door';
import type { CommandId, Day, Refusal, SessionId } from '@tatyktuu/domain/kernel';
import type { FieldBundle } from '@tatyktuu/sync/bundle';
import type { Entry, Reach, Submission } from '@tatyktuu/sync/phone';
import type { ServerProof } from './server-proof.ts';

/**
 * What the screens know of the data: something to read from, one way to write, and what became of what was written.
 * How it is kept and sent is the implementation's affair.
 */
export interface Notebook {
  /** The page as it is now. A new object whenever anything on it has changed, the same one otherwise. */
  readonly page: () => Page;
  /** Calls the listener after each change; returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;

  /** Fetches what this phone may hold. What is open stays open when that fails. */
  open(): Promise<void>;
  /** Why this would be refused as things are, or null. Changes nothing. */
  check(body: CommandBody): Refusal<ReasonCode> | null;
  /**
   * Decides on the phone's own world, in order, and shows the outcome at once. Resolves as soon as what was accepted
   * is kept; sending it goes on by itself. A refused body is not kept and holds up no other. Empty when the phone had
   * no room to keep anything: nothing was written then, and `full` of the page says so.
   */
  submit(bodies: readonly CommandBody[]): Promise<readonly Submission[]>;
  /** Takes back what these entries did, the last one first, where it can be taken back. */
  undo(ids: readonly CommandId[]): Promise<void>;
  /** Tries to send what waits, now. */
  retry(): void;
  /** Puts away an entry that needed attention, once somebody has read why. */
  dismiss(id: CommandId): void;
  /** What the server has of a session, to stand beside what this phone has; null when it can't be reached now. */
  proof(sessionId: SessionId): Promise<ServerProof | null>;
  /** Nothing can be read any more until the phone is unlocked again; what waits is still sent. */
  lock(): void;
}

export interface Page {
  readonly state: 'opening' | 'open' | 'unreachable';
  /** What can be read; there exactly when `state` is `open`. */
  readonly held: Held | null;
  /** What was written and is not settled, in order. */
  readonly entries: readonly Entry[];
  /** How the last attempt to reach the server ended. */
  readonly reach: Reach;
  /** Whether the last entry could not be kept, because the phone has no room left. */
  readonly full: boolean;
}

export interface Held {
  readonly bundle: FieldBundle;
  /** The bundle moved on by everything written on this phone. */
  readonly world: World;
  /** When the bundle was fetched, Unix time in milliseconds. */
  readonly fetchedAt: number;
  /** The day it is: that of the phone, but never before the bundle's. */
  readonly today: Day;
}

/** Entries that are on this phone only. */
export function unsentOf({ entries }: Pick<Page, 'entries'>): readonly Entry[] {
  return entries.filter(({ state }) => state.kind === 'kept' || state.kind === 'sending');
}

/** Entries that the server did not take, or took only to be looked at by the office: shown until somebody has read why. */
export function attentionOf({ entries }: Pick<Page, 'entries'>): readonly Entry[] {
  return entries.filter(({ state }) => state.kind === 'refused' || state.kind === 'needs-review');
}
