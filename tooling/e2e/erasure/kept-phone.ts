import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, flags } from '../browser.ts';

/** A phone whose profile stays on the disk when it is closed. */
export interface KeptPhone {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** @param profile A folder, empty at the first time. */
export async function startKeptPhone(profile: string): Promise<KeptPhone> {
  const { path, environment } = await findChromium();
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...{ executablePath: path, headless: true, args: flags, env: { ...process.env, ...environment } },
    ...{ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    ...{ locale: 'en-GB', timezoneId: 'Asia/Bishkek' },
  });
  context.setDefaultTimeout(15_000);
  return { page: context.pages()[0] ?? (await context.newPage()), close: () => context.close() };
}
