import { fieldAnswerOf, submit, takePhoneWork } from '@tatyktuu/api';
import type { Books, Ledger } from '@tatyktuu/api/ports';
import { type Holding, type MemoryLedger, memoryLedger } from '@tatyktuu/api/testing';
import type { Actor } from '@tatyktuu/domain/access';
import type { Command } from '@tatyktuu/domain/door';
import type { AccountId, Day } from '@tatyktuu/domain/kernel';
import type { FieldAnswer, FieldQuestion } from '@tatyktuu/sync/bundle';
import { TransportFailure } from '@tatyktuu/sync/phone';
import { batch, decodeBatch, type NumberedAnswer } from '@tatyktuu/sync/wire';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';

/** The server went down in the middle of something, or is down. */
export class ServerDown extends Error {}

/** What makes another ledger of a ledger: to show that the simulation notices a broken one. */
export type Tampering = (ledger: Ledger) => Ledger;

/** The real door on a ledger in memory, in a process that may die between any two steps of a transaction. */
export class Server {
  readonly ledger: MemoryLedger;
  /** How often it died while it was doing something. */
  interruptions = 0;
  /** How many commands came in that had been decided before. */
  repeated = 0;
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  readonly #tamper: Tampering;
  #life = 0;
  #up = true;

  constructor(timeline: Timeline, chance: Chance, start: Holding, tamper: Tampering) {
    this.#timeline = timeline;
    this.#chance = chance;
    this.#tamper = tamper;
    this.ledger = memoryLedger(timeline.now, start);
  }

  today(): Day {
    return new Date(this.#timeline.now()).toISOString().slice(0, 10);
  }

  /** Dies, whatever it is doing, and is started again after some seconds. */
  crash(): void {
    this.#life += 1;
    this.#up = false;
    this.#timeline.later(this.#chance.between(200, 4_000), () => {
      this.#up = true;
    });
  }

  /** What the office does. @throws {ServerDown} */
  async submit(commands: readonly Command[], actor: Actor): Promise<void> {
    await this.#alive((ledger) => submit(ledger, commands, { actor, today: this.today() }));
  }

  /** A batch as it came over the line. @throws {ServerDown | TransportFailure} */
  async push(text: string, account: AccountId): Promise<readonly NumberedAnswer[]> {
    const read = batch.safeParse(JSON.parse(text));
    const received = read.success ? decodeBatch(read.data) : null;
    if (!received) throw new TransportFailure('unreadable');
    const { commands: known } = this.ledger.holding();
    const ids = received.map((one) => (one.readable ? one.command.id : one.raw.id));
    this.repeated += ids.filter((id) => known.has(id)).length;
    const actor = { id: account, role: 'facilitator' } as const;
    return this.#alive((ledger) => takePhoneWork(ledger, received, { actor, today: this.today() }));
  }

  /** @throws {ServerDown} */
  async bundles(account: AccountId, question: FieldQuestion): Promise<FieldAnswer> {
    const moment = { today: this.today(), now: this.#timeline.now() };
    return this.#alive((ledger) => fieldAnswerOf(ledger, account, question, moment));
  }

  /** Does the work as long as nobody pulls the plug; nothing is answered after that. */
  async #alive<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
    if (!this.#up) throw new ServerDown();
    const life = this.#life;
    const step = async (): Promise<void> => {
      if (this.#chance.happens(0.3)) await this.#timeline.sleep(this.#chance.between(1, 150));
      if (life === this.#life) return;
      this.interruptions += 1;
      throw new ServerDown();
    };
    const answer = await work(stepwise(this.#tamper(this.ledger), step));
    await step();
    return answer;
  }
}

/** The ledger with a step, in which the server may die, before and after everything that it does. */
function stepwise(ledger: Ledger, step: () => Promise<void>): Ledger {
  const around =
    <Arguments extends readonly unknown[], T>(act: (...given: Arguments) => Promise<T>) =>
    async (...given: Arguments): Promise<T> => {
      await step();
      const done = await act(...given);
      await step();
      return done;
    };
  return {
    ...ledger,
    read: async (work) => {
      await step();
      const done = await ledger.read(work);
      await step();
      return done;
    },
    write: async (work) => {
      await step();
      return ledger.write(async (books: Books) => {
        const done = await work({
          fetch: around(books.fetch),
          answered: around(books.answered),
          answer: around(books.answer),
          record: around(books.record),
        });
        await step();
        return done;
      });
    },
  };
}
