// Plain Node 18 or newer, no dependency: it brings what the tests need and then runs them on the pinned Node.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { packageManager } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));

/** Runs the pinned pnpm, brought by npm when the machine has none; its exit code. */
function pnpm(...args) {
  console.log(`pnpm ${args.join(' ')}`);
  const { status, error } = spawnSync('npx', ['--yes', packageManager, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

const brought = pnpm('install', '--frozen-lockfile');
process.exitCode =
  brought === 0 ? pnpm('exec', 'node', 'tooling/test/run.ts', ...process.argv.slice(2)) : brought;
