import { expect, test } from 'vitest';
import { errorsOf } from '../browser.ts';
import { consoleOf, type Story } from './people.ts';

/** What the office sees of the afternoon. */
export function lookBack(story: Story): void {
  const { button, link, row, says, place, dialog, families } = consoleOf(story);
  const { office, phone } = story;

  test('the session has its marks, who set them, and its report', async () => {
    await place('Workshops');
    await link(/Daughters-in-law/, office.getByRole('table')).click();
    await says('14 of 15');
    await row(/Асанова Нуржан.*Present.*Айсулуу Жээнбаева/).waitFor();
    await row(/Эсенгулова.*Excused: Illness/).waitFor();
    await says('With everybody taking part');
  });

  test('the hand-over tells who collected, by what proof, and who recorded it', async () => {
    await place('Food aid');
    await link('First round').click();
    await says('1 of 15');
    await link(/^8 Абдылдаова/, families).click();
    const record = office.getByRole('article');
    await says('Абдылдаова Назгүл Мирлановна', record);
    await says('Айсулуу Жээнбаева', record);
    await record.getByRole('img').waitFor();
    expect(await record.textContent()).toMatch(/Proof\s*Signature/);
  });

  test('it can be taken back; the record stays and says so', async () => {
    await button('Take the hand-over back').click();
    await button('Take it back', dialog).click();
    await says('Taken back: it did not happen as recorded', office.getByRole('article'));
    await button('Hand over').waitFor();
  });

  test('no page of the story showed an error', () => {
    expect([...errorsOf(office), ...errorsOf(phone)]).toEqual([]);
  });
}
