import { expect, test } from 'vitest';
import { expectNoAxeViolations } from '../accessibility.ts';
import { consoleOf, type Story } from './people.ts';

/** Goods, a rule, a round, and the reason for what the family of seven gets. */
export function openRound(story: Story): void {
  const { heading, button, link, field, row, text, place, part, families } = consoleOf(story);
  const { office } = story;
  const line = (number: number) => office.getByRole('group', { name: `Line ${number}`, exact: true });
  const pick = (number: number, label: string, option: string) =>
    line(number).getByLabel(label).selectOption(option);

  test('the usual goods are saved', async () => {
    await place('Food aid');
    await part('Food aid', 'Goods');
    await button('Add the six usual goods').click();
    await row(/^Split peas/).waitFor();
  });

  test('a rule is published with a flat, a per-head and a banded line', async () => {
    await part('Food aid', 'Rules');
    await link('Write a rule').click();
    await field('English').fill('Monthly food');
    await pick(1, 'Goods', 'Flour');
    await field('Amount for each, kg', line(1)).fill('10');
    await field('In whole packs of, kg', line(1)).fill('25');
    await button('Add a line').click();
    await pick(2, 'Goods', 'Vegetable oil');
    await pick(2, 'How it is reckoned', 'The same for every family');
    await field('Amount for a family, L', line(2)).fill('5');
    await button('Add a line').click();
    await pick(3, 'Goods', 'Rice');
    await pick(3, 'How it is reckoned', 'By the size of the family');
    await field('Amount, kg', line(3)).fill('5');
    await button('Add a size', line(3)).click();
    await field('From so many people', line(3)).nth(1).fill('5');
    await field('Amount, kg', line(3)).nth(1).fill('8,5');
    await button('Explain a family of 7').click();
    await row(/^Explain a family of 7 75 kg 5 L 8\.5 kg/).waitFor();
    await button('Publish version 1').click();
    await heading('Monthly food').waitFor();
  });

  test('a round is opened, and says in words why the family of seven gets what it gets', async () => {
    await place('Food aid');
    await link('Open a round').first().click();
    await field('Title').fill('First round');
    await button('Open the round for 15 families').click();
    await heading('First round').waitFor();
    await link(/^8 Абдылдаова/, families).click();
    await heading('8 Абдылдаова').waitFor();
    const said = await text();
    for (const sentence of [
      'The family had 7 people on the day the round was opened.',
      'Flour, 75 kg. 10 kg for each of 7 people makes 70 kg. 70 kg is rounded up to 3 whole packs of 25 kg: 75 kg.',
      'Vegetable oil, 5 L. Every family gets 5 L.',
      'Rice, 8.5 kg. A family of 5 or more people gets 8.5 kg; this one has 7.',
    ]) {
      expect(said).toContain(sentence);
    }
    await expectNoAxeViolations(office);
  });
}
