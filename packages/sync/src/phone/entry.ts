import type { Command, CommandBody, ReasonCode } from '@tatyktuu/domain/door';
import type { AccountId, CommandId, Refusal } from '@tatyktuu/domain/kernel';

/** What somebody wrote on this phone, as its screens see it. */
export interface Entry {
  readonly id: CommandId;
  readonly body: CommandBody;
  readonly state: EntryState;
}

export type EntryState = { readonly kind: 'kept' } | { readonly kind: 'sending' } | Refused;

/** The server did not take it; null when it could not even read it. Its effect is gone from the phone's world. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal<ReasonCode> | null;
}

/** An entry with all that it takes to send it, again if need be, and to take it back. */
export interface Note extends Entry {
  readonly command: Command;
  /** Who wrote it: it is sent under nobody else's sign-in. */
  readonly account: AccountId;
  /** What would take it back. */
  readonly inverse: CommandBody | null;
}
