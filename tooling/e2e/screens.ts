import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pinPad, unlock } from './sign-in.ts';

/** A screen of a client: what it is, and its address below the program's. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Whether its title is what people wrote, and so the same in every language. */
  readonly titledByData?: true;
  /** What has to be done there before it shows what it is about. */
  readonly first?: (page: Page) => Promise<void>;
  /** Whether what is shown then covers the page, and the language with it. */
  readonly covers?: true;
}

const list = join(import.meta.dirname, 'fixtures/ivanovka-families.xlsx');

/** Resolves when nothing has been fetched for a moment and nothing is still drawn as on its way. */
const quiet = `new Promise((done) => {
  const look = () => {
    const last = performance.getEntriesByType('resource').at(-1);
    const waits = document.querySelector('[class*="skeleton" i]');
    if (!waits && performance.now() - (last?.responseEnd ?? 0) > 120) done();
    else setTimeout(look, 20);
  };
  look();
})`;

/** Resolves when the page has a title and has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.evaluate(quiet);
}

/** Gives the notebook its digits, when it stands locked: it does so whenever it was loaded anew. */
async function unlocked(page: Page): Promise<void> {
  await page.locator('fieldset[name="pin"], header h1, main#page h1, input[name="email"]').first().waitFor();
  if ((await pinPad(page).count()) > 0) await unlock(page);
}

/** Opens a screen; an address that differs from the last one in its hash alone is loaded anew as well. */
export async function openScreen(page: Page, url: string, { path }: Pick<Screen, 'path'>): Promise<void> {
  const address = new URL(path, url).href;
  if (address.split('#')[0] === page.url().split('#')[0]) await page.goto('about:blank');
  await page.goto(address);
  if (!path.startsWith('/admin')) await unlocked(page);
  await settled(page);
}

const clickIn = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click();
  await page.getByRole('dialog').waitFor();
};

async function firstLink(page: Page, url: string, path: string, pattern: string): Promise<string> {
  await openScreen(page, url, { path });
  const found = await page
    .locator(`main a[href*="${pattern}"]:not([href$="/new"])`)
    .first()
    .getAttribute('href');
  if (found === null) throw new Error(`${path} has no link to ${pattern}`);
  return found;
}

/** Every main screen of the console, on a program with the example; the page is signed in as an administrator. */
export async function consoleScreens(page: Page, url: string): Promise<Screen[]> {
  const family = await firstLink(page, url, '/admin/families', '/families/0');
  const session = await firstLink(page, url, '/admin/workshops', '/sessions/');
  const group = await firstLink(page, url, '/admin/workshops/groups', '/groups/');
  const round = await firstLink(page, url, '/admin/aid', '/rounds/');
  const parcel = await firstLink(page, url, round, '/families/');
  const rule = await firstLink(page, url, '/admin/aid/rules', '/rules/');
  return [
    { name: 'today', path: '/admin/' },
    { name: 'entries to decide', path: '/admin/reviews' },
    { name: 'entries that were decided', path: '/admin/reviews?decided=true' },
    { name: 'entries not taken in', path: '/admin/reviews/refused' },
    { name: 'families', path: '/admin/families' },
    { name: 'family', path: family, titledByData: true },
    {
      name: 'register a family',
      path: '/admin/families',
      first: clickIn('main header button'),
      covers: true,
    },
    {
      ...{ name: 'add a person', path: family, titledByData: true, covers: true },
      first: clickIn('section:has(figure) > div:first-child button'),
    },
    {
      ...{ name: 'how to reach somebody', path: family, titledByData: true, covers: true },
      first: clickIn('#contacts li > div:last-child button'),
    },
    {
      ...{ name: 'record consent', path: family, titledByData: true, covers: true },
      first: clickIn('#consents section > div:first-child button'),
    },
    {
      ...{ name: 'erase details', path: family, titledByData: true, covers: true },
      first: clickIn('#erase button'),
    },
    { name: 'duplicates', path: '/admin/families/duplicates' },
    {
      name: 'the same person',
      path: '/admin/families/duplicates',
      covers: true,
      first: clickIn('article div button:last-child'),
    },
    { name: 'decided duplicates', path: '/admin/families/duplicates?decided=true' },
    { name: 'data quality', path: '/admin/families/quality' },
    { name: 'time is up', path: '/admin/families/retention' },
    { name: 'import', path: '/admin/families/import' },
    {
      name: 'list looked through',
      path: '/admin/families/import',
      first: async (at) => {
        await at.locator('input[type="file"]').setInputFiles(list);
        await at.locator('article').first().waitFor();
      },
    },
    { name: 'calendar', path: '/admin/workshops' },
    {
      name: 'schedule sessions',
      path: '/admin/workshops',
      first: clickIn('main header button'),
      covers: true,
    },
    { name: 'session', path: session, titledByData: true },
    { name: 'closing proof', path: `${session}/proof` },
    { name: 'groups', path: '/admin/workshops/groups' },
    { name: 'group', path: group, titledByData: true },
    { name: 'curriculum', path: '/admin/workshops/curriculum', titledByData: true },
    { name: 'curriculum editor', path: '/admin/workshops/curriculum/edit?from=last' },
    { name: 'rounds', path: '/admin/aid' },
    { name: 'round', path: round, titledByData: true },
    { name: 'parcel', path: parcel, titledByData: true },
    { name: 'distribution list', path: `${round}/list`, titledByData: true },
    { name: 'open a round', path: '/admin/aid/rounds/new' },
    { name: 'rules', path: '/admin/aid/rules' },
    { name: 'rule', path: rule, titledByData: true },
    { name: 'rule editor', path: `${rule}/next`, titledByData: true },
    { name: 'goods', path: '/admin/aid/commodities' },
    { name: 'settings', path: '/admin/settings' },
    { name: 'phones', path: '/admin/settings/phones' },
    { name: 'selection form', path: '/admin/settings/selection' },
    {
      name: 'selection form editor',
      path: '/admin/settings/selection',
      first: (at) => at.locator('main header button').first().click(),
    },
    { name: 'wordings of consent', path: '/admin/settings/wordings' },
    { name: 'rules of the registry', path: '/admin/settings/policy' },
    {
      name: 'name of the programme',
      path: '/admin/settings',
      first: clickIn('main section button'),
      covers: true,
    },
  ];
}

/** Every main screen of the notebook, on a program with the example; the page is signed in as a facilitator. */
export async function notebookScreens(page: Page, url: string): Promise<Screen[]> {
  const session = await firstLink(page, url, '/', '#/session/');
  const handOver = await firstLink(page, url, '/#/parcels', '#/hand-over/');
  return [
    { name: 'today', path: '/' },
    { name: 'roster', path: `/${session}`, titledByData: true },
    { name: 'parcels of a session', path: `/${session.replace('people', 'parcels')}`, titledByData: true },
    { name: 'report', path: `/${session.replace('people', 'report')}`, titledByData: true },
    { name: 'parcels', path: '/#/parcels' },
    { name: 'hand-over', path: `/${handOver}`, titledByData: true },
    { name: 'needs attention', path: '/#/attention' },
    { name: 'this phone', path: '/#/this-phone' },
  ];
}
