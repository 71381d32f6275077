import { spawn } from 'node:child_process';

/** A user of the operating system that PostgreSQL runs as. */
export interface DatabaseUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * What a database process may see of our environment: nothing that could steer it (`PGPORT`, `LD_LIBRARY_PATH`)
 * and nothing secret. Windows programs need `SystemRoot` to load their libraries.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP']) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** `uid` and `gid` for `spawn`; empty means: as ourselves. */
export function asUser(user: DatabaseUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

export interface Outcome {
  /** Exit code; -1 when the program could not be run at all or was ended by a signal. */
  readonly code: number;
  /** Standard output and error together. */
  readonly output: string;
}

/** Runs a program to its end from `/` (our own working folder may be closed to `user`). Never throws. */
export function runProgram(file: string, args: readonly string[], user?: DatabaseUser): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, {
      ...asUser(user),
      cwd: process.platform === 'win32' ? process.cwd() : '/',
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output: output.trim() }));
  });
}
