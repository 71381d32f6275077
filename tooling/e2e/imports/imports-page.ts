import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openScreen } from '../screens.ts';
import { wordsOn } from '../story/words.ts';

export type ImportsPage = ReturnType<typeof importsPage>;

/** The page on which lists are imported, by its words. */
export function importsPage(page: Page, url: string) {
  const words = wordsOn(page);
  const { button, row, says } = words;
  const dialog = page.getByRole('dialog');
  const past = page.getByRole('table', { name: 'Past imports' });
  const register = button('Register the families');
  const keep = button('Keep as history');

  const open = () => openScreen(page, url, { path: '/admin/families/import' });
  const choose = (file: string) => page.locator('input[type="file"]').setInputFiles(file);

  /** Opens the page anew and chooses the file; resolves when its families or lines are there, or it is refused. */
  async function look(file: string): Promise<void> {
    await open();
    await choose(file);
    await page
      .getByRole('heading', { name: 'What the columns hold' })
      .or(page.getByRole('alert'))
      .first()
      .waitFor();
  }

  async function finish(action: Locator, sentence: string): Promise<void> {
    await action.click();
    await says(sentence);
  }

  return {
    ...words,
    page,
    dialog,
    past,
    register,
    keep,
    open,
    choose,
    look,
    /** The card of the family that begins in this row of the list. */
    family: (at: number) => page.getByRole('article', { name: new RegExp(`row ${at}$`) }),
    /** Says what a family's or a field's choice should be. */
    decide: (at: Locator, answer: string) => at.getByText(answer, { exact: true }).first().click(),
    sheet: async (name: string) => {
      // It is chosen once the sheet is read.
      await page.getByRole('radio', { name }).click();
      await expect.poll(() => page.getByRole('radio', { name }).isChecked()).toBe(true);
    },
    registerAs: (sentence: string) => finish(register, sentence),
    keepAs: (sentence: string) => finish(keep, sentence),

    /** Asks that the newest import of the file is undone; the dialog stays when that is refused. */
    async undo(file: string): Promise<void> {
      await open();
      const line = row(new RegExp(file), past)
        .filter({ has: button('Undo') })
        .first();
      await button('Undo', line).click();
      await button('Undo the import', dialog).click();
    },
    /** What the file was said to hold that should be looked at, finding by finding. */
    async findings(): Promise<readonly string[]> {
      const more = button(/^Show \d+ more$/);
      if ((await more.count()) > 0) await more.click();
      const notice = page.locator('div', { has: page.getByText('Met while the file was read:') }).last();
      return notice.getByRole('listitem').allInnerTexts();
    },
  };
}
