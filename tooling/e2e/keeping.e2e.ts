import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Envelope, envelope, openEnvelope } from '@tatyktuu/sync/sealing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { filesWith } from './erasure/files-with.ts';
import { enrolment, grant, PIN, phoneId, serverKeys, type Unlocking } from './keeping/enrolment.ts';
import { startKeptBrowser } from './keeping/kept-browser.ts';
import { ask, openTrial, serveTrial, type TrialPage } from './keeping/trial-page.ts';

let trial: TrialPage;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [trial, browser] = await Promise.all([serveTrial(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await trial?.end();
});

beforeEach(async () => {
  page = await newPage(browser);
  await openTrial(page, trial);
});

afterEach(async () => {
  await page.context().close();
});

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

test("the browser's files and database keep every promise of the two ports", async () => {
  const { failures, cases } = await ask<{ failures: string[]; cases: number }>(page, 'contracts');
  expect(failures).toEqual([]);
  expect(cases).toBeGreaterThan(10);
});

describe('what was recorded', () => {
  test('is there when the page is loaded anew and the PIN is given, and opens on the server', async () => {
    expect(await ask(page, 'enrol', enrolment())).toBe('unlocked');
    expect(await ask(page, 'write', numbers(1, 30))).toBe('done');
    expect(await ask(page, 'keepBundles', 2, 10)).toMatchObject({ outcome: 'done' });
    await openTrial(page, trial);
    const found = await ask<Unlocking>(page, 'unlock', PIN);
    expect(found).toMatchObject({ kind: 'unlocked', numbers: numbers(1, 30), faults: 0, bundles: 2 });

    const [sealed] = await ask<Envelope[]>(page, 'envelopes');
    const opened = await openEnvelope(crypto, serverKeys, envelope.parse(sealed));
    expect(opened).toMatchObject({ phone: phoneId, grant, faults: { foreign: 0, damaged: 0, cut: 0 } });
    expect(opened.commands.map(({ number }) => number)).toEqual(numbers(1, 30));
    expect(errorsOf(page)).toEqual([]);
  });

  test('a second tab does not open it; when the first gives way, it does', async () => {
    await ask(page, 'enrol', enrolment());
    await ask(page, 'write', [1]);
    const second = await page.context().newPage();
    await openTrial(second, trial);
    await expect(ask(second, 'unlock', PIN)).rejects.toThrow('busy');
    await ask(page, 'close');
    expect(await ask<Unlocking>(second, 'unlock', PIN)).toMatchObject({ kind: 'unlocked', numbers: [1] });
  });

  test('on a full phone stays, what is refused is told by name, and with room it goes on', async () => {
    await ask(page, 'enrol', enrolment());
    expect(await ask(page, 'write', numbers(1, 5))).toBe('done');
    const session = await page.context().newCDPSession(page);
    const origin = new URL(trial.url).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 60_000 });
    let kept = 5;
    let outcome = 'done';
    while (outcome === 'done' && kept < 1_000) {
      outcome = await ask<string>(page, 'write', numbers(kept + 1, kept + 20));
      if (outcome === 'done') kept += 20;
    }
    expect(outcome).toBe('full');
    expect(await ask(page, 'keepBundles', 3, 200)).toMatchObject({ outcome: 'full' });
    await ask(page, 'lock');
    // The lock opens on a full phone too.
    expect(await ask(page, 'unlock', '909091')).toEqual({ kind: 'wrong' });
    expect(await ask<Unlocking>(page, 'unlock', PIN)).toMatchObject({
      kind: 'unlocked',
      numbers: numbers(1, kept),
      faults: 0,
    });

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await ask(page, 'write', [kept + 1])).toBe('done');
    await openTrial(page, trial);
    expect(await ask<Unlocking>(page, 'unlock', PIN)).toMatchObject({ numbers: numbers(1, kept + 1) });
  });

  test('stays under a clock set to 2099, which opens nothing, and to 1970, which opens', async () => {
    await ask(page, 'enrol', enrolment());
    await ask(page, 'write', [1]);
    const at = async (instant: string): Promise<Unlocking> => {
      await page.clock.setFixedTime(instant);
      await openTrial(page, trial);
      return ask<Unlocking>(page, 'unlock', PIN);
    };
    expect(await at('2099-05-05T00:00:00Z')).toEqual({ kind: 'clock-ahead' });
    expect(await at('1970-01-02T00:00:00Z')).toMatchObject({ kind: 'unlocked', numbers: [1] });
    expect(await at(new Date().toISOString())).toMatchObject({ kind: 'unlocked', numbers: [1] });
  });

  test('a database of a later version is refused by name and stays', async () => {
    await ask(page, 'enrol', enrolment());
    await ask(page, 'keepBundles', 1, 3);
    await ask(page, 'close');
    const raise = `new Promise((done, failed) => {
      const opening = indexedDB.open('pages-${phoneId}', 7);
      opening.onsuccess = () => { const { version } = opening.result; opening.result.close(); done(version); };
      opening.onerror = failed;
    })`;
    expect(await page.evaluate(raise)).toBe(7);
    await expect(ask(page, 'unlock', PIN)).rejects.toThrow('newer');
    expect(await page.evaluate(raise)).toBe(7);
  });
});

describe('on a phone four times slower', () => {
  beforeEach(async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  });

  test('a tap is flushed within 50 ms, and thirty at once are one flush', async () => {
    await ask(page, 'enrol', enrolment());
    await ask(page, 'timeTaps', 1, 5);
    const times = (await ask<number[]>(page, 'timeTaps', 6, 60)).sort((a, b) => a - b);
    console.log(`tap to flushed: median ${times[30]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`);
    expect(times[30]).toBeLessThan(50);
    const before = (await ask<Envelope[]>(page, 'envelopes'))[0]?.segments[0]?.frames.length ?? 0;
    expect(await ask(page, 'write', numbers(100, 129))).toBe('done');
    const after = (await ask<Envelope[]>(page, 'envelopes'))[0]?.segments[0]?.frames.length ?? 0;
    expect(after).toBe(before + 1);
  });

  test('the right PIN opens an outbox and a thousand families within a second', async () => {
    await ask(page, 'enrol', enrolment());
    await ask(page, 'write', numbers(1, 200));
    const kept = await ask<{ ms: number }>(page, 'keepBundles', 10, 100);
    await ask(page, 'lock');
    const found = await ask<Unlocking>(page, 'unlock', PIN);
    console.log(`1,000 families kept in ${kept.ms.toFixed(0)} ms, opened in ${found.ms.toFixed(0)} ms`);
    expect(found).toMatchObject({ kind: 'unlocked', bundles: 10 });
    expect(found.ms).toBeLessThan(1_000);
  });
});

test("after locking, the profile's files hold no name, no phone number, no mark, no grant in clear", async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tatyktuu-profile-'));
  try {
    const kept = await startKeptBrowser(profile);
    await openTrial(kept.page, trial);
    await ask(kept.page, 'enrol', enrolment());
    await ask(kept.page, 'write', numbers(1, 30));
    await ask(kept.page, 'keepBundles', 2, 50);
    await ask(kept.page, 'lock');
    await kept.close();
    const [someFile] = filesWith(profile, [phoneId]);
    expect(someFile, 'the search finds what is there').toBeDefined();
    expect(
      filesWith(profile, ['Жибек', '+996555010203', 'keep-next-step', 'daughter-in-law', grant, PIN]),
    ).toEqual([]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
