import { afterAll, beforeEach, expect, test } from 'vitest';
import { apiAt, signIn } from '../bench/api.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { openScreen } from './screens.ts';
import { personNamed, signInToConsole } from './sign-in.ts';
import { wordsOn } from './story/words.ts';

/** What an office with twenty minutes does in the registry: one paper of several families, one person in two of them. */
const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const janyl = personNamed(program.credentials, 'janyl');
const api = apiAt(program.url, await signIn(program.url, janyl));
const page = await newPage(browser);
const { button, says } = wordsOn(page);
const dialog = page.getByRole('dialog');
const pairs = page.getByRole('article', { name: /^Pair: / });
const closed = () => dialog.waitFor({ state: 'detached' });
const open = (path: string) => openScreen(page, program.url, { path });
await signInToConsole(page, program.url, janyl);

beforeEach(() => keepEvidence(() => [page]));
afterAll(async () => {
  await browser.close();
  await program.remove();
});

test('a paper that several families signed is one form: for whom and for what was ticked, and for nobody else', async () => {
  const list = { search: '', status: 'all', sort: 'name', offset: 0, limit: 4 } as const;
  const { lines } = await api.families.list.query(list);
  const photographs = () =>
    Promise.all(
      lines.map(async ({ id }) => {
        const { consents } = await api.families.one.query({ familyId: id });
        return consents.filter(({ purpose }) => purpose === 'photograph').length;
      }),
    );
  expect(await photographs()).toEqual([0, 0, 0, 0]);
  await open('/admin/families');
  const boxes = page.getByRole('table', { name: 'Families' }).locator('tbody').getByRole('checkbox');
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  await button('Record consent…').click();
  await button('Record consent', dialog).waitFor();
  await button('All grown-ups', dialog).click();
  await dialog.getByLabel('Photographs').check();
  await expectNoAxeViolations(page);
  const action = button(/^Record \d+ consents$/, dialog);
  const wanted = Number((await action.textContent())?.match(/\d+/)?.[0]);
  await action.click();
  await closed();
  const given = await photographs();
  expect(given.slice(0, 3).every((count) => count > 0)).toBe(true);
  expect(given[3]).toBe(0);
  expect(given.reduce((sum, count) => sum + count, 0)).toBe(wanted);
});

test('two entries become one person, both families staying, and are two again', async () => {
  await open('/admin/families/duplicates');
  await button(/^The same person/, pairs.first()).click();
  await dialog.getByLabel('Stay two: only this person is written down in both').check();
  await button('Make them one person', dialog).click();
  await closed();
  await expect.poll(() => pairs.count()).toBe(1);
  await page.getByText('Decided', { exact: true }).click();
  await says('One person');
  await button(/^Undo: /).click();
  await says('Nothing was decided yet.');
  await page.getByText('To decide', { exact: true }).click();
  await expect.poll(() => pairs.count()).toBe(2);
});

test('nothing went wrong in the browser meanwhile', () => {
  expect(errorsOf(page)).toEqual([]);
});
