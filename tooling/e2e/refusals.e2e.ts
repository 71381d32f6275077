import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { largeList } from './large-list.ts';
import { startProgram } from './program.ts';
import { openScreen } from './screens.ts';
import { enrolOnPhone, fillSignIn, personNamed, signInToConsole } from './sign-in.ts';
import { wordsOn } from './story/words.ts';
import { writeSpreadsheet } from './write-spreadsheet.ts';

/** How long a list of ten thousand rows may take until it can be looked through, in ms, on two slow cores. */
const patience = 10_000;
const pilot = join(import.meta.dirname, 'fixtures/ivanovka-families.xlsx');

const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const folder = mkdtempSync(join(tmpdir(), 'tatyktuu-lists-'));
const office = await newPage(browser);
// A list that is being looked through asks whether it may be left.
office.on('dialog', (dialog) => dialog.accept());
const { button, heading, link, says, text } = wordsOn(office);
const open = (path: string, page = office) => openScreen(page, program.url, { path });
const choose = (file: string) => office.locator('input[type="file"]').setInputFiles(file);
const register = button('Register the families');

function fileOf(name: string, contents: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

beforeAll(() => signInToConsole(office, program.url, personNamed(program.credentials, 'janyl')));
beforeEach(() => keepEvidence(() => [office]));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
  await program.remove();
});

describe('a file that is no list', () => {
  beforeEach(() => open('/admin/families/import'));

  test.each([
    ['a letter', 'letter.xlsx', 'Dear colleagues, the list follows', 'No row names the columns.'],
    ['a page of the web', 'page.csv', '<html><body>A list</body></html>', 'This is no spreadsheet.'],
    ['a picture', 'photo.xlsx', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'This is no spreadsheet.'],
    ['a list of the old Excel', 'list.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file of an old Excel'],
    ['half a spreadsheet', 'half.xlsx', readFileSync(pilot).subarray(0, 9000), 'could not be read'],
    ['nothing', 'empty.xlsx', '', 'There is nothing in this file.'],
  ])('%s is answered in words', async (_, name, contents, answer) => {
    await choose(fileOf(name, contents));
    await says(answer, office.getByRole('alert'));
    expect(await register.count()).toBe(0);
  });

  test('50 MB are refused at once, and unread', async () => {
    const large = fileOf('large.xlsx', 'PK\x03\x04');
    truncateSync(large, 50 * 1024 * 1024);
    const started = Date.now();
    await choose(large);
    await says('larger than 20 MB', office.getByRole('alert'));
    expect(Date.now() - started).toBeLessThan(3000);
  });

  test('a spreadsheet of something else says what is missing', async () => {
    const file = join(folder, 'stock.xlsx');
    writeSpreadsheet(file, [
      ['Склад', 'Остаток'],
      ['Мука', 120],
      ['Масло', 40],
    ]);
    await choose(file);
    await says('No row names the columns.', office.getByRole('alert'));
    expect(await register.count()).toBe(0);
  });
});

describe('a bad mapping', () => {
  const column = (name: string) => office.getByLabel(`What the column ${name} holds`);

  beforeEach(async () => {
    await open('/admin/families/import');
    await choose(pilot);
    await says('15 families will be registered');
  });

  test('no names: nothing can be registered until a column is said to hold them', async () => {
    await column('Ф.И.О.').selectOption('Not imported');
    await says('No column is said to hold the names.', office.getByRole('alert'));
    expect(await register.count()).toBe(0);
    await column('Ф.И.О.').selectOption('Full name');
    await says('15 families will be registered');
  });

  test('names that are addresses: it says that the column holds no names', async () => {
    await column('Ф.И.О.').selectOption('Not imported');
    await column('Адрес').selectOption('Full name');
    await says('The column that should hold the names does not.', office.getByRole('alert'));
    expect(await register.count()).toBe(0);
  });

  test('births as telephones: it counts how few of them are, and registers nothing', async () => {
    await column('Тел.').selectOption('Not imported');
    await column('Дата рожд.').selectOption('Phone');
    await says(/Column D is said to hold: Phone\. Only \d+ of its 8\d cells look like that\./);
    for (const line of [84, 87]) {
      const family = office.getByRole('article', { name: new RegExp(`row ${line}$`) });
      await family.getByRole('radiogroup').getByText('Leave out', { exact: true }).first().click();
    }
    await says('A column does not hold what it is said to hold.');
    expect(await register.isDisabled()).toBe(true);
  });
});

test('a list of ten thousand rows can be looked through within seconds', async () => {
  const file = join(folder, 'ten-thousand.xlsx');
  writeSpreadsheet(file, largeList(10_000));
  await open('/admin/families/import');
  const started = Date.now();
  await choose(file);
  await says('2,000 families will be registered (10,000 people)');
  expect(Date.now() - started).toBeLessThan(patience);
  await says('Show more:');
});

test('none of this was written down', async () => {
  await open('/admin/families');
  await office.getByText('18 families', { exact: true }).waitFor();
  expect(await text()).not.toMatch(/Жумабекова|Бабабан/);
});

describe('who may go where', () => {
  const visitor = async (run: (page: Page) => Promise<void>, phone = false) => {
    const page = await newPage(browser, { phone });
    await run(page);
    const errors = errorsOf(page);
    await page.context().close();
    return errors;
  };
  const administrator = personNamed(program.credentials, 'janyl');
  const facilitator = personNamed(program.credentials, 'aisuluu');

  test('a facilitator is told that the console is not hers, and sees nothing of it', () =>
    visitor(async (page) => {
      await page.goto(new URL('/admin/families', program.url).href);
      await fillSignIn(page, facilitator);
      await page.getByRole('heading', { name: /^This is the office.s part$/ }).waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await page.getByRole('table').count()).toBe(0);
      await page.getByRole('link', { name: 'Open the notebook' }).waitFor();
    }));

  test('who is signed out gets to the page that was asked for by signing in', async () => {
    await open('/admin/families');
    await link('Бакиров', office.getByRole('table')).click();
    await heading('Бакиров').waitFor();
    const address = office.url();
    await visitor(async (page) => {
      await page.goto(address);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await page.content()).not.toContain('Бакиров');
      await fillSignIn(page, administrator);
      await page.getByRole('heading', { level: 1, name: 'Бакиров' }).waitFor();
      expect(page.url()).toBe(address);
    });
  });

  test('so on the phone', () =>
    visitor(async (page) => {
      await page.goto(new URL('/#/parcels', program.url).href);
      await enrolOnPhone(page, facilitator);
      await page.getByRole('heading', { level: 1, name: 'Food parcels' }).waitFor();
    }, true));

  test('a wrong password is answered without telling which of the two was wrong', () =>
    visitor(async (page) => {
      await page.goto(new URL('/admin/', program.url).href);
      for (const email of [administrator.email, 'nobody@example.org']) {
        await fillSignIn(page, { email, password: 'not the password' });
        await page
          .getByRole('alert')
          .getByText("The e-mail and the password don't belong together.")
          .waitFor();
      }
    }));
});

test('no screen showed an error of its own', () => {
  expect(errorsOf(office)).toEqual([]);
});
