import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from '../screens.ts';
import { wordsOn } from '../story/words.ts';

/** A case on the page of reviews: by what its group is about, and by what stands in it. */
export interface Case {
  readonly about: string;
  readonly says: readonly [string, string?];
}

export type OfficeHands = ReturnType<typeof officeAt>;

/** What the office does at its screen, meanwhile and afterwards. */
export function officeAt(page: Page, url: string) {
  const { button } = wordsOn(page);
  const dialog = page.getByRole('dialog');

  async function open(path: string): Promise<void> {
    await page.goto(new URL(`/admin/${path}`, url).href);
    await settled(page);
  }

  /** Opens a dialog by a button of the page and does what its own button says. */
  async function ask(opener: string, action: string, first?: () => Promise<void>): Promise<void> {
    await button(opener).click();
    await first?.();
    await button(action, dialog).click();
    await dialog.waitFor({ state: 'detached' });
  }

  return {
    open,

    async moveMember(name: string, from: string, to: string): Promise<void> {
      await open(`workshops/groups/${from}`);
      await ask(`Take out: ${name}`, 'Take out');
      await open(`workshops/groups/${to}`);
      const add = button(`Add ${name} to the group`);
      await add.click();
      await add.waitFor({ state: 'detached' });
    },

    async moveSession(id: string, day: string): Promise<void> {
      await open(`workshops/sessions/${id}`);
      await ask('Move', 'Move', () => dialog.getByLabel('Day').fill(day));
    },

    async cancelSession(id: string): Promise<void> {
      await open(`workshops/sessions/${id}`);
      await ask('Cancel the session', 'Cancel the session');
    },

    async withdrawFamily(id: string): Promise<void> {
      await open(`families/${id}`);
      await ask("End the family's part in the programme…", 'End it');
    },

    async closeRound(id: string): Promise<void> {
      await open(`aid/rounds/${id}`);
      await ask('Close the round', 'Close the round');
    },

    /** Every case that waits: what the page says of each. */
    async cases(): Promise<readonly string[]> {
      await open('reviews');
      return page.getByRole('article').allInnerTexts();
    },

    /** Decides with one tap on the one case that is about this and says this; resolves when it is gone. */
    async decide({ about, says }: Case, choice: string): Promise<void> {
      const waiting = await page.getByRole('article').count();
      const one = page
        .locator('section', { hasText: about })
        .getByRole('article')
        .filter({ hasText: says[0] ?? '' })
        .filter({ hasText: says[1] ?? '' });
      await one.getByRole('button', { name: new RegExp(`^${choice}: `) }).click();
      await expect.poll(() => page.getByRole('article').count()).toBe(waiting - 1);
    },
  };
}
