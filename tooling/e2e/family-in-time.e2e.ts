import { afterAll, beforeEach, expect, test } from 'vitest';
import { expectNoAxeViolations } from './accessibility.ts';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { openScreen } from './screens.ts';
import { personNamed, signInToConsole } from './sign-in.ts';
import { wordsOn } from './story/words.ts';

/** What happens to a family over the years, as the office records it: each step on the page, each step back. */
const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const page = await newPage(browser);
const { button, heading, says, field } = wordsOn(page);
const dialog = page.getByRole('dialog');
const drawing = page.getByRole('figure', { name: 'The family by generation' });
const drawn = (name: string) => drawing.getByRole('link', { name });
const closed = () => dialog.waitFor({ state: 'detached' });
await signInToConsole(page, program.url, personNamed(program.credentials, 'janyl'));

beforeEach(() => keepEvidence(() => [page]));
afterAll(async () => {
  await browser.close();
  await program.remove();
});

async function openFamily(number: string): Promise<void> {
  await openScreen(page, program.url, { path: '/admin/families' });
  await page.getByLabel('Search families and people').fill(number);
  await page.getByRole('cell', { name: number, exact: true }).locator('xpath=..').getByRole('link').click();
  await drawing.waitFor();
}

test('somebody who is registered already is shown before she is written down again', async () => {
  await openScreen(page, program.url, { path: '/admin/families' });
  await button('Register a family').click();
  await field('What the family is called', dialog).fill('Akmatov');
  await field('Surname, given name, patronymic', dialog).fill('Akmatova Nurzat Emil kyzy');
  await field('Born', dialog).fill('13.10.2002');
  await says('The same name, spelled otherwise', dialog);
  await expectNoAxeViolations(page);
  await button('Register', dialog).click();
  expect(await dialog.isVisible()).toBe(true);
  await page.getByLabel('I looked: it is somebody else').check();
  await button('Register', dialog).click();
  await heading('Akmatov').waitFor();
});

test('a family goes its way step by step, and its score is explained while one asks', async () => {
  await button('Nominate the family').click();
  await button('Nominate', dialog).click();
  await closed();
  await button('Assess the family').click();
  await says('0 of 18 points', dialog);
  await page.getByRole('radio', { name: /^Seasonal/ }).check();
  await says('4 of 18 points', dialog);
  await says('3 questions are not answered', dialog);
  await expectNoAxeViolations(page);
  await button('Keep the assessment', dialog).click();
  await closed();
  await button('Enrol the family').click();
  await field('Why it is enrolled all the same', dialog).fill('The office decided so');
  await button('Enrol', dialog).click();
  await closed();
  await page
    .getByText(/^Enrolled \d/)
    .first()
    .waitFor();
  const shown = await page.locator('main').textContent();
  for (const secret of ['4 of 18', 'The office decided so']) expect(shown).not.toContain(secret);
  await button('Show the reasons').click();
  await says('4 of 18 points');
  await says('The office decided so');
});

test('who is born is drawn below the parents, and is gone again once that is undone', async () => {
  await openFamily('10');
  const before = await drawing.getByRole('link').count();
  await button('Add a person').click();
  await field('Surname, given name, patronymic', dialog).fill('Осмонов Нурэл');
  await page.getByLabel('Mother').selectOption({ index: 3 });
  await button('Add', dialog).click();
  await closed();
  await drawn('Нурэл Осмонов').waitFor();
  await button(/^Undo: It was recorded who is whose .*Нурэл/).click();
  await button('Undo it', dialog).click();
  await closed();
  await button(/^Undo: A person was added .*Нурэл/).click();
  await button('Undo it', dialog).click();
  await closed();
  await drawn('Нурэл Осмонов').waitFor({ state: 'detached' });
  expect(await drawing.getByRole('link').count()).toBe(before);
  expect(await page.locator('s').count()).toBe(2);
});

test('who left is paler from that day on, and was there the day before', async () => {
  const someone = drawing.getByRole('link').nth(1);
  await someone.click();
  await button('Left the family…', dialog).click();
  await page.getByLabel('How', { exact: true }).selectOption('died');
  await button('Record', dialog).click();
  await closed();
  const died = drawing.getByText(/^Died, \d{4}$/);
  await died.waitFor();
  await button('Change before').click();
  await died.waitFor({ state: 'detached' });
  await expectNoAxeViolations(page);
  await button('Back to today').click();
});

test('some become a family of their own, and each leads to the other', async () => {
  await openFamily('8');
  await button('More…').click();
  await page.getByRole('menuitem', { name: 'Some become a family of their own…' }).click();
  for (const index of [2, 3]) await dialog.getByRole('checkbox').nth(index).check();
  await button('Split off 2 people', dialog).click();
  await says('It split off from');
  expect(await drawing.getByRole('link').count()).toBe(2);
  await page.getByRole('link', { name: '8 Касымов' }).first().click();
  await page
    .getByText(/^Went to live apart, \d{4}$/)
    .first()
    .waitFor();
});

test('two families are merged with their people paired, and are two again once that is undone', async () => {
  await openScreen(page, program.url, { path: '/admin/families' });
  await page.getByRole('link', { name: 'Жапаров', exact: true }).click();
  await drawing.waitFor();
  await button('More…').click();
  await page.getByRole('menuitem', { name: 'Merge with another family…' }).click();
  await page.getByRole('searchbox', { name: 'Find the other family' }).fill('Japarov');
  await dialog.getByRole('radio', { name: 'Japarov' }).check();
  await button('Go on', dialog).click();
  await says('Who of the other family is somebody here already', dialog);
  const choices = await dialog.locator('fieldset select').all();
  const chosen = await Promise.all(choices.map((choice) => choice.inputValue()));
  expect(chosen.some((value) => value !== '')).toBe(true);
  await button('Merge the two', dialog).click();
  await closed();
  await says('goes on in this family');
  await button('Undo the merge…').click();
  await button('Make them two again', dialog).click();
  await closed();
  await page.getByText('goes on in this family').waitFor({ state: 'detached' });
});

test('nothing went wrong in the browser meanwhile', () => {
  expect(errorsOf(page)).toEqual([]);
});
