import type { DeviceId } from '@tatyktuu/domain/kernel';
import type { Bundle, BundleChange, BundleStore, KeptBundles, KeptHeader } from '../bundle/index.ts';
import { asFailure, KeepingFailure, type PageCache } from '../keeping/index.ts';
import { toBase64url } from '../sealing/base64url.ts';
import { decrypt, encrypt, type SecretKey, utf8, type WebCrypto } from '../sealing/web-crypto.ts';

/** The version of the form of the pages. An app reads every version up to its own and leaves later ones alone. */
const FORM = 1;
const HEADER = 'header';

interface Contents {
  readonly form: number;
  readonly header: KeptHeader;
  /** The first bytes of each page as it was written together with this header: no older page passes for it. */
  readonly stamps: Readonly<Record<string, string>>;
}

/**
 * Bundles as encrypted pages, one each, and a header page that says which pages belong to it. A page that is damaged,
 * swapped, older, or missing makes all of them void: they are fetched again.
 */
export function openSealedBundles(
  webCrypto: WebCrypto,
  cache: PageCache,
  phone: DeviceId,
  dataKey: SecretKey,
): BundleStore {
  let stamps: Contents['stamps'] | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function open<Content>(key: string, page: Uint8Array | undefined): Promise<Content | null> {
    const plain = page && (await decrypt(webCrypto, dataKey, page, about(key)));
    return plain ? JSON.parse(new TextDecoder().decode(plain)) : null;
  }

  async function seal(key: string, content: unknown): Promise<[string, Uint8Array]> {
    return [key, await encrypt(webCrypto, dataKey, utf8(JSON.stringify(content)), about(key))];
  }

  function about(key: string): string {
    return `page/${FORM}:${phone}:${key}`;
  }

  /** Pages that cannot be read are as good as none: they are fetched again. */
  async function allPages(): Promise<ReadonlyMap<string, Uint8Array>> {
    try {
      return await cache.all();
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === 'newer') throw failure;
      return new Map();
    }
  }

  async function read(): Promise<KeptBundles | null> {
    const pages = await allPages();
    const contents = await open<Contents>(HEADER, pages.get(HEADER));
    stamps = {};
    if (!contents) return null;
    if (contents.form > FORM) throw new KeepingFailure('newer');
    const bundles = await Promise.all(
      Object.entries(contents.stamps).map(async ([key, stamp]) => {
        const page = pages.get(key);
        return page && stampOf(page) === stamp ? open<Bundle>(key, page) : null;
      }),
    );
    const trusted = bundles.filter((bundle) => bundle !== null);
    if (trusted.length < bundles.length) return null;
    stamps = contents.stamps;
    return { header: contents.header, bundles: trusted };
  }

  async function write({ header, put, gone }: BundleChange): Promise<void> {
    if (!stamps) await read();
    const pages = new Map(await Promise.all(put.map((bundle) => seal(bundle.key, bundle))));
    const next: Record<string, string> = { ...stamps };
    for (const key of gone) delete next[key];
    for (const [key, page] of pages) next[key] = stampOf(page);
    const contents: Contents = { form: FORM, header, stamps: next };
    pages.set(...(await seal(HEADER, contents)));
    await cache.put(pages, gone);
    stamps = next;
  }

  /** One after the other: each change rests on the last one. */
  function inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  return { read: () => inTurn(read), write: (change) => inTurn(() => write(change)) };
}

/** The random beginning of a page's encryption: no two pages have the same. */
function stampOf(page: Uint8Array): string {
  return toBase64url(page.subarray(0, 12));
}
