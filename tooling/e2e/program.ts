import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');
const patience = 120_000;

/** A sign-in that the program printed when it made the example. */
export interface Credentials {
  readonly role: 'administrator' | 'facilitator';
  readonly email: string;
  readonly password: string;
}

export interface StartOptions {
  /** Fill the empty database with the example programme. */
  readonly example?: boolean;
  /** Start again on the data of a program that was stopped or killed; otherwise a new empty folder is made. */
  readonly dataDir?: string;
  /** Any free one unless given: what a browser keeps belongs to the port it came from. */
  readonly port?: number;
  /** Check the journal at the start, and say what was found. */
  readonly verify?: boolean;
  /** Fold all tables from the journal again at the start. */
  readonly rebuild?: boolean;
  /** Write a backup into this folder at the start, and take out of the older ones what was erased. */
  readonly backupDir?: string;
}

/** The real server, in a process of its own with a database of its own. */
export interface Program {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly dataDir: string;
  readonly credentials: readonly Credentials[];
  /** The one-time link that opens the set-up page, when the database is empty. */
  readonly setUpLink: string | undefined;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** As Ctrl-C would; resolves with the exit code when the process and its database are gone. */
  readonly stop: () => Promise<number | null>;
  /** As `kill -9` of the server alone would; its database may live on. */
  readonly kill: () => Promise<void>;
  /** As `kill -9` of the database's main process alone would. */
  readonly killDatabase: () => void;
  /** Ends whatever still runs and removes the data. */
  readonly remove: () => Promise<void>;
}

/** Process ids of the databases that run on a data folder, by the files that PostgreSQL leaves there. */
function databasesOn(dataDir: string): number[] {
  return globSync('**/postmaster.pid', { cwd: dataDir }).flatMap((file) => {
    try {
      return Number(readFileSync(join(dataDir, file), 'utf8').split('\n')[0]);
    } catch {
      // It has ended between the two looks.
      return [];
    }
  });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function exitOf(child: ChildProcess, name: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(name);
  await gone;
  return child.exitCode;
}

/** Resolves with the address when the program has printed it; rejects with its output when it ends or takes too long. */
function addressOf(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((found, failed) => {
    const fail = (what: string) => failed(new Error(`The program ${what}.\n${lines.join('\n')}`));
    const timer = setTimeout(() => fail(`printed no address within ${patience / 1000} s`), patience);
    const hear = (line: string): void => {
      lines.push(line);
      const address = /^Open (https?:\/\/[^\s/]+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      found(address);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface(stream).on('line', hear);
    }
    child.on('exit', (code, killedBy) => {
      clearTimeout(timer);
      fail(`ended with ${killedBy ?? `code ${code}`}`);
    });
  });
}

function credentialsIn(lines: readonly string[]): Credentials[] {
  return lines.flatMap((line) => {
    const [, role, email, password] =
      /^\s+(administrator|facilitator)\s+(\S+@\S+)\s+(\S+)\s*$/.exec(line) ?? [];
    return role === undefined || email === undefined || password === undefined
      ? []
      : [{ role: role as Credentials['role'], email, password }];
  });
}

/**
 * Starts the program and resolves when it has said where it is. The caller calls `remove` at the end.
 *
 * @throws with everything the program printed, when it does not come up.
 */
export async function startProgram(options: StartOptions = {}): Promise<Program> {
  const { example = false, dataDir, port = 0, verify = false, rebuild = false, backupDir } = options;
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'tatyktuu-e2e-'));
  // The database's own user, when there is one, has to pass through.
  chmodSync(folder, 0o755);
  const wishes = { '--example': example, '--verify': verify, '--rebuild': rebuild };
  const asked = Object.entries(wishes).flatMap(([wish, wanted]) => (wanted ? [wish] : []));
  const child = spawn(process.execPath, ['apps/server/src/main.ts', ...asked], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: undefined,
      BACKUP_DIR: backupDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const remove = async (): Promise<void> => {
    await exitOf(child, 'SIGKILL');
    for (const pid of databasesOn(folder)) signal(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const url = await addressOf(child, lines);
    return {
      url,
      dataDir: folder,
      credentials: credentialsIn(lines),
      setUpLink: lines.map((line) => /https?:\/\/\S+\/admin\/set-up#\S+/.exec(line)?.[0]).find(Boolean),
      output: () => lines.join('\n'),
      stop: () => exitOf(child, 'SIGINT'),
      kill: async () => {
        await exitOf(child, 'SIGKILL');
      },
      killDatabase: () => {
        for (const pid of databasesOn(folder)) signal(pid, 'SIGKILL');
      },
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Has a backup's restoring rehearsed by the program, as from a terminal, and resolves with what was printed.
 * @param lookFor A file with one text in each line.
 */
export async function rehearseRestore(file: string, lookFor: string): Promise<string> {
  const asked = ['--rehearse-restore', file, '--look-for', lookFor];
  const child = spawn(process.execPath, ['apps/server/src/main.ts', ...asked], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)));
  await once(child, 'close');
  return said.join('');
}
