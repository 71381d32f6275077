import { expect, test } from 'vitest';
import { expectNoAxeViolations } from '../accessibility.ts';
import { signInToNotebook } from '../sign-in.ts';
import { manager, type Story, sensitive } from './people.ts';
import { wordsOn } from './words.ts';

/** A facilitator's afternoon, on her phone. */
export function holdSession(story: Story): void {
  const { phone, program, received, facilitators } = story;
  const { button, link, says } = wordsOn(phone);
  const tap = (name: string | RegExp) => button(name).tap();
  const person = (name: string) => button(new RegExp(`^${name}`));
  const count = (text: string) => says(text, phone.getByRole('status'));
  const today = phone.getByRole('heading', { name: 'Today', exact: true });
  const answer = (question: string, choice: string) =>
    phone.getByRole('group', { name: question }).getByRole('radio', { name: choice, exact: true }).tap();

  test('she signs in and sees today’s session', async () => {
    await signInToNotebook(phone, program.url, facilitators[0] ?? manager);
    await today.waitFor();
    await phone.getByRole('heading', { name: 'Daughters-in-law' }).waitFor();
    await says('15 people, 15 parcels');
    await expectNoAxeViolations(phone);
  });

  test('people are marked by one tap each, and a mark can be undone', async () => {
    await link('Begin').tap();
    await count('0 of 15');
    await person('Асанова Нуржан').tap();
    await count('1 of 15');
    await tap('Undo');
    await count('0 of 15');
    await says('Not marked', person('Асанова Нуржан'));
    await person('Асанова Нуржан').tap();
    await count('1 of 15');
  });

  test('an absence is excused, and the rest are present', async () => {
    await tap('More for Эсенгулова Бүбүсара Кубанычбековна');
    await button('Excused', phone.getByRole('dialog')).tap();
    await button('Illness', phone.getByRole('dialog')).tap();
    await tap('The rest present');
    await count('14 of 15');
    await count('everybody is marked');
    await says('All sent');
    await expectNoAxeViolations(phone);
  });

  test('the session is reported', async () => {
    await link('Report').tap();
    await tap('All done as planned');
    await answer('Were both facilitators there?', 'Yes');
    await answer('How was the session led?', 'With everybody taking part');
    await answer('Were all the materials there?', 'No');
    await answer("Is there a concern about anybody's safety?", 'No');
    await tap('Send the report');
    await button('Close the session').waitFor();
    await says('All sent');
  });

  test('the session is closed, and what the phone counted is what the office has', async () => {
    await tap('Close the session');
    await phone.getByRole('heading', { level: 1, name: 'The session is closed' }).waitFor();
    await says('All sent');
    await expectNoAxeViolations(phone);
    await phone.goto(new URL('/#/', program.url).href);
    await today.waitFor();
  });

  test('a parcel is handed over against a drawn signature', async () => {
    await link(/Food parcels/).tap();
    await count('of 15 to hand over');
    await link('Hand over to 8 · Абдылдаова').tap();
    await phone.getByRole('heading', { level: 1, name: '8 · Абдылдаова' }).waitFor();
    await phone.getByText('Why this much').tap();
    await says('10 kg for each of 7 people makes 70 kg');
    await phone.getByRole('radio', { name: /^Абдылдаова Назгүл Мирлановна/ }).tap();
    await sign();
    await tap('Hand over');
    await says('Handed over to 8 · Абдылдаова');
    await count('14 of 15 to hand over');
    await says('Handed over:', phone.getByRole('listitem').filter({ hasText: '8 · Абдылдаова' }));
    await says('All sent');
  });

  test('nothing that the phone was sent tells more than a facilitator may know', () => {
    const everything = received.join('\n');
    expect(everything).toContain('Абдылдаова Назгүл Мирлановна');
    expect(everything).not.toMatch(sensitive);
    // Her personal number.
    expect(everything).not.toContain('10910199165089');
  });

  async function sign(): Promise<void> {
    const box = phone.getByRole('img', { name: /^Box for the signature/ });
    await box.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = (across: number, down: number) => [x + width * across, y + height * down] as const;
    await phone.mouse.move(...at(0.2, 0.6));
    await phone.mouse.down();
    for (const [across, down] of [
      [0.35, 0.3],
      [0.5, 0.7],
      [0.75, 0.4],
    ] as const) {
      await phone.mouse.move(...at(across, down), { steps: 4 });
    }
    await phone.mouse.up();
    await phone.getByRole('img', { name: 'Box for the signature, signed' }).waitFor();
  }
}
