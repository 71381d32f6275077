import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

const folder = join(tmpdir(), 'tatyktuu-e2e-evidence');

/** When the running test fails, tells where its pages stood and keeps a picture of each. Call it in `beforeEach`. */
export function keepEvidence(pages: () => readonly Page[]): void {
  onTestFailed(async ({ task }) => {
    mkdirSync(folder, { recursive: true });
    for (const [index, page] of pages().entries()) {
      if (page.isClosed()) continue;
      const path = join(folder, `${task.id}-${index}.png`);
      await page.screenshot({ path }).catch(() => undefined);
      console.error(`"${task.name}" failed at ${new URL(page.url()).pathname}; see ${path}`);
    }
  });
}
