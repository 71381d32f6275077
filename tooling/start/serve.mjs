import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotStart } from './run-step.mjs';

const LAUNCHER_CHECK_MS = 500;

/**
 * The processes above us up to npm: our parent, and where the system tells it the parent of the shell in between.
 * npm waits for us as long as it lives, so a change means that somebody killed it.
 */
function launchers() {
  try {
    const shell = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const parent = shell.slice(shell.lastIndexOf(')')).split(' ')[2];
    return `${process.ppid} ${parent}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * Runs the server until it ends. However we end (Ctrl-C, a closed terminal, `kill -9`), the channel between us closes,
 * and the server takes that as the word to stop: nothing is left running.
 * @param {string} root
 * @param {string} node path of the Node to run it on
 * @param {string[]} args passed on to the server
 * @returns {Promise<number>} its exit code: 0 when it was told to stop and did
 */
export function serve(root, node, args) {
  return new Promise((done, refuse) => {
    const stopWithLauncher = pathToFileURL(join(root, 'tooling/start/stop-with-launcher.mjs')).href;
    const main = join(root, 'apps/server/src/main.ts');
    const server = spawn(node, ['--import', stopWithLauncher, main, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Out of reach of the terminal's Ctrl-C, so that it hears of it once, from us.
      detached: process.platform !== 'win32',
    });
    let toldToStop = false;
    const stop = () => {
      if (toldToStop) return server.kill('SIGKILL');
      toldToStop = true;
      if (server.connected) server.disconnect();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

    const byNpm = process.env.npm_lifecycle_event ? launchers() : undefined;
    setInterval(() => {
      if (byNpm !== undefined && launchers() !== byNpm && !toldToStop) stop();
    }, LAUNCHER_CHECK_MS).unref();

    server.on('error', (error) => refuse(new CannotStart(`The server could not be run: ${error.message}`)));
    server.on('exit', (code) => done(code ?? 1));
  });
}
