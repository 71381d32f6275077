import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { personNamed, pinPad, signInToNotebook, unlock } from './sign-in.ts';
import { wordsOn } from './story/words.ts';

/** A program that is given a newer version of the notebook while somebody works with the older one. */
const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
let newer = false;
const proxy = await inFrontOf(program.url);
const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
const phone = await newPage(browser, { phone: true });

beforeEach(() => keepEvidence(() => [phone]));
afterAll(async () => {
  await browser.close();
  proxy.close();
  await program.remove();
});

/** Passes everything on, and makes another service worker of the program's own once there is a newer version. */
function inFrontOf(to: string): Promise<Server> {
  const server = createServer((asked, answered) => {
    const { method, headers } = asked;
    const passedOn = request(new URL(asked.url ?? '/', to), { method, headers }, (answer) => {
      const isWorker = newer && asked.url === '/sw.js';
      const { 'content-length': length, ...rest } = answer.headers;
      answered.writeHead(answer.statusCode ?? 502, isWorker || !length ? rest : answer.headers);
      if (!isWorker) return answer.pipe(answered);
      answer.pipe(answered, { end: false });
      return answer.on('end', () => answered.end('\n// newer'));
    });
    asked.pipe(passedOn);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const workers = () =>
  phone.evaluate<{ active: boolean; waiting: boolean }>(
    'navigator.serviceWorker.getRegistration().then(({ active, waiting }) => ({ active: !!active, waiting: !!waiting }))',
  );

test('a newer version waits while the notebook is open, and what was written stays', async () => {
  await signInToNotebook(phone, url, personNamed(program.credentials, 'aisuluu'));
  await phone.waitForFunction('navigator.serviceWorker.controller');
  await phone.evaluate('window.since = "the same page"');
  newer = true;
  await phone.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update())');
  await expect.poll(workers).toEqual({ active: true, waiting: true });
  await phone.context().setOffline(true);
  await wordsOn(phone)
    .link(/^(Begin|Go on)/)
    .tap();
  await phone.locator('main li button:first-child').first().tap();
  await wordsOn(phone).says('2 kept on this phone');
  expect(await phone.evaluate('window.since')).toBe('the same page');
  expect(await workers()).toEqual({ active: true, waiting: true });
});

test('it starts once the notebook is locked, and finds what waits', async () => {
  await phone.getByRole('button', { name: 'Hide' }).tap();
  await phone.getByRole('button', { name: 'Open' }).tap();
  const reloaded = () => phone.evaluate('window.since').catch(() => 'loading');
  await expect.poll(reloaded, { timeout: 15_000 }).toBeUndefined();
  await pinPad(phone).waitFor();
  expect(await workers()).toEqual({ active: true, waiting: false });
  await unlock(phone);
  await wordsOn(phone).says('2 kept on this phone');
  await phone.context().setOffline(false);
  // The browser's pretended cut does not always end in a page that was loaded under it.
  await phone.reload();
  await unlock(phone);
  await wordsOn(phone).says('All sent');
});
