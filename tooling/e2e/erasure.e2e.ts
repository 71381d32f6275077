import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { apiAt, Device, freshId, onWire, signIn } from '../bench/api.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { launchBrowser, newPage } from './browser.ts';
import { databaseText, missingFrom, placesOf } from './erasure/database-text.ts';
import { filesWith } from './erasure/files-with.ts';
import { startKeptPhone } from './erasure/kept-phone.ts';
import { erase, handOverTo } from './erasure/steps.ts';
import { totalsOf } from './erasure/totals.ts';
import { writeDown } from './erasure/whom.ts';
import { keepEvidence } from './evidence.ts';
import { rehearseRestore, startProgram } from './program.ts';
import { settled } from './screens.ts';
import { personNamed, pinPad, signInToConsole } from './sign-in.ts';
import { wordsOn } from './story/words.ts';
import { handsOn } from './two-phones/on-the-phone.ts';

/**
 * Two erasures, of one person who goes on to take part and of a whole family that has left; then everything is
 * searched for them: the tables, the journal, a backup of before, a phone's profile. What was counted stays.
 */
const [first, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
let program = first;
const { url, dataDir } = first;
const folder = mkdtempSync(join(tmpdir(), 'tatyktuu-erasure-'));
const [backups, profile] = [join(folder, 'backups'), join(folder, 'profile')];
const janyl = personNamed(first.credentials, 'janyl');
const aisuluu = personNamed(first.credentials, 'aisuluu');
const api = apiAt(url, await signIn(url, janyl));
const field = apiAt(url, await signIn(url, aisuluu));
const { session, round, her, family } = await writeDown(api, field);
const words = [...her.words, ...family.words];

const office = await newPage(browser);
const { button, says, text } = wordsOn(office);
const kept = await startKeptPhone(profile);
const hands = handsOn(kept.page, url);
let before: Awaited<ReturnType<typeof totalsOf>>;

beforeEach(() => keepEvidence(() => [office, kept.page]));
afterAll(async () => {
  await Promise.all([browser.close(), kept.close()]);
  rmSync(folder, { recursive: true, force: true });
  await program.remove();
});

async function startAgain(wishes: { readonly verify?: true; readonly rebuild?: true }): Promise<void> {
  await program.stop();
  program = await startProgram({ dataDir, port: Number(new URL(url).port), backupDir: backups, ...wishes });
}

const contentsOf = (backup: string) =>
  new Map([['the backup', gunzipSync(readFileSync(join(backups, backup))).toString()]]);

test('both are known on a phone, which records what they did, and in what was refused', async () => {
  await hands.begin(aisuluu);
  await hands.roster(session);
  await hands.mark(her.fullName);
  await hands.writeNextStep(family.wife.fullName, 'күндө чай ичебиз');
  await hands.mark(family.wife.fullName);
  await handOverTo(kept.page, hands, { round, ...her });
  await handOverTo(kept.page, hands, { round, ...family.wife });
  await expect.poll(() => hands.waiting()).toBe(0);
  const noteId = freshId();
  const refused = new Device().command({
    ...{ kind: 'keep-office-note', familyId: her.familyId, noteId, personId: her.personId },
    text: 'Уркуяга кечинде телефон чалыңыз',
  });
  const [answer] = await field.door.submit.mutate(onWire([refused]));
  expect(answer?.status).toBe('refused');
  const { lines } = await api.reviews.quarantine.query({ offset: 0, limit: 10 });
  expect(JSON.stringify(lines)).toContain('Уркуяга');
});

test('without a connection the phone writes down more of them than the office will hear of in time', async () => {
  await kept.page.context().setOffline(true);
  await hands.roster(session);
  await hands.writeNextStep(her.fullName, 'Уркуя: базарга чогуу барабыз');
  await expect.poll(() => hands.waiting()).toBe(1);
});

test('before, a search of the database and of a backup finds each of these words', async () => {
  await startAgain({});
  expect(missingFrom(await databaseText(dataDir), words)).toEqual([]);
  const [backup] = readdirSync(backups);
  const parts = words.filter((word) => /[А-Яа-яӨөҮүҢң+]/.test(word));
  expect(missingFrom(contentsOf(backup ?? ''), parts)).toEqual([]);
});

test('the office rehearses and erases who one person is, and she goes on in the totals', async () => {
  await signInToConsole(office, url, janyl);
  before = await totalsOf(api);
  await office.goto(new URL(`/admin/families/${her.familyId}`, url).href);
  await settled(office);
  const shown = await erase(office, her.fullName, () => expectNoAxeViolations(office));
  expect(shown).toMatch(/Other texts that name them\s*[1-9]/);
  expect(shown).toMatch(/What phones sent and was not taken in\s*1 entry/);
  await settled(office);
  expect(await text()).not.toMatch(/Чолпонкулова|Уркуя/);
  await says('Erased');
  expect(await totalsOf(api)).toEqual(before);
});

test('the office erases a whole family that has left, and nothing that was counted changes', async () => {
  await office.goto(new URL(`/admin/families/${family.id}`, url).href);
  await settled(office);
  await button("End the family's part in the programme…").click();
  const dialog = office.getByRole('dialog');
  await button('End it', dialog).click();
  await dialog.waitFor({ state: 'detached' });
  before = await totalsOf(api);
  await erase(office, 'The whole family');
  await settled(office);
  expect(await text()).not.toMatch(/Токомамбет|Бактыгүл|Тазабек/);
  expect(await totalsOf(api)).toEqual(before);
});

test('what the phone sends only now is taken in, and brings nothing of them back', async () => {
  await kept.page.context().setOffline(false);
  await hands.openAnew();
  await expect.poll(() => hands.waiting()).toBe(0);
  const { nextSteps } = (await api.workshops.session.query({ sessionId: session })).session;
  expect(nextSteps.filter(({ personId }) => personId === her.personId)).toMatchObject([{ text: null }]);
  before = await totalsOf(api);
});

test('nothing of them is in any table, the journal and what was refused among them', async () => {
  expect(placesOf(await databaseText(dataDir), words)).toEqual([]);
});

test("nothing of them is on the phone's screens, nor in its profile once it is locked", async () => {
  await hands.openAnew();
  const seen: string[] = [];
  for (const place of [`#/session/${session}/people`, '#/parcels', '#/attention', '#/make-up', '#/']) {
    await hands.go(place);
    seen.push(await hands.text());
  }
  expect(placesOf(new Map([['the phone', seen.join('\n')]]), words)).toEqual([]);
  await kept.page.getByRole('button', { name: 'Hide' }).tap();
  await kept.page.reload();
  await pinPad(kept.page).waitFor();
  await kept.close();
  expect(filesWith(profile, [new URL(url).host]).length, 'the search finds what is there').toBeGreaterThan(0);
  expect(filesWith(profile, words)).toEqual([]);
});

test('the backup of before forgets them with the next one, and a rehearsal of its restoring finds none', async () => {
  const lists = await totalsOf(api);
  await startAgain({ verify: true, rebuild: true });
  expect(program.output()).toContain('The journal is whole');
  const [older = '', newer = ''] = readdirSync(backups).sort();
  for (const backup of [older, newer]) expect(placesOf(contentsOf(backup), words)).toEqual([]);

  const lookFor = join(folder, 'names.txt');
  writeFileSync(lookFor, [...words, janyl.email].join('\n'));
  const said = await rehearseRestore(join(backups, older), lookFor);
  expect(said).toContain('Its journal is whole.');
  for (const line of words.keys())
    expect(said).toContain(`Line ${line + 1} of what was looked for stands in 0 rows.`);
  expect(said).not.toContain(`Line ${words.length + 1} of what was looked for stands in 0 rows.`);

  expect(await totalsOf(api)).toEqual(lists);
  expect(lists).toEqual(before);
  expect(placesOf(await databaseText(dataDir), words)).toEqual([]);
});
