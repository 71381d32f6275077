import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolment, PIN, type Unlocking } from './keeping/enrolment.ts';
import { type KeptBrowser, startKeptBrowser } from './keeping/kept-browser.ts';
import { ask, openTrial, serveTrial, type TrialPage } from './keeping/trial-page.ts';

/** How often the browser is killed; more with `KILLS=150 pnpm exec vitest run --project=e2e keeping-crash`. */
const kills = Number(process.env.KILLS ?? 4);
const patience = 30_000 + kills * 15_000;
/** A kill comes at some moment after so many milliseconds, at the most, of writing. */
const LONGEST_WRITING = 600;

let trial: TrialPage;
let profile: string;

beforeAll(async () => {
  trial = await serveTrial();
  profile = mkdtempSync(join(tmpdir(), 'tatyktuu-killed-'));
});

afterAll(async () => {
  await trial?.end();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** The numbers that were said to be kept, on both sides, up to the kill. */
interface Acknowledged {
  readonly kept: number[];
  readonly control: number[];
}

function listen({ page }: KeptBrowser): Acknowledged {
  const acknowledged: Acknowledged = { kept: [], control: [] };
  page.on('console', (message) => {
    const [, store, number] = /^(kept|control) (\d+)$/.exec(message.text()) ?? [];
    if (store === 'kept' || store === 'control') acknowledged[store].push(Number(number));
  });
  return acknowledged;
}

test(`the browser killed ${kills} times while somebody taps: whatever was said to be kept is there`, {
  timeout: patience,
}, async () => {
  const kept: number[] = [];
  let control: number[] = [];
  let [controlLost, controlEmptied] = [0, 0];
  for (let kill = 0; kill <= kills; kill += 1) {
    const browser = await startKeptBrowser(profile);
    try {
      await openTrial(browser.page, trial);
      if (kill === 0) expect(await ask(browser.page, 'enrol', enrolment())).toBe('unlocked');
      else {
        const found = await ask<Unlocking>(browser.page, 'unlock', PIN);
        expect(found, `after kill ${kill}`).toMatchObject({ kind: 'unlocked', faults: 0 });
        const there = new Set(found.numbers);
        expect(kept.filter((number) => !there.has(number))).toEqual([]);
        expect(found.numbers.length, 'none is there twice').toBe(there.size);

        const remaining = new Set(await ask<number[]>(browser.page, 'control'));
        const lost = control.filter((number) => !remaining.has(number));
        controlLost += lost.length;
        if (control.length > 0 && remaining.size === 0) controlEmptied += 1;
        control = control.filter((number) => remaining.has(number));
      }
      if (kill === kills) break;
      const acknowledged = listen(browser);
      await ask(browser.page, 'writeForever', kill * 10_000 + 1);
      await wait(Math.random() * LONGEST_WRITING);
      await browser.kill();
      kept.push(...acknowledged.kept);
      control.push(...acknowledged.control);
    } finally {
      await browser.kill();
    }
  }
  console.log(
    `${kills} kills, ${kept.length} taps acknowledged, 0 lost. IndexedDB alone: ${controlLost} lost, the whole database ${controlEmptied} times.`,
  );
  expect(kept.length).toBeGreaterThan(kills);
});
