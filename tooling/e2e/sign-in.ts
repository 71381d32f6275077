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

/** Opens the notebook and signs in; resolves when today's page is there. */
export async function signInToNotebook(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(new URL('/', url).href);
  await fillSignIn(page, person);
  await page.locator('header h1').waitFor();
}

/** One of the sign-ins that the program printed, by the name before the `@`. */
export function personNamed<P extends Person>(people: readonly P[], name: string): P {
  const found = people.find(({ email }) => email.startsWith(`${name}@`));
  if (!found) throw new Error(`nobody is called ${name}: ${people.map(({ email }) => email).join(', ')}`);
  return found;
}
