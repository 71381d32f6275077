import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { errorCode } from './failures.ts';
import { runProgram } from './run-program.ts';

/** PostgreSQL's own note about the process that serves a data directory. */
interface PostmasterNote {
  readonly pid: number;
  readonly ready: boolean;
}

const noteFile = (cluster: string) => join(cluster, 'postmaster.pid');

async function readNote(cluster: string): Promise<PostmasterNote | undefined> {
  const lines = (await readFile(noteFile(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  // Single-user mode writes a negative number.
  return Number.isNaN(pid) ? undefined : { pid: Math.abs(pid), ready: lines[7]?.trim() === 'ready' };
}

/** Whether the process `pid` has told, through its note, that it takes connections. */
export async function isReady(cluster: string, pid: number): Promise<boolean> {
  const note = await readNote(cluster);
  return note?.pid === pid && note.ready;
}

/**
 * Whether `pid` is a PostgreSQL that serves `cluster`, and not another process that got a dead one's number (after
 * a reboot, or in a container, where numbers repeat). A PostgreSQL works in its data directory.
 */
async function serves(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return folder !== undefined && folder === (await realpath(cluster));
  }
  if (process.platform === 'win32') {
    const listed = await runProgram('tasklist', [
      '/fi',
      `PID eq ${pid}`,
      '/fi',
      'IMAGENAME eq postgres.exe',
      '/nh',
    ]);
    return listed.output.includes('postgres.exe');
  }
  const listed = await runProgram('ps', ['-o', 'command=', '-p', String(pid)]);
  return listed.code === 0 && listed.output.includes(cluster);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** How insistently: `fast` writes everything down first, `immediate` leaves that to recovery, `kill` asks nobody. */
type Stop = 'fast' | 'immediate' | 'kill';

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const;

async function askToStop(pid: number, how: Stop, cluster: string, binaries: Binaries): Promise<void> {
  if (process.platform === 'win32' && how !== 'kill') {
    await runProgram(binaries.pgCtl, ['stop', '-D', cluster, '-m', how, '--no-wait']);
    return;
  }
  try {
    process.kill(pid, SIGNALS[how]);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Stops the PostgreSQL `pid` on `cluster`, more insistently the longer it takes; done when `isGone`. */
export async function stopPostmaster(
  pid: number,
  cluster: string,
  binaries: Binaries,
  isGone: () => boolean | Promise<boolean>,
): Promise<void> {
  const started = Date.now();
  let asked: Stop | undefined;
  while (!(await isGone())) {
    const seconds = (Date.now() - started) / 1000;
    const how = seconds < 15 ? 'fast' : seconds < 25 ? 'immediate' : 'kill';
    if (asked !== how) await askToStop(pid, how, cluster, binaries);
    asked = how;
    await wait(10);
  }
}

/**
 * Clears the way for a new start: a PostgreSQL left behind on `cluster` by a server that was killed is stopped
 * cleanly. A note whose number now belongs to an unrelated process is removed, because PostgreSQL would take that
 * process for itself; the note of a dead one stays, PostgreSQL judges it better. Only for who holds the folder
 * (`holdFolder`).
 * @returns whether a PostgreSQL had been left running or had died without tidying up
 */
export async function clearLeftovers(cluster: string, binaries: Binaries): Promise<boolean> {
  const note = await readNote(cluster);
  if (!note) return false;
  await stopPostmaster(note.pid, cluster, binaries, async () => !(await serves(note.pid, cluster)));
  if ((await readNote(cluster))?.pid === note.pid && isAlive(note.pid)) {
    await rm(noteFile(cluster), { force: true });
  }
  return true;
}
