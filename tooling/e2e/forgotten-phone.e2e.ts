import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshId } from '../bench/api.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { BadPhone, noGrant } from './bad-phone/bad-phone.ts';
import { openScene } from './bad-phone/scene.ts';
import { launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { personNamed, signInToConsole } from './sign-in.ts';

/** A file of a phone that was enrolled after the copy was made from which the database was restored. */
const { program, door, phone, mark, factsInJournal } = await openScene();
const browser = await launchBrowser();
const page = await newPage(browser);

beforeEach(() => keepEvidence(() => [page]));
afterAll(async () => {
  await browser.close();
  await program.remove();
});

test('the office names the facilitator, and what waited on a phone that nobody knows is taken in', async () => {
  const forgotten = new BadPhone(door, freshId(), { ...phone.granted, grant: noGrant() });
  const envelope = await forgotten.sealed(mark(1), mark(2));
  expect((await forgotten.deliver(envelope)).status).toBe(401);
  const before = await factsInJournal();

  await signInToConsole(page, program.url, personNamed(program.credentials, 'janyl'));
  await page.goto(new URL('/admin/settings/phones', program.url).href);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'phone.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(envelope)),
  });
  await page.getByText('2 entries wait').waitFor();
  await expectNoAxeViolations(page);
  expect(await factsInJournal()).toBe(before);

  const readIn = page.getByRole('button', { name: 'Read in under this name' });
  expect(await readIn.isDisabled()).toBe(true);
  await page
    .getByRole('combobox', { name: 'Facilitator who works on this phone' })
    .selectOption(phone.granted.accountId);
  await readIn.click();
  await page.getByText('2 were taken in.').waitFor();
  expect(await factsInJournal()).toBe(before + 2);
});
