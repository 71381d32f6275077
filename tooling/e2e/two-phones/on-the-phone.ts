import type { Page } from 'playwright-core';
import { type Person, pinPad, signInToNotebook, unlock } from '../sign-in.ts';
import { wordsOn } from '../story/words.ts';
import { sign } from './sign.ts';

/** Resolves when the page opens without a connection too. */
const underWorker = `new Promise((done) => {
  const workers = navigator.serviceWorker;
  if (workers.controller) done();
  else workers.addEventListener('controllerchange', () => done(), { once: true });
})`;

/** The hands of a facilitator on her phone: each does what she would do with a few taps. */
export type Hands = ReturnType<typeof handsOn>;

/** @param url Of the server that the notebook was opened from. */
export function handsOn(phone: Page, url: string) {
  const { button, field, says, text } = wordsOn(phone);
  const sheet = phone.getByRole('dialog');
  const main = phone.locator('main');
  const row = (name: string) => main.getByRole('button', { name: new RegExp(`^${name}`) });
  const tap = (name: string | RegExp) => button(name).tap();

  /** Goes to a screen by its address, as a tap on the link to it would. */
  async function go(address: string): Promise<void> {
    await phone.evaluate(`location.hash = ${JSON.stringify(address)}`);
    await phone.locator('header h1').waitFor();
  }

  /** Loads the notebook anew, gives it its digits, and waits until it has asked for what is new. */
  async function openAnew(): Promise<void> {
    const fetched = phone.waitForResponse((answer) => answer.url().includes('field.bundles'));
    await phone.goto('about:blank');
    await phone.goto(new URL('/', url).href);
    await unlock(phone);
    await (await fetched).finished();
  }

  return {
    ...{ phone, go, openAnew, says, text, tap },

    async begin(person: Person): Promise<void> {
      await signInToNotebook(phone, url, person);
      await phone.evaluate(underWorker);
    },

    async awake(): Promise<void> {
      if ((await pinPad(phone).count()) > 0) await unlock(phone);
    },

    /** Where the phone says that it could not send, asks it to do so now. */
    async tryNow(): Promise<void> {
      const again = button('Try now');
      if ((await again.count()) > 0) await again.tap({ timeout: 2_000 }).catch(() => undefined);
    },

    roster: (sessionId: string) => go(`#/session/${sessionId}/people`),

    /** What is written on a person's row. */
    async rowOf(name: string): Promise<string> {
      return ((await row(name).textContent()) ?? '').replaceAll('\u00a0', ' ');
    },

    mark: (name: string) => row(name).tap(),

    async markAs(name: string, presence: string): Promise<void> {
      await button(new RegExp(`^More for ${name}`)).tap();
      await sheet.getByRole('button', { name: new RegExp(`^${presence}`) }).tap();
      await sheet.waitFor({ state: 'detached' });
    },

    async writeNextStep(name: string, step: string): Promise<void> {
      await button(new RegExp(`^More for ${name}`)).tap();
      await button('Write down the next step', sheet).tap();
      await sheet.getByRole('textbox').fill(step);
      await button('Keep the step', sheet).tap();
      await sheet.waitFor({ state: 'detached' });
    },

    /** Who is listed as having missed something, in the order of the list. */
    async missed(): Promise<readonly string[]> {
      await go('#/make-up');
      const rows = await main.locator('li button').allInnerTexts();
      return rows.map((lines) => lines.split('\n')[0]?.trim() ?? '');
    },

    /** A visit on a day to somebody who missed a session. */
    async visit(name: string, on: string): Promise<void> {
      await go('#/make-up');
      await row(name).first().tap();
      await sheet.getByLabel('On which day?').fill(on);
      await button('Made up for', sheet).tap();
      await sheet.waitFor({ state: 'detached' });
    },

    /** @param proxy Who collects in the family's place; without one its first adult does. */
    async handOver(roundId: string, familyId: string, proxy?: string): Promise<void> {
      await go(`#/hand-over/${roundId}/${familyId}`);
      const collectors = phone.getByRole('group', { name: 'Who collects?' }).getByRole('radio');
      await collectors.first().waitFor();
      if (proxy === undefined) await collectors.first().tap();
      else {
        await phone.getByRole('radio', { name: 'Somebody else for the family' }).tap();
        await field('Name of who collects').fill(proxy);
      }
      await sign(phone);
      await tap('Hand over');
      await phone.getByRole('heading', { level: 1, name: 'Food parcels' }).waitFor();
    },

    async takeBack(family: string): Promise<void> {
      await go('#/parcels');
      await tap(`Recorded wrongly: ${family}`);
      await button('It did not happen: take it back', sheet).tap();
      await sheet.waitFor({ state: 'detached' });
    },

    /** Returns so much of the first of the goods, and nothing of the others. */
    async giveBack(amount: string): Promise<void> {
      await go('#/stock');
      await tap('Return what was not handed out');
      await button('It goes back', sheet).waitFor();
      const [first, ...others] = await sheet.getByRole('textbox').all();
      await first?.fill(amount);
      for (const other of others) await other.fill('0');
      await button('It goes back', sheet).tap();
      await sheet.waitFor({ state: 'detached' });
    },

    async report(sessionId: string): Promise<void> {
      await go(`#/session/${sessionId}/report`);
      const answer = (question: string, choice: string) =>
        phone.getByRole('group', { name: question }).getByRole('radio', { name: choice, exact: true }).tap();
      await tap('All done as planned');
      await answer('Were both facilitators there?', 'Yes');
      await answer('How was the session led?', 'With everybody taking part');
      await answer('Were all the materials there?', 'Yes');
      await answer("Is there a concern about anybody's safety?", 'No');
      await tap('Send the report');
      await button('Close the session').waitFor();
    },

    async close(): Promise<void> {
      await tap('Close the session');
      await phone.getByRole('heading', { level: 1, name: 'The session is closed' }).waitFor();
    },

    /** How many entries are on this phone only. */
    async waiting(): Promise<number> {
      const said = await phone.getByRole('status').allInnerTexts();
      return Number(/(\d+) kept on this phone/.exec(said.join(' '))?.[1] ?? 0);
    },

    /** The figures of the proof, a row each: what is counted, on this phone, at the office. */
    async proof(sessionId: string): Promise<readonly (readonly string[])[]> {
      await go(`#/proof/${sessionId}`);
      await phone.locator('[data-kind="same"], [data-kind="different"]').waitFor();
      const rows = await phone.locator('main table tbody tr').all();
      return Promise.all(
        rows.map(async (one) =>
          (await one.locator('th, td').allInnerTexts()).map((cell) => cell.replaceAll('\u00a0', ' ').trim()),
        ),
      );
    },
  };
}
