import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { inaccessible, overflowAt, untranslated } from './inspect-screen.ts';
import { startProgram } from './program.ts';
import { consoleScreens, notebookScreens, openScreen, type Screen, settled } from './screens.ts';
import { personNamed, signInToConsole, signInToNotebook } from './sign-in.ts';

/** Each screen is read in every language; the first two also by axe, one in the light and one in the dark. */
const languages = [
  { language: 'ky', name: 'Кыргызча', theme: 'light', accessible: true },
  { language: 'ru', name: 'Русский', theme: 'dark', accessible: true },
  { language: 'en', name: 'English', theme: 'light', accessible: false },
] as const;
type Reading = (typeof languages)[number];

const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const desk = await newPage(browser, { locale: 'ky' });
const phone = await newPage(browser, { locale: 'ky', phone: true });
// A list that is being looked through asks whether it may be left.
desk.on('dialog', (dialog) => dialog.accept());
let atDesk: Screen[] = [];
let onPhone: Screen[] = [];

beforeAll(async () => {
  await signInToConsole(desk, program.url, personNamed(program.credentials, 'janyl'));
  await signInToNotebook(phone, program.url, personNamed(program.credentials, 'aisuluu'));
  atDesk = await consoleScreens(desk, program.url);
  onPhone = await notebookScreens(phone, program.url);
});

afterAll(async () => {
  await browser.close();
  await program.remove();
});

/** Titles by screen and language. */
const titles = new Map<string, string>();

/** Looks at every screen, and tells everything that is wrong with any of them. */
async function lookAt(
  page: Page,
  screens: readonly Screen[],
  widths: readonly number[],
  { language, theme, accessible }: Reading,
): Promise<string[]> {
  const faults: string[] = [];
  await page.emulateMedia({ colorScheme: theme });
  for (const screen of screens) {
    const fault = (what: string) => faults.push(`${screen.name}: ${what}`);
    await openScreen(page, program.url, screen);
    const lang = await page.locator('html').getAttribute('lang');
    if (lang !== language) fault(`is in ${lang}`);
    titles.set(`${screen.path} ${language}`, (await page.locator('h1').first().textContent()) ?? '');
    if (language !== 'en') for (const text of await untranslated(page)) fault(`says "${text}"`);
    for (const width of widths) {
      const over = await overflowAt(page, width);
      if (over > 0) fault(`is ${over} px wider than a window of ${width} px`);
    }
    const found = accessible ? await inaccessible(page) : '';
    if (found !== '') fault(found);
  }
  return faults;
}

test.each(languages)(
  'in $name both clients say and show every screen so, and remember the choice',
  { timeout: 150_000 },
  async (reading) => {
    const { name, language } = reading;
    await openScreen(desk, program.url, { name: 'today', path: '/admin/' });
    await desk.setViewportSize({ width: 1280, height: 800 });
    await desk.getByRole('button', { name: new RegExp(name) }).click();
    await openScreen(phone, program.url, { name: 'today', path: '/' });
    await phone.getByRole('radio', { name, exact: true }).check();
    for (const page of [desk, phone]) await page.locator(`html[lang="${language}"]`).waitFor();
    const [office, field] = await Promise.all([
      lookAt(desk, atDesk, [390, 1280], reading),
      lookAt(phone, onPhone, [360, 390], reading),
    ]);
    expect({ office, field }).toEqual({ office: [], field: [] });
  },
);

test('each screen that the program itself titles has a title of its own in each language', () => {
  const own = [...atDesk, ...onPhone].filter(({ titledByData }) => !titledByData);
  const alike = own.filter(
    ({ path }) => new Set(languages.map(({ language }) => titles.get(`${path} ${language}`))).size < 3,
  );
  expect(alike).toEqual([]);
});

test('no tab and no history of the browser names a family or a person', async () => {
  for (const screen of atDesk.filter(({ name }) => name === 'family' || name === 'parcel')) {
    await openScreen(desk, program.url, screen);
    const title = (await desk.locator('h1').textContent()) ?? '';
    const name = title.split(' ').at(-1) ?? '';
    expect(await desk.title()).not.toContain(name);
    expect(decodeURIComponent(desk.url())).not.toContain(name);
  }
});

test('the notebook goes blank by one touch, and a password is asked for to come back', async () => {
  await openScreen(phone, program.url, { name: 'today', path: '/' });
  await phone.getByRole('button', { name: 'Hide' }).tap();
  await expect.poll(() => phone.evaluate('document.body.innerText')).not.toMatch(/Кайненелер|Today/);
  await phone.reload();
  await settled(phone);
  await phone.locator('input[name="password"]').waitFor();
});

test('no screen showed an error', () => {
  expect([...errorsOf(desk), ...errorsOf(phone)]).toEqual([]);
});
