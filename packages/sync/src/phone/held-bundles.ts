import type { Day } from '@tatyktuu/domain/kernel';
import {
  type Bundle,
  type BundleKey,
  type BundleStore,
  type FieldAnswer,
  type KeptBundles,
  type KeptHeader,
  versionsOf,
} from '../bundle/index.ts';
import { FieldCopy } from './field-copy.ts';

/** The bundles that the phone holds, and their store, which may fall behind when it fails. */
export class HeldBundles {
  readonly #store: BundleStore;
  readonly #today: () => Day;
  readonly #bundles: Map<BundleKey, Bundle>;
  /** What the store does not have yet; null for what it has to let go. */
  readonly #behind = new Map<BundleKey, Bundle | null>();

  constructor(store: BundleStore, kept: KeptBundles | null, today: () => Day) {
    this.#store = store;
    this.#today = today;
    this.#bundles = new Map(kept?.bundles.map((bundle) => [bundle.key, bundle]));
  }

  get versions(): Readonly<Record<BundleKey, string>> {
    return versionsOf(this.#bundles.values());
  }

  /** What can be read with this header. */
  copy(header: KeptHeader): FieldCopy {
    return new FieldCopy(header, [...this.#bundles.values()], this.#today);
  }

  /**
   * Takes in what was sent. Returns what can be read now, and whether, in the end, the store holds all of it: when it
   * fails, the next answer takes along what is missing.
   */
  takeIn(
    { bundles, gone, ...answered }: FieldAnswer,
    fetchedAt: number,
  ): { readonly copy: FieldCopy; readonly kept: Promise<boolean> } {
    const header = { ...answered, fetchedAt };
    for (const bundle of bundles) {
      this.#bundles.set(bundle.key, bundle);
      this.#behind.set(bundle.key, bundle);
    }
    for (const key of gone) {
      this.#bundles.delete(key);
      this.#behind.set(key, null);
    }
    return { copy: this.copy(header), kept: this.#write(header) };
  }

  clear(): void {
    this.#bundles.clear();
  }

  async #write(header: KeptHeader): Promise<boolean> {
    const behind = [...this.#behind];
    try {
      await this.#store.write({
        header,
        put: behind.flatMap(([, bundle]) => bundle ?? []),
        gone: behind.flatMap(([key, bundle]) => (bundle ? [] : [key])),
      });
    } catch {
      // A cache: what it does not take, or loses, is fetched again.
      return false;
    }
    for (const [key, bundle] of behind) if (this.#behind.get(key) === bundle) this.#behind.delete(key);
    return true;
  }
}
