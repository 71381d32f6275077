import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { inaccessible, overflowAt, untranslated } from './inspect-screen.ts';
import { startProgram } from './program.ts';
import { consoleScreens, notebookScreens, openScreen, type Screen, settled } from './screens.ts';
import { personNamed, pinPad, signInToConsole, signInToNotebook } from './sign-in.ts';

/** Axe reads each screen once as a whole; in the dark it looks at the colours. */
const languages = [
  { language: 'ky', name: 'Кыргызча', theme: 'light', rules: undefined },
  { language: 'ru', name: 'Русский', theme: 'dark', rules: ['color-contrast'] },
  { language: 'en', name: 'English', theme: 'light', rules: [] },
] as const;
type Reading = (typeof languages)[number];

const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const desk = await newPage(browser, { locale: 'ky' });
const phone = await newPage(browser, { locale: 'ky', phone: true });
// A list that is being looked through asks whether it may be left.
desk.on('dialog', (dialog) => dialog.accept());
await signInToConsole(desk, program.url, personNamed(program.credentials, 'janyl'));
await signInToNotebook(phone, program.url, personNamed(program.credentials, 'aisuluu'));
const atDesk = await consoleScreens(desk, program.url);
const onPhone = await notebookScreens(phone, program.url);

beforeEach(() => keepEvidence(() => [desk, phone]));

afterAll(async () => {
  await browser.close();
  await program.remove();
});

const titleOf = async (page: Page) => (await page.locator('h1').first().textContent()) ?? '';
const inLanguage = (page: Page, { language }: Reading) => page.locator(`html[lang="${language}"]`).waitFor();

/** Everything that is wrong with what is shown now. */
async function faultsOf(page: Page, widths: readonly number[], { language, theme, rules }: Reading) {
  const faults: string[] = [];
  await page.emulateMedia({ colorScheme: theme });
  if (language !== 'en') for (const text of await untranslated(page)) faults.push(`says "${text}"`);
  for (const width of widths) {
    const over = await overflowAt(page, width);
    if (over > 0) faults.push(`is ${over} px wider than a window of ${width} px`);
  }
  const found = rules?.length === 0 ? '' : await inaccessible(page, rules);
  return (found === '' ? faults : [...faults, found]).map((fault) => `${language}: ${fault}`);
}

function expectOwnTitles({ titledByData }: Screen, titles: readonly string[]): void {
  if (!titledByData) expect(new Set(titles).size, titles.join(', ')).toBe(titles.length);
}

describe('the console speaks each language, fits a desk and a phone, and can be read in light and dark', () => {
  test.each(atDesk)('$name', async (screen) => {
    const { first, covers } = screen;
    const faults: string[] = [];
    const titles: string[] = [];
    for (const reading of languages) {
      const opens = covers || reading === languages[0];
      if (opens) await openScreen(desk, program.url, screen);
      await desk.getByRole('button', { name: new RegExp(reading.name) }).click();
      await inLanguage(desk, reading);
      if (first && opens) await first(desk);
      await settled(desk);
      titles.push(await titleOf(desk));
      faults.push(...(await faultsOf(desk, [390, 1280], reading)));
    }
    expect(faults).toEqual([]);
    expectOwnTitles(screen, titles);
  });

  test('the choice is remembered', async () => {
    await openScreen(desk, program.url, { path: '/admin/' });
    await desk.getByRole('button', { name: /Русский/ }).click();
    await desk.reload();
    await desk.locator('html[lang="ru"]').waitFor();
  });

  test('no tab and no history of the browser names a family', async () => {
    for (const screen of atDesk.filter(({ name }) => name === 'family' || name === 'parcel')) {
      await openScreen(desk, program.url, screen);
      const family = (await titleOf(desk)).split(' ').at(-1) ?? '';
      expect(family).not.toBe('');
      expect(await desk.title()).not.toContain(family);
      expect(decodeURIComponent(desk.url())).not.toContain(family);
    }
  });
});

describe('the notebook speaks each language, fits a small phone, and can be read in light and dark', () => {
  const titles = new Map<Screen, string[]>(onPhone.map((screen) => [screen, []]));

  test.each(languages)('$name', async (reading) => {
    await openScreen(phone, program.url, { path: '/' });
    await phone.getByRole('radio', { name: reading.name, exact: true }).check();
    await inLanguage(phone, reading);
    const faults: string[] = [];
    for (const screen of onPhone) {
      await openScreen(phone, program.url, screen);
      await inLanguage(phone, reading);
      titles.get(screen)?.push(await titleOf(phone));
      for (const fault of await faultsOf(phone, [390, 360], reading)) faults.push(`${screen.name} ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  test('a title is another in each language', () => {
    for (const [screen, said] of titles) expectOwnTitles(screen, said);
  });

  test('it goes blank by one touch, and its digits are asked for to come back', async () => {
    await openScreen(phone, program.url, { path: '/' });
    const title = await titleOf(phone);
    await phone.getByRole('button', { name: 'Hide' }).tap();
    await expect.poll(() => phone.evaluate('document.body.innerText')).not.toContain(title);
    await phone.reload();
    await pinPad(phone).waitFor();
  });
});

test('no screen showed an error', () => {
  expect([...errorsOf(desk), ...errorsOf(phone)]).toEqual([]);
});
