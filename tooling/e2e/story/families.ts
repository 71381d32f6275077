import { expect, test } from 'vitest';
import { expectNoAxeViolations } from '../accessibility.ts';
import { consoleOf, type Story, sensitive } from './people.ts';

/** The families are found, read and enrolled. */
export function enrolFamilies(story: Story): void {
  const { heading, button, link, says, place, dialog, families } = consoleOf(story);
  const { office } = story;
  const search = office.getByLabel('Search families and people');
  const which = office.getByLabel('Which families');
  const count = (families: number) => office.getByText(`${families} families`, { exact: true }).waitFor();

  test.each(['Гулзат', 'Гүлзат', 'Gulzat'])(
    '%s finds whoever is so called, in any spelling',
    async (name) => {
      await search.fill(name);
      await count(5);
      await link('Жумабекова', families).waitFor();
      await search.fill('');
      await count(15);
    },
  );

  test.each(['Эсенгулова', 'Исакова'])('the page of %s shows no remark by itself', async (name) => {
    await link(name, families).click();
    await heading(name).waitFor();
    await says('The family was registered');
    expect(await office.content()).not.toMatch(sensitive);
    await expectNoAxeViolations(office);
    await place('Families');
  });

  test('the remark that the office kept is read when it is asked for', async () => {
    await link('Исакова', families).click();
    await button('Show').click();
    await says('муж выпивает, были ссоры');
    await place('Families');
  });

  test('all of them are enrolled in one go', async () => {
    await office.getByLabel('Choose all families of the list').click();
    await says('15 families chosen');
    await button(/^Enrol/).click();
    await button('Enrol 15 families', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await which.selectOption({ label: 'Enrolled' });
    await count(15);
    await which.selectOption({ label: 'All families' });
  });
}
