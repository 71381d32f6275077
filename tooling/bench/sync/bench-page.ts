import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newPage } from '../../e2e/browser.ts';
import { bundlePage } from './bundle-page.ts';
import type { PeerPage, PhonePage } from './pages.ts';

/** The functions of a page, called from here: arguments and results travel as JSON. */
export type Remote<T> = T & {
  /** Everything is loaded, workers too: from now on nobody stands between the page and the server. */
  readonly stepAside: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Call = (...given: never[]) => Promise<unknown>;

const blank = '<!doctype html><html lang="en"><title>bench</title><body></body></html>';
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Our phone on a page of the program's own origin, so that it stores and sends as the app does. */
export function openPhonePage(browser: Browser, origin: string): Promise<Remote<PhonePage>> {
  return openPage<PhonePage>(browser, origin, 'phone-page', async (page, call) => {
    await page.addScriptTag({ url: '/bench/page.js', type: 'module' });
    await page.waitForFunction('globalThis.page !== undefined');
    await call('open');
  });
}

/** PouchDB's browser bundle on a page of its server's origin. */
export function openPeerPage(browser: Browser, origin: string): Promise<Remote<PeerPage>> {
  return openPage<PeerPage>(browser, origin, 'peer-page', async (page) => {
    await page.addScriptTag({ url: '/bench/page.js', type: 'module' });
    await page.waitForFunction('globalThis.page !== undefined');
    // After our script, which counts what goes over the wire.
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('pouchdb/dist/pouchdb.min.js') });
  });
}

async function openPage<T extends object>(
  browser: Browser,
  origin: string,
  entry: 'peer-page' | 'phone-page',
  load: (page: Page, call: (name: string) => Promise<unknown>) => Promise<void>,
): Promise<Remote<T>> {
  const page = await newPage(browser);
  page.context().setDefaultTimeout(120_000);
  const folder = await bundlePage(entry);
  await page.context().route('**/bench/**', (route) => {
    const name = new URL(route.request().url()).pathname.replace('/bench/', '');
    if (name === '') return route.fulfill({ contentType: 'text/html', body: blank });
    const contentType = types[extname(name)] ?? 'text/plain';
    return route.fulfill({ contentType, body: readFileSync(join(folder, name)) });
  });
  await page.goto(`${origin}/bench/`);
  const call = (name: string, ...given: unknown[]): Promise<unknown> =>
    page.evaluate(
      ([asked, values]) =>
        (globalThis as unknown as { page: Record<string, Call> }).page[asked]?.(...(values as never[])),
      [name, given] as const,
    );
  await load(page, call);
  const close = async (): Promise<void> => {
    await page.context().close();
    rmSync(folder, { recursive: true, force: true });
  };
  const own: Readonly<Record<string, unknown>> = {
    close,
    stepAside: () => page.context().unrouteAll(),
  };
  return new Proxy({} as Remote<T>, {
    get: (_, name: string) => {
      // Whoever awaits the page asks whether it is a promise.
      if (name === 'then') return undefined;
      return own[name] ?? ((...given: unknown[]) => call(name, ...given));
    },
  });
}
