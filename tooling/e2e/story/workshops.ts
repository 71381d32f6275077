import { expect, test } from 'vitest';
import { consoleOf, type Story } from './people.ts';

/** Facilitators, a curriculum, groups by generation, a session today. */
export function planWorkshops(story: Story): void {
  const { heading, button, link, field, row, says, text, place, part, dialog } = consoleOf(story);
  const { office, facilitators } = story;

  test.each([
    ['Айсулуу Жээнбаева', 'aisuluu@example.org'],
    ['Бакай Эрматов', 'bakai@example.org'],
  ])('%s gets an account, and a password that is shown once', async (name, email) => {
    await place('Settings');
    await button('Open an account').click();
    await field('Name', dialog).fill(name);
    await field('E-mail', dialog).fill(email);
    await button('Open the account', dialog).click();
    await button('Make a password', dialog).click();
    const password = (await dialog.locator('code').textContent()) ?? '';
    facilitators.push({ name, email, password });
    await button('Done', dialog).click();
    await row(new RegExp(email)).waitFor();
    expect(await text()).not.toContain(password);
  });

  test('the curriculum that is proposed is published', async () => {
    await place('Workshops');
    await part('Workshops', 'Curriculum');
    await link('Start from the proposal').click();
    await button('Publish version 1').click();
    await link('Write a new version').waitFor();
  });

  test('a group for each generation is made of everybody who is enrolled', async () => {
    await part('Workshops', 'Groups');
    await button('Make a group for each generation').click();
    await field('Place', dialog).fill('Клуб');
    await button('Form 4 groups', dialog).click();
    for (const [name, people] of [
      ['Mothers-in-law', 15],
      ['Fathers-in-law', 11],
      ['Daughters-in-law', 15],
      ['Husbands', 15],
    ]) {
      await row(new RegExp(`^${name}.*\\b${people}\\b`)).waitFor();
    }
  });

  test.each([
    ['Mothers-in-law', [0]],
    ['Daughters-in-law', [0, 1]],
    ['Husbands', [1]],
  ])('%s get their facilitators', async (group, leaders) => {
    await link(group).click();
    await heading(group).waitFor();
    await button('Change').click();
    for (const leader of leaders) await dialog.getByLabel(facilitators[leader]?.name ?? '').check();
    await button('Save', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await link('Groups', office.locator('main')).click();
    await row(new RegExp(`^${group}.*${facilitators[leaders[0] ?? 0]?.name}`)).waitFor();
  });

  test('a session is scheduled today', async () => {
    await part('Workshops', 'Calendar');
    await button('Schedule sessions').click();
    await dialog.getByLabel('Daughters-in-law').check();
    await button('Schedule 1 session', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await says(/Daughters-in-law/, office.getByRole('table'));
  });
}
