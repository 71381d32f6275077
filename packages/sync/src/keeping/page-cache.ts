/**
 * Pages by key: a cache, which the platform may lose as a whole and which can always be fetched again.
 *
 * Every promise may reject with a `KeepingFailure`; the cache then holds what it held before.
 */
export interface PageCache {
  /** Every page, by its key. */
  all(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Puts and removes in one transaction: all of it is there afterwards, or nothing of it. */
  put(pages: ReadonlyMap<string, Uint8Array>, gone: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  /** Lets go of the cache. */
  close(): Promise<void>;
}

/** The caches of one phone, by name: lower-case letters, digits and dashes. */
export interface CacheFolder {
  /** Opens the cache, made when it is not there. */
  open(name: string): Promise<PageCache>;
  /** Removes the cache of that name, if there is one. */
  remove(name: string): Promise<void>;
}
