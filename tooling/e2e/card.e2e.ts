import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { apiAt, signIn } from '../bench/api.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { launchBrowser, newPage } from './browser.ts';
import { writeFilmOfCard } from './card/film-of-card.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { personNamed, signInToConsole } from './sign-in.ts';
import { wordsOn } from './story/words.ts';
import { handsOn } from './two-phones/on-the-phone.ts';

/** A family's card: printed at the office, typed on one phone, held before the camera of another, lost. */
const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const folder = mkdtempSync(join(tmpdir(), 'tatyktuu-card-'));
const film = join(folder, 'card.y4m');
const janyl = personNamed(program.credentials, 'janyl');
const aisuluu = personNamed(program.credentials, 'aisuluu');
const office = await newPage(browser);
const phone = await newPage(browser, { phone: true });
const hands = handsOn(phone, program.url);
const api = apiAt(program.url, await signIn(program.url, janyl));

let token = '';
let familyId = '';

beforeEach(() => keepEvidence(() => [office, phone]));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  await program.remove();
});

const whole = /#\/hand-over\/[^/]+\/([^/]+)/;

test('the office prints a card that says nothing of the family', async () => {
  await hands.begin(aisuluu);
  await hands.go('#/parcels');
  const due = phone.locator('a[href*="#/hand-over/"]').first();
  familyId = whole.exec((await due.getAttribute('href')) ?? '')?.[1] ?? '';
  const family = await api.families.one.query({ familyId });

  await signInToConsole(office, program.url, janyl);
  await office.goto(new URL(`/admin/families/${familyId}`, program.url).href);
  const { button } = wordsOn(office);
  await button(/^Print a (new )?card$/).click();
  await button('Make the card').click();
  const card = office.getByRole('dialog').getByRole('article', { name: 'The card' });
  await card.waitFor();
  await expectNoAxeViolations(office);
  const said = (await card.textContent()) ?? '';
  token = /[0-9A-Z]{4}( [0-9A-Z]{4}){3}/.exec(said)?.[0] ?? '';
  expect(token).not.toBe('');
  for (const word of [family.name, family.address, ...family.members.map(({ fullName }) => fullName)])
    expect(word === '' || !said.includes(word)).toBe(true);

  const journal = await api.families.timeline.query({ familyId });
  expect(JSON.stringify(journal)).not.toContain(token.replaceAll(' ', ''));
});

test('without a connection the phone finds the family by what is typed', async () => {
  await hands.openAnew();
  await phone.context().setOffline(true);
  await hands.go('#/parcels');
  await hands.tap('Find by card');
  await expectNoAxeViolations(phone);
  const field = phone.getByRole('textbox', { name: 'Letters and figures of the card' });
  await field.fill(`${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`);
  await hands.tap('Find');
  await hands.says('This is no card of the programme.');
  await field.fill(token.toLowerCase());
  await hands.tap('Find');
  await phone.waitForURL(whole);
  expect(phone.url()).toContain(familyId);
  await phone.context().setOffline(false);
});

test('without a connection another phone reads the card with its camera', async () => {
  writeFilmOfCard(film, token.replaceAll(' ', ''));
  const withCamera = await launchBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  try {
    const page = await newPage(withCamera, { phone: true });
    keepEvidence(() => [page]);
    const other = handsOn(page, program.url);
    await other.begin(aisuluu);
    await page.waitForTimeout(3_000);
    await page.context().setOffline(true);
    await other.go('#/parcels');
    await other.tap('Find by card');
    await page.waitForURL(whole);
    expect(page.url()).toContain(familyId);
  } finally {
    await withCamera.close();
  }
});

test('a card that was lost leads nowhere at the next contact', async () => {
  await office.reload();
  await wordsOn(office).button('It was lost…').click();
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('button').last().click();
  await dialog.waitFor({ state: 'detached' });
  await hands.openAnew();
  await hands.go('#/parcels');
  await hands.tap('Find by card');
  await phone.getByRole('textbox', { name: 'Letters and figures of the card' }).fill(token);
  await hands.tap('Find');
  await hands.says('No parcel for this card on this phone');
});
