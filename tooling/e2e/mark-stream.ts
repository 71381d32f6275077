import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from '@tatyktuu/domain/door';
import type { PersonId, SessionId } from '@tatyktuu/domain/kernel';
import { type Presence, rosterOf } from '@tatyktuu/domain/workshops';
import { TRPCClientError } from '@trpc/client';
import { type Api, apiAt, Device, onWire } from '../bench/api.ts';

/** A place on a session's roster, and how it is marked now. */
export interface Seat {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly presence: Presence | null;
}

/** Everybody on the rosters of today's sessions. */
export async function seatsToday(api: Api): Promise<readonly Seat[]> {
  const { today } = await api.programme.me.query();
  const { sessions, groups } = await api.workshops.calendar.query({ from: today, to: today });
  return sessions.flatMap((session) =>
    rosterOf(session, groups).map(({ personId }) => ({
      sessionId: session.id,
      personId,
      presence: session.marks.find((mark) => mark.personId === personId)?.presence ?? null,
    })),
  );
}

/** An answer may be lost with the server that was about to give it. */
const LONGEST_ANSWER_MS = 15_000;
const BEFORE_TRYING_AGAIN_MS = 20;

/**
 * Several facilitators who mark one person after another, as fast as they are answered. Each has seats of their own and
 * every mark changes something, so that each is one fact and the last one stands. What is not answered is sent again
 * until it is, as a phone would.
 */
export class MarkStream {
  /** In the order of their answers. */
  readonly acknowledged: Command[] = [];
  /** Commands with an answer that is neither acceptance nor duplicate. */
  readonly refusals: string[] = [];
  /** How often a request had no answer. */
  interruptions = 0;

  readonly #url: () => string;
  readonly #cookie: string;
  readonly #last = new Map<string, Seat>();
  readonly #clients: readonly Promise<void>[];
  #stopping = false;

  /** @param url Where the server is now; it may be elsewhere after a restart. */
  constructor(url: () => string, cookie: string, seats: readonly Seat[], clients: number) {
    this.#url = url;
    this.#cookie = cookie;
    this.#clients = Array.from({ length: clients }, (_, client) =>
      this.#mark(seats.filter((_seat, at) => at % clients === client)),
    );
  }

  /** Resolves when `count` more marks than now are acknowledged; gives all that are. */
  async hasTaken(count: number): Promise<readonly Command[]> {
    const target = this.acknowledged.length + count;
    while (this.acknowledged.length < target) await wait(1);
    return [...this.acknowledged];
  }

  /** Nobody marks any more, and everything that was begun is acknowledged. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#clients);
  }

  /** Sends commands that were acknowledged once more, in one batch; the kinds of answers to them. */
  async sendAgain(commands: readonly Command[]): Promise<ReadonlySet<string>> {
    return new Set(await this.#answersTo(commands));
  }

  /** How every seat was marked last. Only when the stream has stopped. */
  lastMarks(): readonly Seat[] {
    return [...this.#last.values()];
  }

  async #mark(seats: readonly Seat[]): Promise<void> {
    const device = new Device();
    let current = seats;
    while (!this.#stopping) {
      const next: Seat[] = [];
      for (const { sessionId, personId, presence } of current) {
        const seat: Seat = { sessionId, personId, presence: presence === 'present' ? 'absent' : 'present' };
        next.push(this.#stopping ? { sessionId, personId, presence } : await this.#markOne(device, seat));
      }
      current = next;
    }
  }

  async #markOne(device: Device, seat: Seat): Promise<Seat> {
    const { sessionId, personId, presence } = seat;
    const command = device.command({
      kind: 'mark-attendance',
      sessionId,
      personId,
      presence: presence ?? 'present',
      excuse: null,
    });
    const [status] = await this.#answersTo([command]);
    if (status === 'refused') this.refusals.push(command.id);
    this.acknowledged.push(command);
    this.#last.set(`${sessionId}/${personId}`, seat);
    return seat;
  }

  async #answersTo(commands: readonly Command[]): Promise<readonly string[]> {
    for (;;) {
      try {
        const api = apiAt(this.#url(), this.#cookie);
        const signal = AbortSignal.timeout(LONGEST_ANSWER_MS);
        const answers = await api.door.submit.mutate(onWire(commands), { signal });
        return answers.map(({ status }) => status);
      } catch (error) {
        if (!(error instanceof TRPCClientError)) throw error;
        this.interruptions += 1;
        await wait(BEFORE_TRYING_AGAIN_MS);
      }
    }
  }
}
