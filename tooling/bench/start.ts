import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { printBudget, printTable, rounded } from './print.ts';

const BUDGET_S = 5;
const RUNS = 7;
const PATIENCE_MS = 600_000;
const root = resolve(import.meta.dirname, '../..');

/** How long `npm start` takes until /health answers: warm, on an empty data folder, and from a bare clone. */
export async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tatyktuu-bench-'));
  // The database's own user, when there is one, has to pass through.
  chmodSync(folder, 0o755);
  try {
    // Brings and builds whatever has changed, so that it is no part of what follows.
    await startOnce(root, join(folder, 'first data'));
    const dataDir = join(folder, 'data');
    const empty = await startOnce(root, dataDir);
    const warm: number[] = [];
    for (let run = 0; run < RUNS; run += 1) warm.push((await startOnce(root, dataDir)).seconds);
    warm.sort((a, b) => a - b);
    const median = warm[Math.floor(RUNS / 2)] ?? Number.NaN;

    const clone = join(folder, 'clone');
    await command('git', ['clone', '--quiet', '--local', '--no-hardlinks', root, clone], folder);
    const cold = await startOnce(clone, join(folder, 'cold data'));
    printTable(
      ['npm start until /health answers', 'seconds'],
      [
        [`warm, shortest of ${RUNS}`, rounded(warm[0] ?? Number.NaN)],
        ['warm, median', rounded(median)],
        ['warm, longest', rounded(warm.at(-1) ?? Number.NaN)],
        ['the same on an empty data folder', rounded(empty.seconds)],
        ['from a bare clone of the last commit, empty data folder', rounded(cold.seconds)],
        ...cold.parts.map(([what, seconds], at) => [
          `  of this: ${what}${at === cold.parts.length - 1 ? ', and the server' : ''}`,
          rounded(seconds),
        ]),
      ],
    );
    printBudget('median of a warm start', median, BUDGET_S, 's');
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

interface Started {
  readonly seconds: number;
  /** What the start said it did, and for how long. */
  readonly parts: readonly (readonly [what: string, seconds: number])[];
}

/** Starts the program in `folder` as a person does, waits until it answers, and ends it as Ctrl-C does. */
async function startOnce(folder: string, dataDir: string): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    // A group of its own, so that the word to stop reaches all of it, as from a terminal.
    detached: process.platform !== 'win32',
  });
  const said: { readonly what: string; readonly at: number }[] = [];
  const output: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    output.push(line);
    const what = / \.\.\.$/.test(line) ? line.replace(/ \(.*| \.\.\.$/g, '') : undefined;
    if (what !== undefined) said.push({ what, at: performance.now() });
  });
  createInterface(child.stderr).on('line', (line) => output.push(line));
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null || performance.now() - began > PATIENCE_MS) {
        throw new Error(`npm start did not come up\n${output.join('\n')}`);
      }
      await wait(10);
    }
    const ended = performance.now();
    return {
      seconds: (ended - began) / 1000,
      parts: said.map(({ what, at }, index) => [what, ((said[index + 1]?.at ?? ended) - at) / 1000]),
    };
  } finally {
    await endLikeCtrlC(child);
  }
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
  await answer?.text();
  return answer?.ok === true;
}

async function endLikeCtrlC(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGINT');
  await gone;
}

/** Runs a program to its end. @throws when it fails */
async function command(program: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
