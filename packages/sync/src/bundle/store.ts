import type { Bundle, BundleKey, FieldHeader } from './bundle.ts';

/** The last header, and when it came: Unix time in milliseconds by the phone's clock. */
export interface KeptHeader extends FieldHeader {
  readonly fetchedAt: number;
}

/** What a phone was sent, as its store gives it back. */
export interface KeptBundles {
  readonly header: KeptHeader;
  readonly bundles: readonly Bundle[];
}

/** What a fetch changes, written as a whole or not at all. */
export interface BundleChange {
  readonly header: KeptHeader;
  readonly put: readonly Bundle[];
  readonly gone: readonly BundleKey[];
}

/** Where bundles outlive the app. A cache: whatever is lost of it is fetched again. */
export interface BundleStore {
  /** Null when there is nothing, or nothing that can be trusted. */
  read(): Promise<KeptBundles | null>;
  write(change: BundleChange): Promise<void>;
}

/** A store that forgets everything when the app is closed. */
export function memoryBundleStore(): BundleStore {
  const bundles = new Map<BundleKey, Bundle>();
  let header: KeptHeader | null = null;
  return {
    read: async () => header && { header, bundles: [...bundles.values()] },
    write: async (change) => {
      header = change.header;
      for (const bundle of change.put) bundles.set(bundle.key, bundle);
      for (const key of change.gone) bundles.delete(key);
    },
  };
}
