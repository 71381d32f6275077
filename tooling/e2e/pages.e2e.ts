import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from './accessibility.ts';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { type Program, startProgram } from './program.ts';

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

test('the program says that it and its database are well, and which version it is', async () => {
  const answer = await fetch(`${program.url}/health`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    status: 'ok',
    database: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});

test('the example prints a sign-in for each role', () => {
  const roles = new Set(program.credentials.map(({ role }) => role));
  expect([...roles].sort()).toEqual(['administrator', 'facilitator']);
});

describe.each([
  { name: 'the facilitator app on a phone', path: '/', phone: true },
  { name: 'the console', path: '/admin/', phone: false },
])('$name', ({ path, phone }) => {
  test.each([
    { locale: 'ky', colorScheme: 'light' },
    { locale: 'ru', colorScheme: 'dark' },
    { locale: 'en', colorScheme: 'light' },
  ] as const)('opens without an error and is accessible ($locale, $colorScheme)', async (reader) => {
    const page = await newPage(browser, { ...reader, phone });
    await page.goto(new URL(path, program.url).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(reader.locale);
    await expectNoAxeViolations(page);
    expect(errorsOf(page)).toEqual([]);
    await page.context().close();
  });
});

test('a page that does not exist is not found', async () => {
  expect((await fetch(`${program.url}/no-such-page.txt`)).status).toBe(404);
});
