import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { apiAt, Device, onWire, signIn } from '../bench/api.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { enrolOnPhone, PIN, personNamed, pinPad, signInToNotebook, typePin, unlock } from './sign-in.ts';
import { wordsOn } from './story/words.ts';

/** Whoever holds a phone, and what becomes of it: each test has a phone of its own. */
const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const office = apiAt(program.url, await signIn(program.url, personNamed(program.credentials, 'janyl')));
const otherPin = '161803';
const minute = 60_000;
const day = 24 * 60 * minute;
let phone: Page;

beforeEach(() => keepEvidence(() => [phone]));
afterAll(async () => {
  await browser.close();
  await program.remove();
});

const facts = async (): Promise<number> => {
  const verification = await office.programme.verify.mutate();
  if (!verification.intact) throw new Error('the journal is broken');
  return verification.facts;
};
const says = (text: string | RegExp) => wordsOn(phone).says(text);
const button = (name: string) => wordsOn(phone).button(name);

/** A phone that somebody has just enrolled; its clock can be moved. */
async function enrolledPhone(name: string): Promise<void> {
  phone = await newPage(browser, { phone: true });
  await phone.clock.install();
  await signInToNotebook(phone, program.url, personNamed(program.credentials, name));
}
async function lock(): Promise<void> {
  await phone.getByRole('button', { name: 'Hide' }).tap();
  await button('Open').tap();
  await pinPad(phone).waitFor();
}
async function markOffline(): Promise<void> {
  await phone.context().setOffline(true);
  await wordsOn(phone)
    .link(/^(Begin|Go on)/)
    .tap();
  const row = phone.locator('main li button:first-child').first();
  const before = await row.textContent();
  await row.tap();
  await expect.poll(() => row.textContent()).not.toBe(before);
}

test('wrong digits are counted, and soon have to be waited for', async () => {
  await enrolledPhone('aisuluu');
  await lock();
  for (let tries = 0; tries < 3; tries += 1) {
    await typePin(phone, '271828');
    await says('These are not the right digits.');
  }
  await typePin(phone, '271828');
  await says(/^Wait 0:\d\d/);
  await expectNoAxeViolations(phone);
  expect(await pinPad(phone).getByRole('button', { name: '1', exact: true }).isDisabled()).toBe(true);
  await phone.clock.fastForward(minute);
  await unlock(phone);
  await phone.context().close();
});

test('a phone that nobody touches locks itself', async () => {
  await enrolledPhone('aisuluu');
  await phone.clock.fastForward(4 * minute);
  await phone.locator('header h1').tap();
  await phone.clock.fastForward(4 * minute);
  expect(await pinPad(phone).count()).toBe(0);
  await phone.clock.fastForward(2 * minute);
  await pinPad(phone).waitFor();
  expect(await wordsOn(phone).text()).not.toMatch(/[А-Я][а-я]+ова/);
  await phone.context().close();
});

test('after forgotten digits, signing in brings new ones, and loses nothing', async () => {
  await enrolledPhone('aisuluu');
  const before = await facts();
  await markOffline();
  await lock();
  await phone.context().setOffline(false);
  await button('Digits forgotten, or somebody else').tap();
  await enrolOnPhone(phone, personNamed(program.credentials, 'aisuluu'), otherPin);
  await expect.poll(facts, { timeout: 15_000 }).toBeGreaterThan(before);
  await lock();
  await typePin(phone, PIN);
  await says('These are not the right digits.');
  await unlock(phone, otherPin);
  await phone.context().close();
});

test('two facilitators share a phone, each with digits and lists of her own', async () => {
  await enrolledPhone('aisuluu');
  const hers = await wordsOn(phone).text();
  await lock();
  await button('Digits forgotten, or somebody else').tap();
  await enrolOnPhone(phone, personNamed(program.credentials, 'samat'), otherPin);
  await expect.poll(() => wordsOn(phone).text()).not.toBe(hers);
  await lock();
  await unlock(phone, PIN);
  await says(/Айсулуу/);
  await phone.context().close();
});

test('a phone too long without a connection opens no more; what waits on it is kept and sent', async () => {
  await enrolledPhone('aisuluu');
  const before = await facts();
  await markOffline();
  await phone.clock.fastForward(40 * day);
  await pinPad(phone).waitFor();
  await typePin(phone);
  await says('This phone was without a connection for too long');
  await expectNoAxeViolations(phone);
  await phone.context().setOffline(false);
  await expect.poll(facts, { timeout: 15_000 }).toBeGreaterThan(before);
  await enrolOnPhone(phone, personNamed(program.credentials, 'aisuluu'));
  await phone.context().close();
});

test('a phone whose use the office ends hands in what waits, keeps nothing, and says so', async () => {
  await enrolledPhone('bakai');
  const before = await facts();
  await markOffline();
  const accounts = await office.accounts.list.query();
  const his = accounts.find(({ email }) => email.startsWith('bakai@'))?.id;
  const id = (await office.phones.list.query()).find(({ accountId }) => accountId === his)?.id ?? '';
  await office.door.submit.mutate(onWire([new Device().command({ kind: 'revoke-phone', phoneId: id })]));
  await phone.context().setOffline(false);
  await says('The office has ended the use of this phone.');
  await expectNoAxeViolations(phone);
  const state = async () => (await office.phones.list.query()).find((one) => one.id === id)?.wipedAt ?? null;
  await expect.poll(state, { timeout: 15_000 }).not.toBeNull();
  expect(await facts()).toBeGreaterThan(before + 1);
  await phone.reload();
  await phone.locator('input[name="email"]').waitFor();
  expect(await button('Back to the digits').count()).toBe(0);
  await phone.context().close();
});
