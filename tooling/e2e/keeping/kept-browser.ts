import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium, flags } from '../browser.ts';

/** A Chromium on a profile that outlives it, in a process that can be killed. */
export interface KeptBrowser {
  readonly page: Page;
  /** As the system does to an app that it needs the memory of: all processes at once, no farewell. */
  readonly kill: () => Promise<void>;
  /** As somebody closes it. */
  readonly close: () => Promise<void>;
}

const PATIENCE = 30_000;

/** @param profile A folder, empty at the first time. */
export async function startKeptBrowser(profile: string): Promise<KeptBrowser> {
  const { path, environment } = await findChromium();
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(path, [...flags, ...own], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own group of processes: they die together.
    detached: true,
  });
  const gone = once(child, 'exit');
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.pid)
      process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
  try {
    const browser: Browser = await chromium.connectOverCDP(await endpointOf(child));
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no context');
    context.setDefaultTimeout(PATIENCE);
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      page,
      kill,
      close: async () => {
        const session = await browser.newBrowserCDPSession();
        await session.send('Browser.close').catch(() => undefined);
        await gone;
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Where the browser listens, which it says when it is ready. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    const said: string[] = [];
    const fail = (): void => failed(new Error(`The browser did not start.\n${said.join('\n')}`));
    const timer = setTimeout(fail, PATIENCE);
    child.once('exit', fail);
    if (!child.stderr) return;
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      const endpoint = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (endpoint === undefined) return;
      clearTimeout(timer);
      found(endpoint);
    });
  });
}
