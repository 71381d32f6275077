import { KeepingFailure } from '@tatyktuu/sync/keeping';
import { compacted, type OutboxRecord, type OutboxStore } from '@tatyktuu/sync/phone';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';

interface Write {
  readonly records: readonly OutboxRecord[];
  readonly kept: () => void;
  /** It takes the place of everything that was kept before, which it holds shortened. */
  readonly replaces: boolean;
}

type Written = Extract<OutboxRecord, { readonly kind: 'written' }>;

/** A journal that holds so many records more than it needs is written anew. */
const MANY_RECORDS = 12;

/**
 * A phone's disk with one journal on it. What is written needs a moment, and some of what is on its way when the app
 * closes is lost; writing anew happens wholly or not at all; when it is full, it takes nothing.
 */
export class Disk implements OutboxStore {
  isFull = false;
  /** How often a journal was written anew. */
  compactions = 0;
  #kept: readonly OutboxRecord[] = [];
  #underWay: Write[] = [];
  /** The first write since it was opened writes the journal anew. */
  #isLong = false;
  /** Every entry that was ever kept here, also after it was put away: for the judge. */
  readonly #ever: Written[] = [];
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  readonly #onWrite: () => void;

  /** @param onWrite Told of each write as it begins: a good moment to lose power. */
  constructor(timeline: Timeline, chance: Chance, onWrite: () => void) {
    this.#timeline = timeline;
    this.#chance = chance;
    this.#onWrite = onWrite;
  }

  /** What lies there now. */
  get records(): readonly OutboxRecord[] {
    return this.#kept;
  }

  get ever(): readonly Written[] {
    return this.#ever;
  }

  async read(): Promise<readonly OutboxRecord[]> {
    this.#isLong = this.#kept.length > compacted(this.#kept).length + MANY_RECORDS;
    return this.#kept;
  }

  append(records: readonly OutboxRecord[]): Promise<void> {
    return new Promise((kept, fail) => {
      const delay = this.#chance.between(1, 20);
      if (this.isFull) {
        this.#timeline.later(delay, () => fail(new KeepingFailure('full')));
        return;
      }
      const write = { records, kept, replaces: this.#isLong };
      this.#isLong = false;
      this.#underWay.push(write);
      this.#timeline.later(delay, () => this.#flush(write));
      this.#onWrite();
    });
  }

  /** The app is gone at once: of what was on its way the first so many writes are kept, and nobody hears of it. */
  cutOff(): void {
    const underWay = this.#underWay.splice(0);
    for (const write of underWay.slice(0, this.#chance.between(0, underWay.length))) this.#keep(write);
  }

  /** The app lets go of it in peace: what is on its way is kept. */
  close(): void {
    for (const write of this.#underWay.splice(0)) {
      this.#keep(write);
      write.kept();
    }
  }

  /** Nothing of it is left. */
  erase(): void {
    this.#underWay = [];
    this.#kept = [];
  }

  /** Keeps everything up to this write: what was written first is kept first. */
  #flush(upTo: Write): void {
    const place = this.#underWay.indexOf(upTo);
    for (const write of this.#underWay.splice(0, place + 1)) {
      this.#keep(write);
      write.kept();
    }
  }

  #keep({ records, replaces }: Write): void {
    if (replaces) this.compactions += 1;
    this.#kept = [...(replaces ? compacted(this.#kept) : this.#kept), ...records];
    for (const record of records) if (record.kind === 'written') this.#ever.push(record);
  }
}
