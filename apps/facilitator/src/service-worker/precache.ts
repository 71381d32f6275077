/** A file of the app, as the build names it. */
export interface PrecacheEntry {
  readonly url: string;
  /** Null where the name itself holds a hash of the content. */
  readonly revision: string | null;
}

const START = '/index.html';

/** Addresses that are not the notebook's own. */
const others = /^\/(admin|api|health)(\/|$)/;

/** Whether a file is fetched beforehand: what reads a card's code is not, where the browser does so by itself. */
export function wanted(url: string, readsCodes: boolean): boolean {
  return !(readsCodes && url.includes('decode-frame-'));
}

/** A name that is another one whenever any file is another one. */
export function nameOfVersion(files: readonly PrecacheEntry[]): string {
  const text = files.map(({ url, revision }) => `${url} ${revision}`).join('\n');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `notebook-${(hash >>> 0).toString(16)}-${files.length}`;
}

/** Which kept file answers the request; null when the network does. */
export function pageFor(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  known: ReadonlySet<string>,
  origin: string,
): string | null {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin || others.test(address.pathname)) return null;
  if (known.has(address.pathname)) return address.pathname;
  const isPage = mode === 'navigate' && !/\.[a-z0-9]+$/.test(address.pathname);
  return isPage ? START : null;
}
