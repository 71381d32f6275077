import { setTimeout as wait } from 'node:timers/promises';
import { rosterOf } from '@tatyktuu/domain/workshops';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apiAt, signIn } from '../bench/api.ts';
import { launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { personNamed } from './sign-in.ts';
import { handsOn } from './two-phones/on-the-phone.ts';
import { found } from './two-phones/plan.ts';

/** How long after a phone began to send the server is killed, in milliseconds: before, while and after it writes. */
const moments = [0, 10, 30, 90];

const [first, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
let program = first;
const port = Number(new URL(program.url).port);
const person = (name: string) => personNamed(first.credentials, name);
const api = apiAt(program.url, await signIn(program.url, person('janyl')));
const { today } = await api.programme.me.query();

/** A facilitator's phone, and the session of today that is hers alone. */
const marking = await Promise.all(
  [
    { name: 'aisuluu', audience: 'daughter-in-law' },
    { name: 'samat', audience: 'husband' },
  ].map(async ({ name, audience }) => {
    const { sessions, groups } = await api.workshops.calendar.query({ from: today, to: today });
    const group = found(groups.find((one) => one.audience === audience));
    const session = found(sessions.find(({ groupIds }) => groupIds.includes(group.id)));
    const hands = handsOn(await newPage(browser, { phone: true }), program.url);
    return { name, hands, session, guests: rosterOf(session, groups).length };
  }),
);

beforeAll(async () => {
  for (const { name, hands } of marking) await hands.begin(person(name));
});
beforeEach(() => keepEvidence(() => marking.map(({ hands }) => hands.phone)));
afterAll(async () => {
  await browser.close();
  await program.remove();
});

const offline = (is: boolean) =>
  Promise.all(marking.map(({ hands }) => hands.phone.context().setOffline(is)));
const factsInJournal = async () => {
  const verification = await api.programme.verify.mutate();
  if (!verification.intact) throw new Error(`the journal is broken at ${verification.position}`);
  return verification.facts;
};

test(`the server is killed ${moments.length} times while two phones send, and nothing is missing or doubled`, async () => {
  const before = await factsInJournal();
  for (const { hands, session } of marking) await hands.roster(session.id);
  let kept = 0;
  let interrupted = 0;
  for (const [round, moment] of moments.entries()) {
    await offline(true);
    for (const { hands, guests } of marking) {
      await hands.awake();
      for (let place = 0; place < guests; place += 1) {
        // A tap on whoever was marked before goes on to the next mark: each is one entry more.
        await hands.phone.locator('main li button:first-child').nth(place).tap();
      }
      kept += guests + (round === 0 ? 1 : 0);
      await expect.poll(() => hands.waiting()).toBe(guests + (round === 0 ? 1 : 0));
    }
    const sending = marking.map(({ hands }) =>
      hands.phone.waitForRequest((request) => request.url().includes('door.push')),
    );
    await offline(false);
    await Promise.race(sending);
    await wait(moment);
    await program.kill();
    await Promise.allSettled(sending);
    for (const { hands } of marking) if ((await hands.waiting()) > 0) interrupted += 1;
    program = await startProgram({ dataDir: program.dataDir, port });
    for (const { hands } of marking) {
      await hands.tryNow();
      await expect.poll(() => hands.waiting(), { timeout: 60_000 }).toBe(0);
    }
    expect(await factsInJournal()).toBe(before + kept);
  }
  expect(interrupted).toBeGreaterThan(0);
  for (const { hands, session } of marking) {
    const { marks } = (await api.workshops.session.query({ sessionId: session.id })).session;
    const shown = await hands.phone
      .locator('main li [data-presence]:not([data-presence="unmarked"])')
      .count();
    expect(shown).toBe(marks.length);
    await hands.proof(session.id);
    await hands.says('The office has the same as this phone. Nothing is lost.');
  }
  const phones = await api.phones.list.query();
  expect(phones.map(({ missing, unsent }) => [missing, unsent])).toEqual([
    [[], 0],
    [[], 0],
  ]);
  expect(await api.reviews.list.query({ decided: false })).toMatchObject({ reviews: [] });
}, 300_000);
