import type { Page } from 'playwright-core';
import { launchBrowser, newPage } from '../e2e/browser.ts';
import { printBudget, printTable, rounded } from './print.ts';
import { openWorld } from './world.ts';

/** A frame that takes longer is seen as a jerk. */
const LONG_FRAME_MS = 50;
/** Of a hundred frames. */
const BUDGET_LONG_FRAMES = 1;
const WHEEL_SECONDS = 5;
const WHEEL_EVERY_MS = 30;

const FLOOR = 'floor: a plain page (300 px a turn)';
const READING = 'the list, reading (300 px a turn)';

/** What the browser and the machine can do: a table of 10,000 rows without a script. */
const PLAIN_TABLE = `<table>${'<tr><td>1</td><td>a row</td></tr>'.repeat(10_000)}</table>`;

/** What a page notes of its own frames while it is scrolled. */
interface Frames {
  readonly milliseconds: readonly number[];
  /** How many frames showed a row that was still on its way. */
  readonly waiting: number;
  /** How far down the page is, in CSS pixels. */
  readonly scrolled: number;
}

/** How smoothly the console's list of 10,000 families scrolls under the wheel in a real Chromium. */
export async function benchScroll(): Promise<void> {
  const { program, administrator } = await openWorld();
  const browser = await launchBrowser();
  try {
    const plain = await newPage(browser);
    await plain.setContent(PLAIN_TABLE);
    const page = await newPage(browser);
    await signInOnPage(page, program.url, administrator);
    await page.goto(`${program.url}/admin/families`);
    await page.locator('tbody tr[data-row]').first().waitFor();
    const rows: string[][] = [];
    const long = new Map<string, number>();
    for (const { name, on, pixels } of [
      { name: FLOOR, on: plain, pixels: 300 },
      { name: READING, on: page, pixels: 300 },
      { name: 'the list, rushing (3,000 px a turn)', on: page, pixels: 3_000 },
    ]) {
      await on.bringToFront();
      const { frames, busyMilliseconds, requests, settledAfter } = await scroll(on, pixels);
      const sorted = frames.milliseconds.toSorted((a, b) => a - b);
      const slow = sorted.filter((milliseconds) => milliseconds > LONG_FRAME_MS).length;
      long.set(name, (slow / sorted.length) * 100);
      rows.push([
        name,
        String(sorted.length),
        String(slow),
        rounded(sorted.at(-1) ?? Number.NaN),
        rounded(busyMilliseconds / sorted.length),
        String(frames.waiting),
        String(requests),
        String(frames.scrolled),
        rounded(settledAfter),
      ]);
    }
    const headings = [
      'frames',
      'over 50 ms',
      'longest ms',
      'work ms a frame',
      'with grey rows',
      'requests',
      'scrolled px',
      'settled ms',
    ];
    printTable(['wheel', ...headings], rows);
    const jerks = long.get(READING) ?? Number.NaN;
    printBudget('jerks while reading, of a hundred frames', jerks, BUDGET_LONG_FRAMES, 'frames');
    console.log(`  (a plain page has ${rounded(long.get(FLOOR) ?? Number.NaN)} on this machine)`);
  } finally {
    await browser.close();
  }
}

async function signInOnPage(
  page: Page,
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  const answer = await page.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`the sign-in was answered with ${answer.status()}`);
}

/** Turns the wheel for some seconds; then waits until the rows in sight are there. */
async function scroll(page: Page, pixels: number) {
  let requests = 0;
  const count = (request: { url: () => string }): void => {
    if (request.url().includes('families.list')) requests += 1;
  };
  page.on('request', count);
  const session = await page.context().newCDPSession(page);
  // The time of the page's own thread: what other programs take from the processor is no part of it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await busySeconds();
  await page.mouse.move(640, 500);
  await page.evaluate(WATCH_FRAMES);
  const began = performance.now();
  while (performance.now() - began < WHEEL_SECONDS * 1000) {
    await page.mouse.wheel(0, pixels);
    await page.waitForTimeout(WHEEL_EVERY_MS);
  }
  const stopped = performance.now();
  const frames: Frames = await page.evaluate('window.framesSoFar()');
  const busyMilliseconds = ((await busySeconds()) - before) * 1000;
  await session.detach();
  await page.locator(ROW_ON_ITS_WAY).first().waitFor({ state: 'detached' });
  page.off('request', count);
  return { frames, busyMilliseconds, requests, settledAfter: performance.now() - stopped };
}

/** A grey bar in place of a row that is not there yet. To look for it asks for no layout, which would cost what is measured. */
const ROW_ON_ITS_WAY = 'tbody .mantine-Skeleton-root';

const WATCH_FRAMES = `(() => {
  const milliseconds = [];
  let waiting = 0;
  let last = performance.now();
  let watching = true;
  const next = (now) => {
    milliseconds.push(now - last);
    last = now;
    if (document.querySelector('${ROW_ON_ITS_WAY}') !== null) waiting += 1;
    if (watching) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  window.framesSoFar = () => {
    watching = false;
    return { milliseconds, waiting, scrolled: Math.round(scrollY) };
  };
})()`;
