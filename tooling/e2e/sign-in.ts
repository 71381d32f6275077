import type { Page } from 'playwright-core';

/** Who signs in. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

/** Fills in the sign-in that the page shows, of the console or of the notebook, in whichever language it stands. */
export async function fillSignIn(page: Page, { email, password }: Person): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
}

/** Opens the console and signs in; resolves when the rail is there. */
export async function signInToConsole(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(new URL('/admin/', url).href);
  await fillSignIn(page, person);
  await page.locator('main#page h1').waitFor();
}

/** The digits that everybody in the tests chooses. */
export const PIN = '314159';

/** The pad on which the notebook's digits are typed, in whichever language it stands. */
export const pinPad = (page: Page) => page.locator('fieldset[name="pin"]');

/** Types six digits on the pad that the page shows. */
export async function typePin(page: Page, pin = PIN): Promise<void> {
  await pinPad(page).and(page.locator(':has(button:enabled)')).waitFor();
  for (const digit of pin) await pinPad(page).getByRole('button', { name: digit, exact: true }).click();
}

/** Signs in on the page that the notebook shows and chooses digits; resolves when a screen of the notebook is there. */
export async function enrolOnPhone(page: Page, person: Person, pin = PIN): Promise<void> {
  await fillSignIn(page, person);
  await pinPad(page).waitFor();
  const title = page.locator('main h1');
  const first = await title.textContent();
  await typePin(page, pin);
  await title.filter({ hasNotText: first ?? '' }).waitFor();
  await typePin(page, pin);
  await notebookIsOpen(page);
}

/** Opens the notebook and signs in; resolves when today's page is there. */
export async function signInToNotebook(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(new URL('/', url).href);
  await enrolOnPhone(page, person);
}

/** Unlocks the notebook; resolves when a screen of it is there. */
export async function unlock(page: Page, pin = PIN): Promise<void> {
  await typePin(page, pin);
  await notebookIsOpen(page);
}

async function notebookIsOpen(page: Page): Promise<void> {
  await page.locator('header h1').waitFor();
}

/** One of the sign-ins that the program printed, by the name before the `@`. */
export function personNamed<P extends Person>(people: readonly P[], name: string): P {
  const found = people.find(({ email }) => email.startsWith(`${name}@`));
  if (!found) throw new Error(`nobody is called ${name}: ${people.map(({ email }) => email).join(', ')}`);
  return found;
}
