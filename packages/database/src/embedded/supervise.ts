import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '@tatyktuu/domain/kernel';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';
import { clearLeftovers, isReady, stopPostmaster } from './postmaster.ts';
import { asUser, plainEnvironment } from './run-program.ts';

export interface Supervised {
  /** The process number of the running PostgreSQL; nothing while it is down. */
  pid(): number | undefined;
  /** Clean shutdown: connections are ended, everything is written down, the process is gone when this is done. */
  stop(): Promise<void>;
}

interface Running {
  readonly pid: number;
  readonly gone: Promise<void>;
  isGone(): boolean;
}

/** A restart waits this long, doubling up to the longest wait while it keeps failing. */
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5000;

/**
 * Settings of every start. The log keeps what the database says about itself and nothing of what it holds: errors of
 * statements, whose texts can quote a person's data, are the server's to handle and are not written.
 */
const SETTINGS = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * A small process that ends PostgreSQL when ours is gone, however it went: its input is a pipe only we hold. Windows
 * has no such shell; there the next start stops what was left (`clearLeftovers`).
 */
function endWithUs(pid: number, folder: DataFolder): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const watch = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(pid)], {
    ...asUser(folder.user),
    cwd: '/',
    env: plainEnvironment(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.on('error', () => undefined);
  watch.stdin.on('error', () => undefined);
  if (watch.stdin instanceof Socket) watch.stdin.unref();
  watch.unref();
  return watch;
}

function launch(
  folder: DataFolder,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
): Running | undefined {
  const args = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openSync(folder.logFile, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', folder.cluster, ...args], {
    ...asUser(folder.user),
    cwd: process.platform === 'win32' ? folder.home : '/',
    env: plainEnvironment(),
    // A group of its own: Ctrl-C in the terminal is for the server, which stops its database last.
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  closeSync(log);
  let ended = false;
  let watch: ChildProcess | undefined;
  const gone = new Promise<void>((resolve) => {
    const end = () => {
      ended = true;
      watch?.kill('SIGKILL');
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  if (child.pid === undefined) return undefined;
  watch = endWithUs(child.pid, folder);
  child.unref();
  return { pid: child.pid, gone, isGone: () => ended };
}

/** What PostgreSQL wrote last, for the person who has to find out why it does not start. */
function lastLines(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-6).join('\n');
}

/**
 * Starts PostgreSQL and keeps it running: when it dies, it is started again. Recovery after a crash takes as long as
 * it takes; `log` hears about it every ten seconds.
 */
export async function supervise(
  folder: DataFolder,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<Result<Supervised, string>> {
  let stopping = false;
  let current: Running | undefined;

  async function startOnce(): Promise<boolean> {
    const running = launch(folder, binaries, settings);
    const started = Date.now();
    let told = 1;
    while (running && !running.isGone()) {
      if (stopping) await stopPostmaster(running.pid, folder.cluster, binaries, running.isGone);
      if (await isReady(folder.cluster, running.pid)) {
        current = running;
        return true;
      }
      if (Date.now() - started > told * 10_000) {
        told += 1;
        log('The database is still getting ready: it goes through what was written last.');
      }
      await wait(10);
    }
    return false;
  }

  /** Parts of a database that was killed may hold on for a moment, so a start is tried several times. */
  async function startPatiently(tries: number): Promise<boolean> {
    let pause = FIRST_WAIT_MS;
    for (let attempt = 1; attempt <= tries && !stopping; attempt += 1) {
      if (await startOnce()) return true;
      if (attempt < tries) await wait(pause);
      pause = Math.min(pause * 2, LONGEST_WAIT_MS);
    }
    return false;
  }

  async function keepRunning(): Promise<void> {
    while (current && !stopping) {
      await current.gone;
      current = undefined;
      if (stopping) return;
      log('The database stopped unexpectedly and is being started again.');
      await clearLeftovers(folder.cluster, binaries);
      if (await startPatiently(Number.POSITIVE_INFINITY)) log('The database is running again.');
    }
  }

  const leftovers = await clearLeftovers(folder.cluster, binaries);
  if (!(await startPatiently(leftovers ? 9 : 2))) return { ok: false, error: lastLines(folder.logFile) };
  const keeping = keepRunning();
  return {
    ok: true,
    value: {
      pid: () => current?.pid,
      stop: async () => {
        stopping = true;
        if (current) await stopPostmaster(current.pid, folder.cluster, binaries, current.isGone);
        await keeping;
      },
    },
  };
}
