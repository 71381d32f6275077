import { type Id, uuid7 } from '@tatyktuu/domain/kernel';

/** Everything that is left to chance in a simulation. The same seed gives the same course. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1 (mulberry32, T. Ettinger, public domain). */
  readonly share = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.between(0, from.length - 1)];
  }

  /** A UUIDv7 of that moment (Unix time in milliseconds). */
  id(at: number): Id {
    return uuid7(
      at,
      Uint8Array.from({ length: 10 }, () => this.between(0, 255)),
    );
  }
}
