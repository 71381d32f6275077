import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAMPS } from './install-libraries.mjs';
import { explain, runPnpm } from './run-step.mjs';

/** What the build makes: when one is missing, it is made, whatever the stamp says. */
const MADE = [
  'apps/facilitator/dist/index.html',
  'apps/admin/dist/index.html',
  'packages/database/generated',
];

const NOT_SOURCES = new Set(['node_modules', 'dist', 'generated', 'coverage']);
const SOURCES = ['apps/admin', 'apps/facilitator', 'packages'];

/**
 * Names, sizes and times of all sources as one hash: a few milliseconds, where asking turbo takes a second. It may
 * only say "changed" too often; turbo then looks at the contents.
 * @param {string} root
 */
function sourcesNow(root) {
  const hash = createHash('sha256');
  const note = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || NOT_SOURCES.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) note(path);
    }
  };
  for (const folder of SOURCES) walk(join(root, folder));
  // Of the project's own files, those that say how to build.
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isFile() && /\.(json|ts|yaml)$/.test(entry.name)) note(join(root, entry.name));
  }
  return hash.digest('hex');
}

/**
 * Builds the two clients and Prisma's client, unless nothing has changed since they were built.
 * @param {string} root
 */
export async function buildClients(root) {
  const stamp = join(root, STAMPS, 'built');
  const sources = sourcesNow(root);
  const isBuilt = existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
  if (isBuilt && MADE.every((path) => existsSync(join(root, path)))) return;

  const what = 'Building the pages';
  console.log(`${what} ...`);
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const args = ['exec', 'turbo', 'run', 'generate', 'build', '--output-logs=errors-only', '--ui=stream'];
  const { code, output } = await runPnpm(root, packageManager, args, what);
  if (code !== 0) throw explain(what, output);
  mkdirSync(join(root, STAMPS), { recursive: true });
  writeFileSync(stamp, sources);
}
