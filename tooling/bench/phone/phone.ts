import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, flags } from '../../e2e/browser.ts';
import { type Credentials, type Program, startProgram } from '../../e2e/program.ts';
import { fillSignIn, pinPad, typePin } from '../../e2e/sign-in.ts';
import { apiAt, Device, signIn } from '../api.ts';
import { timesOf } from '../figures.ts';
import { printBudget, printTable, rounded } from '../print.ts';
import { submitAll } from '../world.ts';
import { type Parish, planParish } from './parish.ts';
import { WATCH, type Watch } from './watch.ts';

/** How many times slower the pages compute: an old phone. */
const SLOWER = 4;
const OPENINGS = 5;
const TAPS = 15;
const PROFILE = join(tmpdir(), 'tatyktuu-bench-profile-');
const ROWS = 'main li button:first-child';
const MARKED = 'main li [data-presence="present"]';

/** How many families a facilitator leads as a rule, at least, and how many at the most. */
const USUAL = 60;
const MANY = 1_000;

/**
 * The facilitator's app as it is built, in a Chromium whose pages compute four times slower, on profiles that stay:
 * the first sync; then, the browser started anew and no line, from the address to the roster, and marks. Once with as
 * many families as a pair leads, once with 1,000. The tool slows pages and not their workers: three times more is
 * added for the stretching of each PIN.
 */
export async function benchPhone(): Promise<void> {
  const program = await startProgram({ example: true });
  const profiles = [mkdtempSync(PROFILE), mkdtempSync(PROFILE)] as const;
  try {
    const [first, second] = program.credentials.filter(({ role }) => role === 'facilitator');
    if (!first || !second) throw new Error('the example has too few facilitators');
    const { url } = program;
    const usual = await plan(program, first, USUAL);
    await enrol(profiles[0], url, first, usual.sessions[0]);
    const openings = await openSome(profiles[0], url, usual.sessions[0]);
    const taps = await openOffline(profiles[0], url, usual.sessions[0], async (page) => {
      await page.evaluate(([rows, count]) => watchOf().tapSome(rows, count), [ROWS, TAPS] as const);
    });
    let thirty = Number.NaN;
    const marked = await openOffline(profiles[0], url, usual.sessions[1], async (page) => {
      thirty = await page.evaluate(([rows, done]) => watchOf().tapAll(rows, done), [ROWS, MARKED] as const);
    });
    const many = await plan(program, second, MANY);
    const firstSync = await enrol(profiles[1], url, second, many.sessions[0]);
    print({
      ...{ firstSync, thirty, flushes: taps.flushes },
      ...{ openings: [...openings, taps, marked] },
      ...{ openingsOfMany: await openSome(profiles[1], url, many.sessions[0]) },
    });
  } finally {
    await program.remove();
    for (const profile of profiles)
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function openSome(profile: string, url: string, session: string): Promise<Opening[]> {
  const openings: Opening[] = [];
  for (let run = 0; run < OPENINGS; run += 1)
    openings.push(await openOffline(profile, url, session, async () => undefined));
  return openings;
}

function personIn({ credentials }: Program, role: Credentials['role']): Credentials {
  const person = credentials.find((one) => one.role === role);
  if (!person) throw new Error(`the example has no ${role}`);
  return person;
}

async function plan(program: Program, facilitator: Credentials, size: number): Promise<Parish> {
  const { url } = program;
  const office = apiAt(url, await signIn(url, personIn(program, 'administrator')));
  const { id, today } = await apiAt(url, await signIn(url, facilitator)).programme.me.query();
  const parish = await planParish(office, id, today, size);
  const device = new Device();
  await submitAll(
    office,
    parish.plan.map((body) => device.command(body)),
  );
  return parish;
}

/** What the page's own script sees; only within functions that run in the page. */
declare function watchOf(): Watch;

/** Starts the browser on the profile, with one slow page that watches itself. */
async function openProfile(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const { path, environment } = await findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...{ executablePath: path, args: [...flags], headless: true },
    env: { ...process.env, ...environment },
    ...{ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    ...{ locale: 'en-GB', timezoneId: 'Asia/Bishkek' },
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(`${WATCH}; globalThis.watchOf = () => globalThis.watch;`);
  const page = context.pages()[0] ?? (await context.newPage());
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { context, page };
}

/** Signs in on a new phone and chooses a PIN; milliseconds from its last digit until today's session stands there. */
async function enrol(profile: string, url: string, person: Credentials, session: string): Promise<number> {
  const { context, page } = await openProfile(profile);
  try {
    await page.goto(url);
    await fillSignIn(page, person);
    await pinPad(page).waitFor();
    const title = page.locator('main h1');
    const first = await title.textContent();
    await typePin(page);
    await title.filter({ hasNotText: first ?? '' }).waitFor();
    await typePin(page);
    const there = `a[href*="session/${session}"]`;
    const shown = await page.evaluate((selector) => watchOf().standsAfterTouch(selector), there);
    const stretching = await stretchingIn(page);
    await page.evaluate('navigator.serviceWorker.ready');
    // What is kept in the background is there when the browser is closed.
    await page.waitForTimeout(1_000);
    return shown + stretching;
  } finally {
    await context.close();
  }
}

interface Opening {
  /** Milliseconds from the address until the digits can be typed, and from the last of them until the roster stands. */
  readonly toPad: number;
  readonly toRoster: number;
  /** Of this: stretching the PIN, as a worker so much slower would. */
  readonly stretching: number;
  readonly flushes: readonly number[];
}

/** Starts the browser anew without a line, opens the session's roster by the PIN, and goes on with `work`. */
async function openOffline(
  profile: string,
  url: string,
  session: string,
  work: (page: Page) => Promise<void>,
): Promise<Opening> {
  const { context, page } = await openProfile(profile);
  try {
    await context.setOffline(true);
    await page.goto(`${url}/#/session/${session}/people`);
    const toPad = await page.evaluate(() => watchOf().standsAt('fieldset[name="pin"] button:enabled'));
    await typePin(page);
    const shown = await page.evaluate((rows) => watchOf().standsAfterTouch(rows), ROWS);
    const more = await stretchingIn(page);
    const [toRoster, stretching] = [shown + more, (more * SLOWER) / (SLOWER - 1)];
    const before = await page.evaluate(() => watchOf().flushes.length);
    await work(page);
    const flushes = await page.evaluate((from) => watchOf().flushes.slice(from), before);
    return { toPad, toRoster, stretching, flushes };
  } finally {
    await context.close();
  }
}

/** What a worker four times slower would have needed longer for the PINs, in milliseconds. */
async function stretchingIn(page: Page): Promise<number> {
  const stretches = await page.evaluate(() => [...watchOf().stretches]);
  return stretches.reduce((sum, one) => sum + one, 0) * (SLOWER - 1);
}

const whole = ({ toPad, toRoster }: Opening): number => toPad + toRoster;

interface Results {
  readonly firstSync: number;
  readonly openings: readonly Opening[];
  readonly openingsOfMany: readonly Opening[];
  readonly flushes: readonly number[];
  readonly thirty: number;
}

function print({ firstSync, openings, openingsOfMany, flushes, thirty }: Results): void {
  const rows: readonly (readonly [string, readonly number[]])[] = [
    ['from the address to the digits', openings.map(({ toPad }) => toPad)],
    ['from the last digit to the roster', openings.map(({ toRoster }) => toRoster)],
    ['  of this: stretching the PIN', openings.map(({ stretching }) => stretching)],
    [`both: opened to roster, no line, ${USUAL} families`, openings.map(whole)],
    [`both, with ${MANY} families`, openingsOfMany.map(whole)],
    ['from a tap until it is flushed', flushes],
    ['30 people marked by script, all flushed', [thirty]],
    ['from the last digit of a new PIN to today: 1,000 families', [firstSync]],
  ];
  printTable(
    [`${SLOWER} times slower`, 'times', 'median ms', 'slowest ms'],
    rows.map(([name, all]) => [
      name,
      String(all.length),
      rounded(timesOf(all).p50),
      rounded(Math.max(...all)),
    ]),
  );
  printBudget('browser restarted, PIN, roster', timesOf(openings.map(whole)).p50, 1_000, 'ms');
  printBudget('tap to saved', timesOf(flushes).p50, 50, 'ms');
  printBudget('first sync of 1,000 families', firstSync, 5_000, 'ms');
}
