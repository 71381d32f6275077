import type { OutboxRecord, OutboxStore } from './store.ts';

interface Gathered {
  readonly records: OutboxRecord[];
  readonly kept: PromiseWithResolvers<void>;
}

/**
 * Hands records to the store in order, one append at a time: what gathers during one goes into the next. When one
 * fails, so does whatever gathered behind it, which rests on what was not kept.
 */
export class Keeper {
  #gathered: Gathered | null = null;
  #busy = false;
  readonly #store: OutboxStore;
  readonly #onKept: (records: readonly OutboxRecord[]) => void;
  readonly #onLost: () => void;

  /**
   * @param onKept Told of each append that is kept, before whoever waits for it.
   * @param onLost Told when nothing that is not kept by now will be.
   */
  constructor(store: OutboxStore, onKept: (records: readonly OutboxRecord[]) => void, onLost: () => void) {
    this.#store = store;
    this.#onKept = onKept;
    this.#onLost = onLost;
  }

  /** Resolves when the records are kept. Rejects with the store's error when they are not and never will be. */
  keep(records: readonly OutboxRecord[]): Promise<void> {
    this.#gathered ??= { records: [], kept: Promise.withResolvers<void>() };
    for (const record of records) this.#gathered.records.push(record);
    const { promise } = this.#gathered.kept;
    if (!this.#busy) void this.#run();
    return promise;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let next = this.#take(); next; next = this.#take()) {
      try {
        await this.#store.append(next.records);
        this.#onKept(next.records);
        next.kept.resolve();
      } catch (error) {
        this.#onLost();
        next.kept.reject(error);
        this.#take()?.kept.reject(error);
      }
    }
    this.#busy = false;
  }

  #take(): Gathered | null {
    const gathered = this.#gathered;
    this.#gathered = null;
    return gathered;
  }
}
