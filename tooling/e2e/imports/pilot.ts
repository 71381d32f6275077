import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openScreen } from '../screens.ts';
import { type RegistryNow, registryNow } from './registry.ts';
import type { Scene } from './scene.ts';

const list = join(import.meta.dirname, '../fixtures/ivanovka-families.xlsx');

/** The family that came from this row of the pilot's list. */
function familyAt({ families }: RegistryNow, at: number) {
  const found = families.find(({ source }) => source?.file === 'ivanovka-families.xlsx' && source.row === at);
  if (!found) throw new Error(`no family came from row ${at}`);
  return found;
}

/** The pilot's workbook as it is: its list of families, its list of what was handed out, its sheet of who came. */
export function importPilot({ imports, api, page, program }: Scene): void {
  const { button, decide, family, keep, row, says, sheet } = imports;
  const paper = page.getByRole('table', { name: 'From paper lists' });

  /** Two grown-up women have the name of a girl of their family: the lists mean the women. */
  async function tellNamesakesApart(): Promise<void> {
    const undecided = page.getByRole('combobox', { name: /^Whom row/ }).filter({ hasText: 'decide' });
    while ((await undecided.count()) > 0) {
      const [label] = (await undecided.first().locator('option').allTextContents()).filter((each) =>
        each.includes('Mother-in-law'),
      );
      await undecided.first().selectOption(label ?? '');
    }
  }

  test('the families come in, each doubt at its cell, remarks held back but the one that is kept', async () => {
    await imports.look(list);
    await says('17 families, 81 people; 35 cells to look at.');
    await says('"11/5/55" can be read in two ways; the personal number settled it: 11 May 1955.', family(5));
    expect(await imports.text()).not.toMatch(/выпивает|инвалид|беременна/);
    const remark = row(/^54\b/, page.getByRole('table', { name: 'Remarks held back' }));
    await decide(remark, 'For the office');
    for (const line of [84, 87]) await decide(family(line), 'Leave out');
    await says('15 families will be registered (78 people)');
    await imports.registerAs('15 families are registered, with 78 people.');
    const now = await registryNow(api());
    const of = (file: string) => now.families.filter(({ source }) => source?.file === file);
    expect(of('ivanovka-families.xlsx').flatMap(({ members }) => members)).toHaveLength(78);
    expect(
      familyAt(now, 9).members.map(
        ({ fullName, role, sex, birth }) => `${fullName}, ${role}, ${sex}, ${birth}`,
      ),
    ).toEqual([
      'Токтогулова Кенжегүл Данияровна, mother-in-law, female, 1953-02-28',
      'Токтогулов Жаныбек, father-in-law, male, 1957-05-20',
      'Токтогулов Болот Талант уулу, husband, male, 1994',
      'Токтогулова Салтанат Мирлан кызы, daughter-in-law, female, 1992-06-25',
      'Токтогулова Кенжегүл Мирлан кызы, child, female, 2008-05-17',
    ]);
    const notes = of('ivanovka-families.xlsx').flatMap((each) => each.notes.map(({ text }) => text));
    expect(notes).toEqual(['муж выпивает, были ссоры']);
  });

  test('the list of what was handed out is kept as history, on the day that was chosen', async () => {
    await button('Import another sheet or file').click();
    await imports.choose(list);
    await sheet('Выдача август');
    await says('The list does not say on which day it was handed out.');
    await page.getByLabel('Handed out on').fill('2023-08-31');
    await expect.poll(() => page.getByText('The list does not say on which day').count()).toBe(0);
    await says('13 entries will be kept, 2 lines are to be decided.');
    expect(await keep.isDisabled()).toBe(true);
    await tellNamesakesApart();
    await imports.keepAs('15 entries are kept, of 15 people.');
  });

  test('the sheet of who came is kept by its marks, as they were said to mean', async () => {
    await button('Import another sheet or file').click();
    await imports.choose(list);
    await sheet('Посещ. свекрови');
    await says('The days say no year. They were taken to begin in 2023');
    await page.getByLabel('What the mark отр means').selectOption('Absent');
    await tellNamesakesApart();
    await imports.keepAs('150 entries are kept, of 15 people.');
  });

  test('both stand on the page of the family with their source', async () => {
    const { id } = familyAt(await registryNow(api()), 9);
    await openScreen(page, program().url, { path: `/admin/families/${id}` });
    await row(
      /31 August 2023.*Мука 50 кг \(мешок\): 1.*Масло 5 л: 1.*sheet Выдача август, row 3/s,
      paper,
    ).waitFor();
    await row(
      /25 August 2023.*Absent.*ivanovka-families\.xlsx, sheet Посещ\. свекрови, row 3/s,
      paper,
    ).waitFor();
    expect(await row(/Посещ\. свекрови/, paper).count()).toBe(10);
  });

  test('the same paper chosen again is found to be kept', async () => {
    await imports.look(list);
    await sheet('Выдача август');
    await page.getByLabel('Handed out on').fill('2023-08-31');
    await tellNamesakesApart();
    await says('0 entries will be kept, 15 are kept already.');
    expect(await keep.isDisabled()).toBe(true);
  });
}
