import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeEach, describe } from 'vitest';
import { launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { lookBack } from './story/afterwards.ts';
import { holdSession } from './story/at-the-hall.ts';
import { askFirst } from './story/consent.ts';
import { enrolFamilies } from './story/families.ts';
import { openRound } from './story/food-aid.ts';
import { importList } from './story/import-list.ts';
import type { Story } from './story/people.ts';
import { setUp } from './story/set-up.ts';
import { planWorkshops } from './story/workshops.ts';

/**
 * The programme's main job as its people do it, from an empty program to a parcel on somebody's table. The tests are the
 * chapters of one story: each goes on where the one before it ended.
 */
const [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
const story = await begin(browser);

afterAll(async () => {
  await browser.close();
  await program.remove();
});

beforeEach(() => keepEvidence(() => [story.office, story.phone]));

describe('set-up', () => setUp(story, () => browser));
describe('import of the pilot’s own list', () => importList(story));
describe('consent first', () => askFirst(story));
describe('families', () => enrolFamilies(story));
describe('workshops', () => planWorkshops(story));
describe('food aid', () => openRound(story));
describe('on the phone', () => holdSession(story));
describe('back in the office', () => lookBack(story));

async function begin(where: Browser): Promise<Story> {
  const office: Page = await newPage(where);
  const phone: Page = await newPage(where, { phone: true });
  const received: string[] = [];
  phone.on('response', async (response) => {
    if (response.url().includes('/api/')) received.push(await response.text().catch(() => ''));
  });
  return { program, office, phone, received, facilitators: [] };
}
