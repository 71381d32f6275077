import type {
  Bundle,
  BundleChange,
  BundleKey,
  BundleStore,
  KeptBundles,
  KeptHeader,
} from '@tatyktuu/sync/bundle';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';

interface Write {
  readonly change: BundleChange;
  readonly kept: () => void;
}

/** Where one profile's bundles lie: each change whole or not at all, in order, a moment later; and some day all is lost. */
export class Cache implements BundleStore {
  readonly #bundles = new Map<BundleKey, Bundle>();
  #header: KeptHeader | null = null;
  #underWay: Write[] = [];
  /** It was lost since it was last read: what is written upon nothing is not trusted. */
  #isTorn = false;
  readonly #timeline: Timeline;
  readonly #chance: Chance;
  readonly #onWrite: () => void;

  /** @param onWrite Told of each write as it begins. */
  constructor(timeline: Timeline, chance: Chance, onWrite: () => void) {
    this.#timeline = timeline;
    this.#chance = chance;
    this.#onWrite = onWrite;
  }

  get kept(): KeptBundles | null {
    if (this.#isTorn) return null;
    return this.#header && { header: this.#header, bundles: [...this.#bundles.values()] };
  }

  async read(): Promise<KeptBundles | null> {
    if (this.#isTorn) this.#empty();
    this.#isTorn = false;
    return this.kept;
  }

  write(change: BundleChange): Promise<void> {
    return new Promise((kept) => {
      const write = { change, kept };
      this.#underWay.push(write);
      this.#timeline.later(this.#chance.between(1, 60), () => {
        for (const one of this.#underWay.splice(0, this.#underWay.indexOf(write) + 1)) {
          this.#keep(one);
          one.kept();
        }
      });
      this.#onWrite();
    });
  }

  /** The app is gone: of what was on its way the first so many changes are there, and nobody hears of it. */
  cutOff(): void {
    const underWay = this.#underWay.splice(0);
    for (const write of underWay.slice(0, this.#chance.between(0, underWay.length))) this.#keep(write);
  }

  /** Cleared by the browser, or by whoever wipes the phone. */
  lose(): void {
    this.#underWay = [];
    this.#empty();
    this.#isTorn = true;
  }

  #empty(): void {
    this.#header = null;
    this.#bundles.clear();
  }

  #keep({ change }: Write): void {
    this.#header = change.header;
    for (const bundle of change.put) this.#bundles.set(bundle.key, bundle);
    for (const key of change.gone) this.#bundles.delete(key);
  }
}
