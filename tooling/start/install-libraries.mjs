import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, explain, runPnpm } from './run-step.mjs';

/** Stamps of what was done last lie with what it was done to: who deletes node_modules deletes them too. */
export const STAMPS = 'node_modules/.tatyktuu';

const OLDEST_NODE_FOR_THE_SERVER = 24;

/**
 * Everything that decides which libraries are there, as one hash.
 * @param {string} root
 */
function wantedLibraries(root) {
  const manifests = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  const files = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'tooling/package.json',
    ...manifests,
  ];
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of files.filter((name) => existsSync(join(root, name)))) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * The Node to run the server on: the pinned one from the libraries, or ours where that one does not run (its binaries
 * need glibc) and ours is new enough.
 * @param {string} root
 */
function findNode(root) {
  const pinned = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (spawnSync(pinned, ['--version'], { windowsHide: true }).status === 0) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE_FOR_THE_SERVER) return process.execPath;
  throw new CannotStart(
    `The Node ${OLDEST_NODE_FOR_THE_SERVER} that Tatyktuu brings does not run on this machine (${process.platform}, ${process.arch}).`,
    `Install Node ${OLDEST_NODE_FOR_THE_SERVER} or newer from https://nodejs.org and run npm start again.`,
  );
}

/**
 * Brings pnpm and the libraries, unless those that are there are the wanted ones.
 * @param {string} root
 * @returns {Promise<string>} the path of the Node to run the server on
 */
export async function installLibraries(root) {
  const stamp = join(root, STAMPS, 'installed.json');
  const wanted = wantedLibraries(root);
  const last = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : undefined;
  if (last?.wanted === wanted && existsSync(last.node)) return last.node;

  const what = 'Bringing the libraries';
  console.log(
    `${what} ${last ? 'that have changed' : '(only at the first start; it takes a minute or two)'} ...`,
  );
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const args = ['install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false'];
  const { code, output } = await runPnpm(root, packageManager, args, what);
  if (code !== 0) throw explain(what, output);
  const node = findNode(root);
  mkdirSync(join(root, STAMPS), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ wanted, node }));
  return node;
}
