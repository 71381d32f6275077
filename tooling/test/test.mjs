// Plain Node 18 or newer, no dependency: brings what the tests need, as `npm start` does, and runs them on the pinned
// Node. Arguments choose steps by a part of their name: `npm test -- boundaries "unit tests"`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installLibraries } from '../start/install-libraries.mjs';
import { CannotStart } from '../start/run-step.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

try {
  const node = await installLibraries(root);
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const run = [node, join(root, 'tooling/test/run.ts'), ...process.argv.slice(2)];
  // By way of pnpm, which turbo looks for.
  const { status, error } = spawnSync('npm', ['exec', '--yes', '--', packageManager, 'exec', ...run], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
