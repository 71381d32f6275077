import type { AccountId } from '@tatyktuu/domain/kernel';
import type { Note } from './entry.ts';
import type { Outbox } from './outbox.ts';
import { type Transport, TransportFailure } from './transport.ts';

/** The most notes in one request. */
const BATCH = 100;
/** How long to wait before trying again, in milliseconds: doubled with each failure, spread, and never above the last. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** How the last attempt to reach the server ended. */
export type Reach = 'reached' | 'unreachable' | 'signed-out';

interface Parts {
  readonly transport: Transport;
  readonly outbox: Outbox;
  readonly later: (milliseconds: number, call: () => void) => () => void;
  readonly random: () => number;
  readonly onChange: (outcome: { readonly reach?: Reach; readonly refused?: boolean }) => void;
}

export interface Sender {
  /** Sends what waits, unless it is being sent already. Never throws. */
  send(): void;
  /** Whose notes may be sent from now on; null while nobody knows who is signed in. */
  signedInAs(account: AccountId | null): void;
}

/**
 * Sends the outbox in order, one request at a time, so that what was written first arrives first. What could not be
 * sent waits and is tried again under the same ids. One note that the server can't read is set aside alone.
 */
export function openSender({ transport, outbox, later, random, onChange }: Parts): Sender {
  let account: AccountId | null = null;
  let busy = false;
  let failures = 0;
  let cancelWait: (() => void) | null = null;
  let size = BATCH;

  async function run(): Promise<void> {
    busy = true;
    try {
      await sendAll();
    } finally {
      busy = false;
    }
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const writer = account;
      const batch = writer === null ? [] : outbox.next(writer, size);
      if (batch.length === 0) return;
      const ids = batch.map(({ id }) => id);
      outbox.sending(ids);
      onChange({});
      try {
        await sendOnce(batch);
        failures = 0;
        if (size < BATCH) size = Math.min(BATCH, size * 2);
      } catch (error) {
        outbox.unanswered(ids);
        if (!(error instanceof TransportFailure)) throw error;
        if (!recover(error, batch) && account === writer) return;
      }
    }
  }

  async function sendOnce(batch: readonly Note[]): Promise<void> {
    const answers = await transport.submit(batch.map(({ command }) => command));
    const refused = outbox.settle(answers);
    onChange({ reach: 'reached', refused });
    const answered = new Set(answers.map(({ id }) => id));
    if (batch.some(({ id }) => !answered.has(id))) throw new TransportFailure('unreachable');
  }

  /** Whether to go on at once. */
  function recover({ kind }: TransportFailure, batch: readonly Note[]): boolean {
    if (kind === 'unreadable') {
      const [only] = batch;
      if (batch.length === 1 && only) outbox.refuse(only.id, null);
      size = Math.max(1, Math.floor(batch.length / 2));
      onChange({ reach: 'reached', refused: batch.length === 1 });
      return true;
    }
    const [first] = batch;
    if (kind === 'unreachable') wait();
    else if (first?.account === account) account = null;
    onChange({ reach: kind });
    return false;
  }

  function wait(): void {
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
    failures += 1;
    cancelWait = later(longest * (0.5 + random() / 2), send);
  }

  function send(): void {
    if (busy) return;
    cancelWait?.();
    cancelWait = null;
    void run();
  }

  return {
    send,
    signedInAs: (who) => {
      account = who;
      failures = 0;
      send();
    },
  };
}
