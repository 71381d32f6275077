import type { OutboxRecord, OutboxStore } from '@tatyktuu/sync/phone';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';

interface Write {
  readonly records: readonly OutboxRecord[];
  readonly kept: () => void;
}

/** A phone's disk: what is written needs a moment, and some of what is on its way when the app closes is lost. */
export class Disk implements OutboxStore {
  readonly #kept: OutboxRecord[] = [];
  #underWay: Write[] = [];
  readonly #timeline: Timeline;
  readonly #chance: Chance;

  constructor(timeline: Timeline, chance: Chance) {
    this.#timeline = timeline;
    this.#chance = chance;
  }

  get records(): readonly OutboxRecord[] {
    return this.#kept;
  }

  async read(): Promise<readonly OutboxRecord[]> {
    return [...this.#kept];
  }

  append(records: readonly OutboxRecord[]): Promise<void> {
    return new Promise((kept) => {
      const write = { records, kept };
      this.#underWay.push(write);
      this.#timeline.later(this.#chance.between(1, 20), () => this.#flush(write));
    });
  }

  /** The app is gone: of what was on its way the first so many writes are kept, and nobody hears of it. */
  close(): void {
    const underWay = this.#underWay.splice(0);
    const some = underWay.slice(0, this.#chance.between(0, underWay.length));
    this.#kept.push(...some.flatMap(({ records }) => records));
  }

  /** Keeps everything up to this write: what was written first is kept first. */
  #flush(upTo: Write): void {
    const place = this.#underWay.indexOf(upTo);
    for (const { records, kept } of this.#underWay.splice(0, place + 1)) {
      this.#kept.push(...records);
      kept();
    }
  }
}
