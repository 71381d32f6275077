import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Stands for npm in a small project: notes what it was asked for, and makes what pnpm and turbo would have made. */
const NPM = `
const { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const asked = process.argv.slice(2).join(' ');
appendFileSync('asked.txt', \`\${asked}\\n\`);
if (process.env.NPM_SAYS) {
  console.error('npm error', process.env.NPM_SAYS);
  process.exit(1);
}
if (asked.includes('install')) {
  mkdirSync('node_modules/node/bin', { recursive: true });
  rmSync('node_modules/node/bin/node', { force: true });
  symlinkSync(process.execPath, 'node_modules/node/bin/node');
}
if (asked.includes('turbo')) {
  for (const made of ['apps/facilitator/dist', 'apps/admin/dist', 'packages/database/generated']) {
    mkdirSync(made, { recursive: true });
    writeFileSync(join(made, 'index.html'), '');
  }
}`;

/** Stands for the server: tells its number, and what it was given, and stops in an orderly way. */
const SERVER = `
import { writeFileSync } from 'node:fs';
process.on('SIGTERM', () => {
  writeFileSync('stopped.txt', 'in order');
  process.exit(0);
});
console.log('serving', process.pid, process.argv.slice(2).join(' '));
setInterval(() => {}, 1000);`;

let project: string;
let started: ChildProcess[];

beforeEach(async () => {
  started = [];
  project = join(await mkdtemp(join(tmpdir(), 'tatyktuu-start-')), 'a clone "with" spaces');
  const files = {
    'package.json': '{ "packageManager": "pnpm@1.2.3" }',
    'pnpm-lock.yaml': '',
    'apps/admin/src/main.tsx': '',
    'apps/facilitator/src/main.tsx': '',
    'apps/server/src/main.ts': SERVER,
    'packages/database/src/index.ts': '',
    'npm-cli.js': NPM,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  }
  await cp(import.meta.dirname, join(project, 'tooling/start'), { recursive: true });
});

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  // A server that was left behind is just writing that it stops.
  await rm(dirname(project), { recursive: true, force: true, maxRetries: 9, retryDelay: 100 });
});

interface Start {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<unknown>;
}

function start(env: Record<string, string> = {}): Start {
  const child = spawn(process.execPath, [join(project, 'tooling/start/start.mjs'), '--example'], {
    cwd: project,
    env: { ...process.env, npm_execpath: join(project, 'npm-cli.js'), npm_lifecycle_event: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return { child, output: () => output, ended: once(child, 'exit') };
}

/** Waits for the server, and gives its process number. */
async function served({ output }: Start): Promise<number> {
  await expect.poll(output, { timeout: 20_000, interval: 20 }).toContain('serving');
  return Number(/serving (\d+)/.exec(output())?.[1]);
}

/** Whether a process is gone; one that is dead and that nobody has buried counts as gone. */
async function isGone(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') X');
  return /\) [XZ]/.test(status);
}

const asked = () => readFile(join(project, 'asked.txt'), 'utf8');

test('a first start installs, builds and serves; what was given to it reaches the server', async () => {
  const first = start();
  await served(first);
  expect(first.output()).toContain('--example');
  expect((await asked()).split('\n')).toEqual([
    expect.stringMatching(/^exec --yes -- pnpm@1.2.3 install --frozen-lockfile/),
    expect.stringMatching(/^exec --yes -- pnpm@1.2.3 exec turbo run generate build/),
    '',
  ]);
});

test('a second start does neither; a changed source or a missing page is built, a changed manifest installed', async () => {
  const stopAndAsk = async () => {
    const run = start();
    await served(run);
    run.child.kill('SIGTERM');
    await run.ended;
    const lines = (await asked().catch(() => '')).split('\n');
    await rm(join(project, 'asked.txt'), { force: true });
    return lines.map((line) => /install|turbo/.exec(line)?.[0]).filter(Boolean);
  };
  expect(await stopAndAsk()).toEqual(['install', 'turbo']);
  expect(await stopAndAsk()).toEqual([]);
  await appendFile(join(project, 'apps/admin/src/main.tsx'), '// changed');
  expect(await stopAndAsk()).toEqual(['turbo']);
  await rm(join(project, 'apps/facilitator/dist'), { recursive: true });
  expect(await stopAndAsk()).toEqual(['turbo']);
  await writeFile(join(project, 'apps/admin/package.json'), '{}');
  expect(await stopAndAsk()).toEqual(['install', 'turbo']);
});

test('told to stop, the server stops in order and the exit code is 0', async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const run = start();
    await served(run);
    run.child.kill(signal);
    expect(await run.ended).toEqual([0, null]);
    expect(await readFile(join(project, 'stopped.txt'), 'utf8')).toBe('in order');
    await rm(join(project, 'stopped.txt'));
  }
});

test('when the start itself is killed, the server stops in order all the same', async () => {
  const run = start();
  const server = await served(run);
  run.child.kill('SIGKILL');
  await expect.poll(() => readFile(join(project, 'stopped.txt'), 'utf8').catch(() => '')).toBe('in order');
  await expect.poll(() => isGone(server)).toBe(true);
});

test('a server that ends by itself ends the start with its code', async () => {
  await writeFile(join(project, 'apps/server/src/main.ts'), 'process.exit(3);');
  expect(await start().ended).toEqual([3, null]);
});

test.each([
  ['code ENOTFOUND', 'There is no network'],
  ['code ENOSPC', 'The disk is full'],
  ['code EACCES', 'may not write'],
  ['code EBADPLATFORM', 'does not run on this kind of machine'],
])('when npm says "%s", the person is told what to do', async (says, told) => {
  const run = start({ NPM_SAYS: says });
  expect(await run.ended).toEqual([1, null]);
  expect(run.output()).toContain(told);
  expect(run.output()).toContain(says);
  expect(run.output()).not.toMatch(/\ns+at /);
});
