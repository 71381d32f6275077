import type { AccountId } from '@tatyktuu/domain/kernel';
import type { Note, Outbox } from './outbox.ts';
import type { Page } from './port.ts';
import { type Transport, TransportFailure } from './transport.ts';

/** The most notes in one request. */
const BATCH = 100;
/** How long to wait before trying again, in milliseconds: doubled with each failure, spread, and never above the last. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

interface Parts {
  readonly transport: Transport;
  readonly outbox: Outbox;
  readonly later: (milliseconds: number, call: () => void) => () => void;
  readonly random: () => number;
  readonly onChange: (outcome: { readonly reach?: Page['reach']; readonly refused?: boolean }) => void;
}

export interface Sender {
  /** Sends what waits, unless it is being sent already. Never throws. */
  send(): void;
  /** Whose notes may be sent from now on. */
  signedInAs(account: AccountId): void;
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
      const batch = account === null ? [] : outbox.next(account, size);
      if (batch.length === 0) return;
      const ids = batch.map(({ id }) => id);
      outbox.move(ids, { kind: 'sending' });
      onChange({});
      try {
        await sendOnce(batch);
        failures = 0;
        if (size < BATCH) size = Math.min(BATCH, size * 2);
      } catch (error) {
        outbox.move(ids, { kind: 'kept' });
        if (!(error instanceof TransportFailure)) throw error;
        if (!recover(error, batch)) return;
      }
    }
  }

  async function sendOnce(batch: readonly Note[]): Promise<void> {
    const answers = await transport.submit(batch.map(({ command }) => command));
    const refused = outbox.settle(answers);
    const answered = new Set(answers.map(({ id }) => id));
    if (batch.some(({ id }) => !answered.has(id))) throw new TransportFailure('unreachable');
    onChange({ reach: 'reached', refused });
  }

  /** Whether to go on at once. */
  function recover({ kind }: TransportFailure, batch: readonly Note[]): boolean {
    if (kind === 'unreadable') {
      const [only] = batch;
      if (batch.length === 1 && only) outbox.move([only.id], { kind: 'refused', refusal: null });
      size = Math.max(1, Math.floor(batch.length / 2));
      onChange({ reach: 'reached', refused: batch.length === 1 });
      return true;
    }
    if (kind === 'signed-out') account = null;
    else wait();
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
