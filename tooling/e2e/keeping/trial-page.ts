import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';

const app = resolve(import.meta.dirname, '../../../apps/facilitator');

/** The stores of the facilitator's app on an address of their own, without the app. */
export interface TrialPage {
  readonly url: string;
  readonly end: () => Promise<void>;
}

/** Builds `apps/facilitator/src/storage/trial` as the app is built, and serves it. */
export async function serveTrial(): Promise<TrialPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'tatyktuu-trial-'));
  const quiet = { root: app, configFile: false, logLevel: 'error' } as const;
  await build({
    ...quiet,
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: join(app, 'src/storage/trial/trial.ts'),
        output: { entryFileNames: 'trial.js' },
      },
    },
  });
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><script type="module" src="/trial.js"></script>');
  const server = await preview({ ...quiet, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the trial page has no address');
  return {
    url,
    end: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Opens the page anew and waits until it can be asked. */
export async function openTrial(page: Page, { url }: TrialPage): Promise<void> {
  await page.goto(url);
  await page.waitForFunction('typeof trial === "object"');
}

/** Asks the page one thing, as `trial.ts` names it. */
export function ask<Answer>(page: Page, what: string, ...input: readonly unknown[]): Promise<Answer> {
  return page.evaluate<Answer>(`trial.${what}(...${JSON.stringify(input)})`);
}
