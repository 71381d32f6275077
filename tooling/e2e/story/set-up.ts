import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoAxeViolations } from '../accessibility.ts';
import { newPage } from '../browser.ts';
import { fillSignIn } from '../sign-in.ts';
import { consoleOf, manager, type Story } from './people.ts';

/** The first visit. */
export function setUp(story: Story, browser: () => Browser): void {
  const { heading, button, field, link, says } = consoleOf(story);
  const { office, program } = story;

  test('the one-time link names the programme and makes the first administrator', async () => {
    await office.goto(program.setUpLink ?? '');
    await heading('Set up the programme').waitFor();
    await expectNoAxeViolations(office);
    await field('Кыргызча').fill('Татыктуу жашоо');
    await field('English').fill('Life in dignity');
    await field('Name').fill(manager.name);
    await field('E-mail').fill(manager.email);
    await office.locator('input[name="password"]').fill(manager.password);
    await button('Begin the programme').click();
    await says('Life in dignity');
    await link('Import a list').waitFor();
  });

  test('the link works once', async () => {
    const other = await newPage(browser());
    await other.goto(program.setUpLink ?? '');
    await other.getByText('This link is not valid').waitFor();
    expect(await other.getByRole('textbox').count()).toBe(0);
    await other.context().close();
  });

  test('the administrator signs out and in again', async () => {
    await button(/^Account/).click();
    await office.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading('Sign in').waitFor();
    await fillSignIn(office, manager);
    await link('Import a list').waitFor();
  });
}
