import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepEvidence } from './evidence.ts';
import { openScene } from './imports/scene.ts';
import { largeList } from './large-list.ts';
import { writeSpreadsheet } from './write-spreadsheet.ts';

const scene = await openScene();
const { api, imports, page } = scene;
const { button, register, says } = imports;
const list = join(scene.folder, 'long.xlsx');
const families = async () =>
  (await api().families.list.query({ search: '', status: 'all', offset: 0, limit: 1 })).total;
const facts = async () => {
  const found = await api().programme.verify.mutate();
  expect(found).toMatchObject({ intact: true });
  return found.intact ? found.facts : 0;
};
/** How long writing ten thousand people may take, in ms, on two slow cores: it is not left in the middle. */
const writing = 45_000;
let before: { readonly families: number; readonly facts: number };

beforeAll(async () => {
  before = { families: await families(), facts: await facts() };
});
beforeEach(() => keepEvidence(() => [page]));
afterAll(() => scene.remove());

/** Resolves when the server is at work on the import: writing it down takes seconds from here. */
const atWork = () => says(/^Being (checked|written down)/);

test('an import of ten thousand rows that is cancelled in the middle leaves nothing', async () => {
  writeSpreadsheet(list, largeList(10_000));
  await imports.look(list);
  await says('2,000 families will be registered (10,000 people)');
  await register.click();
  await atWork();
  await button('Cancel').click();
  const cancelled = page.getByText('The import was cancelled, and nothing of it was taken in.');
  await cancelled.waitFor({ timeout: writing });
  expect({ families: await families(), facts: await facts() }).toEqual(before);
}, 90_000);

test('the server killed in the middle of an import leaves nothing half; sent again it is taken in once', async () => {
  writeSpreadsheet(list, largeList(3_000));
  await imports.look(list);
  await says('600 families will be registered (3,000 people)');
  await register.click();
  await atWork();
  await scene.program().kill();
  await says('nobody knows whether the import was taken in. Press again: nothing is taken in twice.');
  const again = await scene.startAgain();
  expect(again.output()).toContain(`The journal is whole: ${before.facts} facts.`);
  expect(await families()).toBe(before.families);
  await imports.registerAs('600 families are registered, with 3,000 people.');
  expect(await families()).toBe(before.families + 600);
  await facts();
});
