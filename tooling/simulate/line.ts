import { TransportFailure } from '@tatyktuu/sync/phone';
import type { Chance } from './chance.ts';
import { ServerDown } from './server.ts';
import type { Timeline } from './timeline.ts';

/** As long as the app waits for an answer, in milliseconds. */
const PATIENCE = 20_000;

/** The way between one phone and the server, as bad as it gets in the mountains. */
export class Line {
  /** How much goes wrong, from 0 (nothing) to 1. */
  trouble: number;
  /** Nothing comes through at all. */
  cut = false;
  readonly #timeline: Timeline;
  readonly #chance: Chance;

  readonly #note: (what: string) => void;

  constructor(timeline: Timeline, chance: Chance, note: (what: string) => void) {
    this.#timeline = timeline;
    this.#chance = chance;
    this.#note = note;
    this.trouble = chance.pick([0.1, 0.4, 0.7, 1]) ?? 1;
  }

  /**
   * Carries a request there, not at all, once or twice, each at its own pace, and the first answer back, if any comes
   * in time. What arrives after that is done by the server all the same.
   *
   * @throws {TransportFailure}
   */
  carry<T>(what: string, handle: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let isSettled = false;
      const unreachable = () => {
        if (!isSettled) reject(new TransportFailure('unreachable'));
      };
      this.#timeline.later(this.#goesWrong(0.15) ? this.#chance.between(50, 3_000) : PATIENCE, unreachable);
      const copies = this.cut || this.#goesWrong(0.2) ? 0 : this.#goesWrong(0.2) ? 2 : 1;
      this.#note(`   sends ${what}, which ${['is lost', 'goes out', 'goes out twice'][copies]}`);
      for (let copy = 0; copy < copies; copy += 1)
        this.#timeline.later(this.#delay(), async () => {
          const answer = await arrival(handle);
          const lost = answer === 'none' || this.cut || this.#goesWrong(0.2);
          this.#note(`   ${what}: arrived, ${lost ? 'and the answer is lost' : 'and the answer goes out'}`);
          if (lost) return;
          this.#timeline.later(this.#delay(), () => {
            this.#note(`   ${what}: the answer is there`);
            isSettled = true;
            if ('value' in answer) resolve(answer.value);
            else reject(answer.failure);
          });
        });
    });
  }

  #goesWrong(probability: number): boolean {
    return this.#chance.happens(probability * this.trouble);
  }

  #delay(): number {
    if (this.#goesWrong(0.1)) return this.#chance.between(5_000, 45_000);
    return this.#goesWrong(0.4) ? this.#chance.between(500, 6_000) : this.#chance.between(20, 400);
  }
}

/** What the server says; `none` when it died over it. Anything else that it throws is a defect. */
async function arrival<T>(
  handle: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly failure: TransportFailure } | 'none'> {
  try {
    return { value: await handle() };
  } catch (error) {
    if (error instanceof TransportFailure) return { failure: error };
    if (error instanceof ServerDown) return 'none';
    throw error;
  }
}
