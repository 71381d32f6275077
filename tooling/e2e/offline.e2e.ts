import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiAt, signIn } from '../bench/api.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { personNamed, pinPad, signInToNotebook, typePin, unlock } from './sign-in.ts';
import { wordsOn } from './story/words.ts';

/** A facilitator's phone in a cellar: each test goes on where the one before it ended. */
const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const aisuluu = personNamed(program.credentials, 'aisuluu');
const office = apiAt(program.url, await signIn(program.url, personNamed(program.credentials, 'janyl')));
let phone: Page = await newPage(browser, { phone: true });
const context = phone.context();

beforeAll(async () => {
  await signInToNotebook(phone, program.url, aisuluu);
  await phone.evaluate('navigator.serviceWorker.ready');
  await phone.waitForFunction('navigator.serviceWorker.controller');
});
beforeEach(() => keepEvidence(() => [phone]));
afterAll(async () => {
  await browser.close();
  await program.remove();
});

const rows = () => phone.locator('main li button:first-child');
const marked = () => phone.locator('main li [data-presence="present"]');
const status = (text: string | RegExp) => wordsOn(phone).says(text, phone.getByRole('status'));
const factsInJournal = async (): Promise<number> => {
  const verification = await office.programme.verify.mutate();
  if (!verification.intact) throw new Error('the journal is broken');
  return verification.facts;
};

async function openRoster(): Promise<void> {
  await wordsOn(phone)
    .link(/^(Begin|Go on)/)
    .tap();
  await rows().first().waitFor();
}

describe('a session without a connection', () => {
  /** Three marks, and that the session was begun. */
  const written = 4;
  let before: number;

  test('the digits open the notebook from what it keeps, and people are marked', async () => {
    before = await factsInJournal();
    await context.setOffline(true);
    await phone.reload();
    await pinPad(phone).waitFor();
    await expectNoAxeViolations(phone);
    await unlock(phone);
    await openRoster();
    const already = await marked().count();
    for (const at of [0, 1, 2]) await rows().nth(at).tap();
    await expect.poll(() => marked().count()).toBe(already + 3);
    await status(`${written} kept on this phone`);
  });

  test('what was marked is there after the page was loaded anew', async () => {
    await phone.reload();
    await unlock(phone);
    await status(`${written} kept on this phone`);
    expect(await marked().count()).toBeGreaterThanOrEqual(3);
  });

  test('and after the page was killed', async () => {
    await phone.close();
    phone = await context.newPage();
    await phone.goto(new URL('/', program.url).href);
    await unlock(phone);
    await status(`${written} kept on this phone`);
  });

  test('with a connection each is accepted once', async () => {
    await context.setOffline(false);
    await status('All sent');
    expect(await factsInJournal()).toBe(before + written);
    await phone.reload();
    await unlock(phone);
    await openRoster();
    expect(await marked().count()).toBeGreaterThanOrEqual(3);
  });
});

test('what was marked before the phone was locked is sent while it is locked', async () => {
  const before = await factsInJournal();
  await context.setOffline(true);
  await rows().nth(3).tap();
  await status('1 kept on this phone');
  await phone.getByRole('button', { name: 'Hide' }).tap();
  await phone.getByRole('textbox', { name: 'New note' }).waitFor();
  await context.setOffline(false);
  await expect.poll(factsInJournal, { timeout: 15_000 }).toBe(before + 1);
  await phone.getByRole('button', { name: 'Open' }).tap();
  await unlock(phone);
  await status('All sent');
  expect(await factsInJournal()).toBe(before + 1);
});

test('of two windows the newer has the notebook, and the older says so', async () => {
  const other = await context.newPage();
  await other.goto(new URL('/', program.url).href);
  await unlock(other);
  const { says, button } = wordsOn(phone);
  await says('It is open in another window.');
  await expectNoAxeViolations(phone);
  await phone.bringToFront();
  await button('Use here').tap();
  await unlock(phone);
  await wordsOn(other).says('It is open in another window.');
  await other.close();
});

test('what waits on a phone that finds no connection can be brought to the office as a file', async () => {
  const before = await factsInJournal();
  await openRoster();
  await context.setOffline(true);
  await rows().nth(5).tap();
  await status('1 kept on this phone');
  await phone.goto(new URL('/#/this-phone', program.url).href);
  const saving = phone.waitForEvent('download');
  await wordsOn(phone).button('Save what waits as a file').tap();
  const file = readFileSync(await (await saving).path(), 'utf8');
  expect(file).not.toMatch(/mark-attendance|personId|[а-я]{3}/i);
  expect(await office.door.readIn.mutate({ file })).toMatchObject({ outcome: 'read', refused: 0 });
  expect(await factsInJournal()).toBe(before + 1);
  await context.setOffline(false);
  await status('All sent');
  expect(await factsInJournal()).toBe(before + 1);
  await phone.goto(new URL('/#/', program.url).href);
});

/** Marks one person again and again, until there is no room to keep it. */
const tapUntilFull = `(async () => {
  const [row] = document.querySelectorAll('main li button');
  for (let taps = 0; taps < 4000; taps += 1) {
    row.click();
    await new Promise((resolve) => setTimeout(resolve));
    if (document.querySelector('header').textContent.includes('This phone is full')) return true;
  }
  return false;
})()`;

test('a phone that has no room says so, keeps what it had, and goes on when there is room', async () => {
  await openRoster();
  const devtools = await context.newCDPSession(phone);
  const origin = new URL(program.url).origin;
  await context.setOffline(true);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  expect(await phone.evaluate(tapUntilFull)).toBe(true);
  const before = await marked().allTextContents();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await phone.reload();
  await unlock(phone);
  await rows().first().waitFor();
  expect(await marked().allTextContents()).toEqual(before);
  await context.setOffline(false);
  await wordsOn(phone).button('Try now').tap();
  await status('All sent');
});

test('somebody who turns the phone’s pages without digits sees nothing of it', async () => {
  await phone.goto(new URL('/#/this-phone', program.url).href);
  await phone.reload();
  await pinPad(phone).waitFor();
  await typePin(phone, '271828');
  await wordsOn(phone).says('These are not the right digits.');
  expect(await wordsOn(phone).text()).not.toMatch(/Айсулуу|[А-Я][а-я]+ова/);
});
