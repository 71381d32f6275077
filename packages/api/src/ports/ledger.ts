import type { Actor } from '@tatyktuu/domain/access';
import type { AggregateName, CommandKind, Fact, Home, ReasonCode, WorkingCopy } from '@tatyktuu/domain/door';
import type { ClockReading, CommandId, DeviceId, Refusal } from '@tatyktuu/domain/kernel';
import type { ReviewReason } from '@tatyktuu/domain/reviews';
import type { Erasure, ErasureRehearsal } from './erasing.ts';
import type { Shelf } from './shelf.ts';
import type { Snapshot } from './snapshot.ts';

/** What was answered to a command, the first time and every time it comes again. */
export type Outcome =
  | { readonly status: 'accepted' }
  /** Kept, and somebody at the office has to look at it. */
  | { readonly status: 'needs-review'; readonly reason: ReviewReason }
  | { readonly status: 'refused'; readonly refusal: Refusal<ReasonCode | 'not-readable'> };

/** A command that was answered, as it is kept for good. */
export interface Answered {
  readonly id: CommandId;
  readonly device: DeviceId;
  readonly recordedAt: ClockReading;
  /** A `CommandKind`, or what an unreadable one calls itself. */
  readonly kind: string;
  readonly actor: Actor['id'];
  /** Which of its phone's commands it is, from 1 and without gaps; null when it did not come from a phone. */
  readonly number: number | null;
  readonly outcome: Outcome;
  /** What was asked for, when nothing else keeps it: a phone's command that was refused. Otherwise null. */
  readonly body: unknown;
}

/** What was answered to a command, and to whom: its id alone does not tell that it is the same one. */
export interface Known {
  readonly outcome: Outcome;
  readonly actor: Actor['id'];
  readonly device: DeviceId;
}

/** The shelf inside one transaction: what is fetched stays as it is until the end. */
export interface Books extends Shelf {
  /**
   * What was answered to those commands that were answered before, by this server or another. The kinds say what may
   * be changed: the rest of what is fetched afterwards may be read by others at the same time.
   */
  answered(
    ids: readonly CommandId[],
    kinds: ReadonlySet<CommandKind>,
  ): Promise<ReadonlyMap<CommandId, Known>>;
  /**
   * Keeps what was answered to commands, each for the first time. A unique constraint decides: when somebody else
   * was faster, the whole write is undone and run again, and then finds the other's answer.
   */
  answer(commands: readonly Answered[]): Promise<void>;
  /**
   * Appends the facts to the journal in this order, and writes the states that the copy says have changed. Details that
   * one of the facts says are erased are gone then, wherever they lay, and every state is what the facts still say.
   */
  record(facts: readonly Fact[], copy: WorkingCopy): Promise<void>;
}

/** A fact of the past as a timeline shows it. */
export interface Entry {
  readonly fact: Fact;
  /** When the server took it in, ISO 8601 in UTC. */
  readonly receivedAt: string;
}

export type Verification =
  | { readonly intact: true; readonly facts: number }
  /** The first fact whose link to the one before, whose own text, or whose kept-apart details do not fit. */
  | {
      readonly intact: false;
      readonly position: number;
      readonly factId: string;
      readonly fault: ChainFault;
    };
export type ChainFault = 'hash-differs' | 'link-differs' | 'details-differ' | 'fact-missing';

/** The journal and the tables folded from it. */
export interface Ledger {
  /** All of `work` or nothing. Run again when the database asks for it, so it must have no other effect. */
  write<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /** Reads one consistent state, without locks. */
  read<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  /** The facts of one thing, newest first. */
  history(of: Home<AggregateName>, limit: number): Promise<readonly Entry[]>;
  /** What would go, counted and left as it is. */
  rehearseErasure(erasure: Erasure): Promise<ErasureRehearsal>;
  /** Lets go what was asked for in commands that were refused before then: that they were, and why, stays. */
  forgetRefused(before: Date): Promise<void>;
  /** Follows the hash chain from the first fact to the last. */
  verify(): Promise<Verification>;
  /** Empties the folded tables and folds the whole journal into them again, in one transaction. */
  rebuild(): Promise<void>;
}
