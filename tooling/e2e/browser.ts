import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium to start, with what its environment needs beside ours. */
interface Executable {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What was unpacked for it, and may be unpacked anew. */
  readonly unpacked: readonly string[];
}

/**
 * Where a Chromium is: `CHROMIUM_PATH` when set, else an installed one, else the one that comes inside an npm package
 * (Linux on x64; unpacked to the temporary folder at first use, with the libraries and fonts that a bare machine lacks).
 */
export async function findChromium(): Promise<Executable> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is nothing there`);
    return { path: named, environment: {}, unpacked: [] };
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  const found = installed.find((path) => existsSync(path));
  return found === undefined ? packagedChromium() : { path: found, environment: {}, unpacked: [] };
}

async function packagedChromium(): Promise<Executable> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  const archives = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  const libraries = await inflate(join(archives, 'al2023.tar.br'));
  const fonts = await inflate(join(archives, 'fonts.tar.br'));
  const environment = { LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_PATH: fonts };
  return { path, environment, unpacked: [path, libraries, fonts] };
}

/** Chromium's flags: headless on a server, root allowed, and no traffic of its own. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a Chromium; close it when done.
 * @param more Flags beside `flags`.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const found = await findChromium();
  try {
    return await launch(found, more);
  } catch (error) {
    if (found.unpacked.length === 0) throw error;
    // Unpacking that was interrupted leaves a part of a browser behind, which would be taken for the whole ever after.
    for (const part of found.unpacked) rmSync(part, { recursive: true, force: true });
    return launch(await findChromium(), more);
  }
}

function launch({ path, environment }: Executable, more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [...flags, ...more],
    env: { ...process.env, ...environment },
  });
}

export interface Reader {
  /** An old Android phone held upright, touched; otherwise an office screen. */
  readonly phone?: boolean;
  readonly locale?: 'ky' | 'ru' | 'en';
  readonly colorScheme?: 'light' | 'dark';
}

const regions = { ky: 'ky-KG', ru: 'ru-RU', en: 'en-GB' } as const;

/**
 * A page of its own, with its own cookies and storage, as one person would have it. Close its `context()` when done.
 * What goes wrong in it is kept for `errorsOf`.
 */
export async function newPage(browser: Browser, reader: Reader = {}): Promise<Page> {
  const screen = reader.phone
    ? { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
    : { viewport: { width: 1280, height: 800 } };
  const context = await browser.newContext({
    ...screen,
    locale: regions[reader.locale ?? 'en'],
    colorScheme: reader.colorScheme ?? 'light',
    timezoneId: 'Asia/Bishkek',
  });
  context.setDefaultTimeout(15_000);
  collectErrors(context);
  return context.newPage();
}

const errors = new WeakMap<BrowserContext, string[]>();

function collectErrors(context: BrowserContext): void {
  const list: string[] = [];
  errors.set(context, list);
  context.on('console', (message) => {
    if (message.type() === 'error') list.push(message.text());
  });
  context.on('weberror', (error) => list.push(error.error().message));
}

/** What the console of a page showed as errors since it was opened, uncaught exceptions included. */
export function errorsOf(page: Page): readonly string[] {
  return errors.get(page.context()) ?? [];
}
