import { expect, test } from 'vitest';
import { expectNoAxeViolations } from '../accessibility.ts';
import { consoleOf, type Story, sensitive } from './people.ts';

/** A new programme asks first: what is read out is written, and the papers that the families signed are recorded. */
export function askFirst(story: Story): void {
  const { heading, button, says, text, place, dialog } = consoleOf(story);
  const { office } = story;
  const purpose = (name: string) => dialog.getByRole('checkbox', { name });
  const chooseAll = async () => {
    await place('Families');
    await office.getByLabel('Choose all families of the list').click();
    await says('15 families chosen');
    await button('Record consent…').click();
    await dialog.waitFor();
  };

  test('before any wording is published nothing can be recorded, and the form leads to where it is written', async () => {
    await chooseAll();
    await button('Write the wordings', dialog).click();
    await heading('Wordings of consent').waitFor();
  });

  test.each(['Taking part in the programme', 'Food aid'])(
    'what is read out for %s is published',
    async (name) => {
      await button(`Write a version: ${name}`).click();
      await button('Begin with a proposed text', dialog).click();
      await says('This is a proposal', dialog);
      await button('Publish', dialog).click();
      await dialog.waitFor({ state: 'detached' });
      const section = office.locator('section').filter({ has: office.getByRole('heading', { name }) });
      await says('Version 1, in use', section);
    },
  );

  test('the consents of all the families are recorded in one form, in which nothing is ticked beforehand', async () => {
    await chooseAll();
    await button('Record consent', dialog).waitFor();
    await dialog.getByRole('button', { name: 'All grown-ups' }).waitFor();
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
    for (const name of ['Taking part in the programme', 'Food aid']) await purpose(name).check();
    expect(await purpose('Photographs').isDisabled()).toBe(true);
    await button('All grown-ups', dialog).click();
    await dialog.getByRole('button', { name: /^Record \d+ consents$/ }).waitFor();
    expect(await text()).not.toMatch(sensitive);
    await expectNoAxeViolations(office);
    await dialog.getByRole('button', { name: /^Record \d+ consents$/ }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('recorded once more, every one of them stands already', async () => {
    await chooseAll();
    await purpose('Food aid').check();
    await button('All grown-ups', dialog).click();
    await says(/consents stand already/, dialog);
    await button('Cancel', dialog).click();
    await button('Choose none').click();
  });
}
