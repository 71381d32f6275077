import type { Note } from './entry.ts';
import type { Outbox } from './outbox.ts';
import { type FailureKind, type Transport, TransportFailure } from './transport.ts';

/** The most notes in one request, how many it begins with, and how few it gets down to on a line that breaks. */
const MOST = 2_000;
const FIRST = 500;
const LEAST = 25;
/** How long to wait before trying again, in milliseconds: doubled with each failure, spread, and never above the last. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** How the last attempt to reach the server ended. */
export type Reach = 'reached' | Exclude<FailureKind, 'unreadable'>;

interface Parts {
  readonly transport: Transport;
  readonly outbox: Outbox;
  readonly later: (milliseconds: number, call: () => void) => () => void;
  readonly random: () => number;
  /** `undone`: the effect of something written is gone. */
  readonly onChange: (outcome: { readonly reach?: Reach; readonly undone?: boolean }) => void;
}

export interface Sender {
  /** Sends what waits, unless it is being sent already. Never throws. */
  send(): void;
  /** Nothing is sent any more, and no answer is taken in. */
  close(): void;
}

/**
 * Sends the outbox in order, one request at a time, so that what was written first arrives first. What could not be
 * sent waits and is tried again under the same ids. One note that the server can't read is set aside alone. On a line
 * that breaks, requests become smaller, and larger again with each that comes through.
 */
export function openSender({ transport, outbox, later, random, onChange }: Parts): Sender {
  let busy = false;
  let closed = false;
  let failures = 0;
  let cancelWait: (() => void) | null = null;
  let size = FIRST;

  async function run(): Promise<void> {
    busy = true;
    try {
      await sendAll();
    } finally {
      busy = false;
    }
  }

  async function sendAll(): Promise<void> {
    for (let batch = outbox.next(size); batch.length > 0 && !closed; batch = outbox.next(size)) {
      outbox.sending(batch);
      onChange({});
      try {
        await sendOnce(batch);
        failures = 0;
        size = Math.min(MOST, size * 2);
      } catch (error) {
        if (closed) return;
        outbox.unanswered(batch);
        if (!(error instanceof TransportFailure)) throw error;
        if (!recover(error, batch)) return;
      }
    }
  }

  async function sendOnce(batch: readonly Note[]): Promise<void> {
    const answers = await transport.submit(batch);
    if (closed) return;
    const undone = outbox.settle(answers);
    onChange({ reach: 'reached', undone });
    const answered = new Set(answers.map(({ number }) => number));
    if (batch.some(({ number }) => !answered.has(number))) throw new TransportFailure('unreachable');
  }

  /** Whether to go on at once. */
  function recover({ kind }: TransportFailure, batch: readonly Note[]): boolean {
    if (kind === 'unreadable') {
      const [only] = batch;
      if (batch.length === 1 && only) outbox.setAside(only);
      size = Math.max(1, Math.floor(batch.length / 2));
      onChange({ reach: 'reached', undone: batch.length === 1 });
      return true;
    }
    if (kind === 'unreachable') {
      size = Math.max(Math.min(LEAST, size), Math.floor(size / 2));
      wait();
    }
    onChange({ reach: kind });
    return false;
  }

  function wait(): void {
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
    failures += 1;
    cancelWait = later(longest * (0.5 + random() / 2), send);
  }

  function send(): void {
    if (busy || closed) return;
    cancelWait?.();
    cancelWait = null;
    void run();
  }

  return {
    send,
    close: () => {
      closed = true;
      cancelWait?.();
      cancelWait = null;
    },
  };
}
