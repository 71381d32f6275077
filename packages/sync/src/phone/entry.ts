import type { Command, CommandBody, ReasonCode } from '@tatyktuu/domain/door';
import type { CommandId, Refusal } from '@tatyktuu/domain/kernel';
import type { ReviewReason } from '@tatyktuu/domain/reviews';

/** What somebody wrote on this phone, as its screens see it. */
export interface Entry {
  readonly id: CommandId;
  readonly body: CommandBody;
  readonly state: EntryState;
}

export type EntryState =
  /** It shows, and is on its way to the disk: it may still be lost with the power. */
  | { readonly kind: 'writing' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'sending' }
  /** The server has taken it in, and the bundle may not show it yet. */
  | { readonly kind: 'accepted' }
  | Unsettled;

/** What the server answered that somebody has to read: it stays until then. */
export type Unsettled =
  /** It is at the office, where somebody decides. What it would do to the world waits for that. */
  | { readonly kind: 'needs-review'; readonly reason: ReviewReason }
  /** The server did not take it; null when it could not even read the request. Its effect is gone from the phone's world. */
  | { readonly kind: 'refused'; readonly refusal: Refusal<ReasonCode | 'not-readable'> | null };

/** An entry with all that it takes to send it, again if need be, and to take it back. */
export interface Note extends Entry {
  /** The how-manieth entry of this phone it is: 1, 2, 3 …, without gaps. */
  readonly number: number;
  readonly command: Command;
  /** What would take it back. */
  readonly inverse: CommandBody | null;
}
