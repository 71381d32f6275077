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

/** What a page notes of its own frames while it is scrolled. */
interface Frames {
  readonly milliseconds: readonly number[];
  /** How many frames showed a row that was still on its way. */
  readonly waiting: number;
  readonly firstRow: number;
}

/** How smoothly the console's list of 10,000 families scrolls under the wheel in a real Chromium. */
export async function benchScroll(): Promise<void> {
  const { program, administrator } = await openWorld();
  const browser = await launchBrowser();
  try {
    const page = await newPage(browser);
    await signInOnPage(page, program.url, administrator);
    await page.goto(`${program.url}/admin/families`);
    await page.locator('tbody tr[data-row]').first().waitFor();
    const rows: string[][] = [];
    let worst = 0;
    for (const { name, pixels } of [
      { name: 'reading (300 px a turn)', pixels: 300 },
      { name: 'searching (3,000 px a turn)', pixels: 3_000 },
    ]) {
      const { frames, requests, settledAfter } = await scroll(page, pixels);
      const sorted = frames.milliseconds.toSorted((a, b) => a - b);
      const long = sorted.filter((milliseconds) => milliseconds > LONG_FRAME_MS).length;
      worst = Math.max(worst, (long / sorted.length) * 100);
      rows.push([
        name,
        String(sorted.length),
        String(long),
        rounded(sorted.at(-1) ?? Number.NaN),
        String(frames.waiting),
        String(requests),
        String(frames.firstRow),
        rounded(settledAfter),
      ]);
    }
    const headings = 'frames,over 50 ms,longest ms,with empty rows,requests,row reached,settled ms'.split(
      ',',
    );
    printTable(['wheel', ...headings], rows);
    printBudget('frames over 50 ms, of a hundred', worst, BUDGET_LONG_FRAMES, 'frames');
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
  await page.mouse.move(640, 500);
  await page.evaluate(WATCH_FRAMES);
  const began = performance.now();
  while (performance.now() - began < WHEEL_SECONDS * 1000) {
    await page.mouse.wheel(0, pixels);
    await page.waitForTimeout(WHEEL_EVERY_MS);
  }
  const stopped = performance.now();
  const frames: Frames = await page.evaluate('window.framesSoFar()');
  await page.waitForFunction(`!(${ROW_ON_ITS_WAY})`);
  page.off('request', count);
  return { frames, requests, settledAfter: performance.now() - stopped };
}

/** Whether a row in sight is not there yet: it has no number, only a grey bar. */
const ROW_ON_ITS_WAY = `[...document.querySelectorAll('tbody tr')].some((row) => {
  const { top, bottom } = row.getBoundingClientRect();
  return !row.hasAttribute('data-row') && bottom > 0 && top < innerHeight;
})`;

const WATCH_FRAMES = `(() => {
  const milliseconds = [];
  let waiting = 0;
  let last = performance.now();
  let watching = true;
  const next = (now) => {
    milliseconds.push(now - last);
    last = now;
    if (${ROW_ON_ITS_WAY}) waiting += 1;
    if (watching) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  window.framesSoFar = () => {
    watching = false;
    const row = document.querySelector('tbody tr[data-row]');
    return { milliseconds, waiting, firstRow: Number(row?.getAttribute('data-row') ?? 0) };
  };
})()`;
