import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNoAxeViolations } from '../accessibility.ts';
import { consoleOf, type Story } from './people.ts';

const list = join(import.meta.dirname, '../fixtures/ivanovka-families.xlsx');

/** The pilot's own list becomes registered families, with nothing merged, dropped or told on in silence. */
export function importList(story: Story): void {
  const { heading, button, link, row, says, choose, text, place } = consoleOf(story);
  const { office } = story;
  const chooseFile = () => office.locator('input[type="file"]').setInputFiles(list);
  const familyAt = (line: number) => office.getByRole('article', { name: new RegExp(`row ${line}$`) });

  test('the preview counts 15 families; the one written twice and the lone row wait for a decision', async () => {
    await link('Import a list').click();
    await chooseFile();
    await says('17 families, 81 people; 35 cells to look at.');
    await says('15 families will be registered (78 people)');
    await says('The families that begin in row 14 and row 84 look like one and the same', familyAt(84));
    await says('The family that begins in row 87 has no number', familyAt(87));
    for (const line of [84, 87]) await says('Waits for your decision', familyAt(line));
    expect(await office.getByText('Waits for your decision').count()).toBe(2);
    await says('Some families still wait for a decision.');
    expect(await button('Register the families').isDisabled()).toBe(true);
  });

  test('total, repeated heading and signature are not people, and are still to be seen', async () => {
    const others = office.getByRole('table', { name: 'Rows that are not people' });
    for (const [line, kind] of [
      [47, 'Repeated heading'],
      [89, 'Total'],
      [91, 'Signature line'],
    ]) {
      await row(new RegExp(`^${line}\\b.*${kind}`), others).waitFor();
    }
    const people = await office.getByRole('article').allTextContents();
    expect(people.join('\n')).not.toMatch(/Итого|Составила|Ф\.И\.О/);
  });

  test('remarks on people are held back and masked; one of them is kept for the office', async () => {
    expect(await text()).not.toMatch(/выпивает|инвалид|беременна|кормящая/);
    const remark = row(/^54\b/, office.getByRole('table', { name: 'Remarks held back' }));
    await button('Show', remark).click();
    await says('муж выпивает, были ссоры', remark);
    await choose('What becomes of the remark in row 54', 'For the office', remark);
    await says('Kept: 1 of 35');
    await expectNoAxeViolations(office);
  });

  test('once every doubt is decided the families are registered', async () => {
    for (const line of [84, 87]) await choose(new RegExp(`row ${line}$`), 'Leave out', familyAt(line));
    await says('2 are left out');
    await button('Register the families').click();
    await says('15 families are registered, with 78 people.');
    await link('To the families').click();
    await office.getByText('15 families', { exact: true }).waitFor();
  });

  test('the same list chosen again changes nothing of what is registered, and can be left', async () => {
    await link('Import a spreadsheet').click();
    await chooseFile();
    await says('0 families will be registered, 15 stay as they are, 2 are to be decided.');
    await place('Families');
    await button('Leave').click();
    await heading('Families').waitFor();
  });
}
