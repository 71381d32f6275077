import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Api, apiAt, signIn } from '../../bench/api.ts';
import { launchBrowser, newPage } from '../browser.ts';
import { type Program, startProgram } from '../program.ts';
import { personNamed, signInToConsole } from '../sign-in.ts';
import { type ImportsPage, importsPage } from './imports-page.ts';

/** Where imports are tried: a program with the example, and an administrator before her screen. */
export interface Scene {
  readonly page: Page;
  readonly imports: ImportsPage;
  /** The same administrator, without a page. */
  readonly api: () => Api;
  /** For files that are made on the fly. */
  readonly folder: string;
  readonly program: () => Program;
  /** Starts the program on the same data at the same address, when it was stopped or killed; checks its journal. */
  readonly startAgain: () => Promise<Program>;
  readonly remove: () => Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const [first, browser] = await Promise.all([startProgram({ example: true }), launchBrowser()]);
  let program = first;
  const { url } = first;
  const folder = mkdtempSync(join(tmpdir(), 'tatyktuu-imports-'));
  const page = await newPage(browser);
  // A list that is being looked through asks whether it may be left.
  page.on('dialog', (dialog) => dialog.accept());
  const administrator = personNamed(first.credentials, 'janyl');
  await signInToConsole(page, url, administrator);
  const cookie = await signIn(url, administrator);
  return {
    page,
    imports: importsPage(page, url),
    api: () => apiAt(url, cookie),
    folder,
    program: () => program,
    startAgain: async () => {
      program = await startProgram({
        dataDir: first.dataDir,
        port: Number(new URL(url).port),
        verify: true,
      });
      return program;
    },
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      await browser.close();
      await program.remove();
    },
  };
}
