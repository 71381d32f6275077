import { stockOf } from '@tatyktuu/domain/aid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiAt, signIn } from '../bench/api.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { errorsOf, launchBrowser, newPage } from './browser.ts';
import { keepEvidence } from './evidence.ts';
import { startProgram } from './program.ts';
import { personNamed, signInToConsole } from './sign-in.ts';
import { holdInTheCellar } from './two-phones/cellar.ts';
import { decideOnAll, reasons } from './two-phones/decisions.ts';
import { officeAt } from './two-phones/in-the-office.ts';
import { type Hands, handsOn } from './two-phones/on-the-phone.ts';
import { found, planAfternoon } from './two-phones/plan.ts';

/**
 * A pair holds a session in a cellar, each with her own phone, while the office goes on planning; then all meet again. The
 * tests are the chapters of one story.
 */
const [program, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
const person = (name: string) => personNamed(program.credentials, name);
const api = apiAt(program.url, await signIn(program.url, person('janyl')));
const plan = await planAfternoon(api, apiAt(program.url, await signIn(program.url, person('aisuluu'))));
const { today } = await api.programme.me.query();
const accounts = await api.accounts.list.query();
const pair = ['aisuluu', 'nazira'].map(
  (name) => found(accounts.find(({ email }) => email === person(name).email)).id,
);

const desk = await newPage(browser);
const office = officeAt(desk, program.url);
const aisuluu = handsOn(await newPage(browser, { phone: true }), program.url);
const nazira = handsOn(await newPage(browser, { phone: true }), program.url);
const both = [aisuluu, nazira];

const afternoon = { aisuluu, nazira, office, plan, today };
const { guests, homes } = plan;
const [gone, goneToo] = plan.withdrawn;
beforeAll(async () => {
  await signInToConsole(desk, program.url, person('janyl'));
  await aisuluu.begin(person('aisuluu'));
  await nazira.begin(person('nazira'));
});
beforeEach(() => keepEvidence(() => [desk, aisuluu.phone, nazira.phone]));
afterAll(async () => {
  await browser.close();
  await program.remove();
});

const offline = (hands: Hands, is: boolean) => hands.phone.context().setOffline(is);
const sent = (hands: Hands) => expect.poll(() => hands.waiting(), { timeout: 30_000 }).toBe(0);
const factsInJournal = async () => {
  const verification = await api.programme.verify.mutate();
  if (!verification.intact) throw new Error(`the journal is broken at ${verification.position}`);
  return verification.facts;
};
const parcelOf = async (roundId: string, familyId: string) => {
  const { parcels } = await api.aid.round.query({ roundId });
  return found(parcels.find(({ parcel }) => parcel.familyId === familyId)).parcel;
};
const standing = async (roundId: string, familyId: string) =>
  (await parcelOf(roundId, familyId)).handOvers.filter(({ reversedBy }) => reversedBy === null).length;

describe('without a connection', () => holdInTheCellar(afternoon));

describe('with a connection again', () => {
  test('everything is sent, and of each phone every number has come', async () => {
    for (const hands of both) {
      await hands.awake();
      await offline(hands, false);
      await sent(hands);
    }
    const phones = await api.phones.list.query();
    expect(phones.map(({ missing, received }) => [missing, received > 10])).toEqual([
      [[], true],
      [[], true],
    ]);
    expect((await api.reviews.quarantine.query({ offset: 0, limit: 200 })).total).toBe(0);
  });

  test('each closing is kept beside the other, and nothing of either phone is missing', async () => {
    const { closings } = await api.workshops.proof.query({ sessionId: plan.session });
    expect(closings.map(({ by }) => by).toSorted()).toEqual(pair.toSorted());
    expect(closings.map(({ arrival: { missing, refused } }) => [missing, refused])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('every conflict waits in the office once, under its reason', async () => {
    const cases = await office.cases();
    const counted = Object.keys(reasons).map((why) => [
      why,
      cases.filter((said) => said.includes(why)).length,
    ]);
    expect(Object.fromEntries(counted)).toEqual(reasons);
    expect(cases).toHaveLength(16);
    await expectNoAxeViolations(desk);
  });

  test('sending again doubles nothing', async () => {
    const facts = await factsInJournal();
    for (const hands of both) {
      await hands.openAnew();
      await sent(hands);
    }
    expect(await factsInJournal()).toBe(facts);
  });

  test('both phones say what waits, and compare with the office', async () => {
    for (const hands of both) {
      await hands.go('#/attention');
      await hands.says('The office decides');
      await expectNoAxeViolations(hands.phone);
      await hands.proof(plan.session);
    }
  });
});

describe('the office decides, each with one tap', () => decideOnAll(afternoon));

describe('afterwards', () => {
  /** What of the flour is still with the pair, in grams. */
  let flourLeft: number;

  test('the sessions are as decided', async () => {
    const marks = async (sessionId: string) => {
      const { session } = await api.workshops.session.query({ sessionId });
      return {
        on: session.on,
        status: session.status,
        of: (id: string) => session.marks.find(({ personId }) => personId === id)?.presence,
      };
    };
    const held = await marks(plan.session);
    expect([guests.once, guests.later, guests.alike].map(({ id }) => held.of(id))).toEqual([
      'absent',
      'present',
      'present',
    ]);
    const left = [plan.taken, gone, goneToo].map(({ id }) => held.of(id));
    expect(left).toEqual(['present', undefined, 'present']);
    // What was marked tells its day in UTC, which lags behind the programme's while it is night there.
    const markedOn = new Date().toISOString().slice(0, 10);
    for (const [id, on] of [
      [plan.cancelled, today],
      [plan.moved, markedOn],
    ] as const) {
      const one = await marks(id);
      expect([one.on, one.status]).toEqual([on, 'planned']);
      expect([plan.wife, plan.mother].map((guest) => one.of(guest.id))).toEqual([undefined, 'present']);
    }
  });

  test('every family has the food that was decided, and the goods balance', async () => {
    const { round, closedRound } = plan;
    const served = [homes.twice, homes.twiceToo, homes.signed, homes.proxied, homes.mistaken].map(({ id }) =>
      standing(round, id),
    );
    expect(await Promise.all(served)).toEqual([2, 1, 1, 1, 0]);
    // Food that a family is listed for is due to it also after it has withdrawn.
    expect(await standing(round, gone.home.id)).toBe(1);
    expect(await standing(round, goneToo.home.id)).toBe(1);
    expect(await standing(closedRound, homes.late.id)).toBe(1);
    expect(await standing(closedRound, homes.tooLate.id)).toBe(0);
    const { consignments, parcels } = await api.aid.round.query({ roundId: round });
    const theirs = consignments.filter(({ to }) => to.includes(pair[0] ?? ''));
    expect(theirs.flatMap(({ returns }) => returns.map(({ items }) => items[0]?.quantity))).toEqual([
      50_000, 10_000,
    ]);
    const lines = stockOf(
      theirs,
      parcels.map(({ parcel }) => parcel),
      pair,
    );
    expect(lines).toMatchObject([{ issued: 700_000, returned: 60_000 }, { returned: 0 }, { returned: 0 }]);
    flourLeft = found(lines[0]).left;
  });

  test('both phones show the outcome, and count what the office counts', async () => {
    const proofs = [];
    for (const hands of both) {
      await hands.openAnew();
      await hands.roster(plan.session);
      expect(await hands.rowOf(guests.once.name)).toContain('Absent');
      expect(await hands.rowOf(guests.later.name)).toContain('Present');
      const proof = await hands.proof(plan.session);
      for (const [, here, there] of proof) expect(there).toBe(here);
      expect(proof.find(([what]) => what === 'Fortified flour, left')?.[1]).toBe(
        `${flourLeft / 1000} kg`.replace('-', '−'),
      );
      await hands.says('The office has the same as this phone. Nothing is lost.');
      proofs.push(proof);
    }
    expect(proofs[0]).toEqual(proofs[1]);
  });

  test('of both closings all has arrived, and that the colleague marked the other half is no difference', async () => {
    await desk.goto(`${program.url}/admin/workshops/sessions/${plan.session}/proof`);
    const arrived = desk.getByText('All that this phone recorded has arrived.');
    await expect.poll(() => arrived.count(), { timeout: 15_000 }).toBe(2);
    await expect.poll(() => desk.getByText('More was recorded since').count()).toBeGreaterThan(2);
    expect(await desk.getByText('Differs', { exact: true }).count()).toBe(0);
    const agenda = await api.programme.agenda.query();
    expect(agenda.map(({ code }) => code)).not.toContain('proofs-differ');
    await expectNoAxeViolations(desk);
  });

  test('whoever wrote what was decided on reads how', async () => {
    await nazira.go('#/attention');
    await nazira.says('The office has decided: it counts as you wrote it.');
    await nazira.says('The office has decided: it stays as it was before.');
    expect(await nazira.phone.getByRole('heading', { name: 'The office decides' }).count()).toBe(0);
  });

  test('no page showed an error but that there was no connection', () => {
    const all = [desk, aisuluu.phone, nazira.phone].flatMap((page) => [...errorsOf(page)]);
    expect(all.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  test('the journal is intact', async () => {
    await factsInJournal();
    expect(await program.stop()).toBe(0);
    const again = await startProgram({ dataDir: program.dataDir, verify: true });
    expect(again.output()).toMatch(/The journal is whole: \d+ facts\./);
    await again.stop();
  });
});
