import type { CacheFolder, JournalFolder } from '../keeping/index.ts';
import type { WebCrypto } from '../sealing/web-crypto.ts';

/** How much work Argon2id makes of a PIN: kibibytes of memory, and passes over them, in one lane. */
export interface Cost {
  readonly memory: number;
  readonly passes: number;
}

/** Argon2id, version 1.3, one lane, 32 bytes. It takes long: not on the thread that draws. */
export type Stretch = (pin: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

/** What the keys take from the platform, so that a test can hold the clock and the disk. */
export interface Platform {
  readonly webCrypto: WebCrypto;
  readonly stretch: Stretch;
  /** For PINs that are set from now on; those set before keep theirs. */
  readonly cost: Cost;
  readonly journals: JournalFolder;
  readonly caches: CacheFolder;
  /** Unix time in milliseconds by the phone's clock, right or wrong. */
  readonly now: () => number;
}
