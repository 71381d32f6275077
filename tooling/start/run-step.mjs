import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/** What hinders the start, and what to do about it, in lines for the person at the terminal. */
export class CannotStart extends Error {
  /** @param {...string} lines */
  constructor(...lines) {
    super(lines.join('\n'));
  }
}

const SIGN_OF_LIFE_MS = 20_000;
const KEPT_OUTPUT = 100_000;

/**
 * Runs a program of the start quietly, telling now and then that it still runs. When we are told to stop, it and
 * everything it started stop with us.
 * @param {{ root: string, program: string, args: string[], env?: Record<string, string | undefined>, what: string }} step
 * `what` is what is being done, as in "Bringing the libraries"
 * @returns {Promise<{ code: number, output: string }>} code -1 when it could not be run or was ended
 */
function runStep({ root, program, args, env, what }) {
  return new Promise((done) => {
    const windows = process.platform === 'win32';
    let output = '';
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      windowsHide: true,
    });
    const keep = (chunk) => {
      output = (output + chunk).slice(-KEPT_OUTPUT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const started = Date.now();
    const signOfLife = setInterval(() => {
      console.log(`  still at it: ${what.toLowerCase()} (${Math.round((Date.now() - started) / 1000)} s)`);
    }, SIGN_OF_LIFE_MS);
    const stop = () => {
      try {
        if (windows) child.kill();
        else process.kill(-child.pid, 'SIGTERM');
      } catch {
        // It has just ended by itself.
      }
      process.exit(130);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    const end = (code, more = '') => {
      clearInterval(signOfLife);
      for (const signal of signals) process.removeListener(signal, stop);
      done({ code, output: output + more });
    };
    child.on('error', (error) => end(-1, error.message));
    child.on('close', (code) => end(code ?? -1));
  });
}

/**
 * Runs a command of the pinned pnpm, which npm brings (and keeps) when the machine has none.
 * @param {string} root
 * @param {string} version such as `pnpm@12.21.0`
 * @param {string[]} args
 * @param {string} what
 */
export function runPnpm(root, version, args, what) {
  const npm = process.env.npm_execpath;
  const exec = ['exec', '--yes', '--', version, ...args];
  const env = {
    // The clients are built here, so what builds them is needed whatever the environment is called.
    NODE_ENV: undefined,
    npm_config_production: undefined,
    npm_config_omit: undefined,
    // Several quick tries in place of few slow ones: a missing network is told within half a minute.
    npm_config_fetch_retries: '4',
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '10000',
    // The version is exact, so what npm keeps of it is as good as what the network has.
    npm_config_prefer_offline: 'true',
    npm_config_update_notifier: 'false',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    FORCE_COLOR: '0',
  };
  // npm as the JavaScript that runs us now: there is no shell in between, also on Windows.
  if (npm && /^npm-cli\.c?js$/.test(basename(npm))) {
    return runStep({ root, program: process.execPath, args: [npm, ...exec], env, what });
  }
  if (process.platform !== 'win32') return runStep({ root, program: 'npm', args: exec, env, what });
  return runStep({ root, program: 'cmd.exe', args: ['/d', '/s', '/c', 'npm', ...exec], env, what });
}

/** Each cause we know by what it prints, with what to do about it. The first that fits is told. */
const CAUSES = [
  {
    sign: /ENOSPC|no space left/i,
    told: ['The disk is full: make room (about 2 GB) and run npm start again.'],
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL/,
    told: [
      'There is no network, or the registry of npm cannot be reached. The first start needs it; later ones do not.',
      'Connect this machine and run npm start again. Behind a proxy: npm config set https-proxy http://proxy:port',
    ],
  },
  {
    sign: /EBADPLATFORM|UNSUPPORTED_PLATFORM|unsupported platform/i,
    told: [`Tatyktuu does not run on this kind of machine (${process.platform}, ${process.arch}).`],
  },
  {
    sign: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    told: [
      'This user may not write where it is needed: this folder, or those of npm and pnpm in your home folder.',
      'If they belong to another user (after a start by sudo, say), give them to yours: sudo chown -R "$USER" .',
    ],
  },
];

/**
 * Makes an understandable failure of what a step printed: the cause we know with the line that shows it, else the end
 * of what was said.
 * @param {string} what
 * @param {string} output
 */
export function explain(what, output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/npm warn|A complete log of this run/.test(line));
  for (const { sign, told } of CAUSES) {
    const shown = lines.findLast((line) => sign.test(line));
    if (shown) return new CannotStart(`${what} did not work.`, ...told, 'It said:', `    ${shown}`);
  }
  const end = lines.slice(-25).map((line) => `    ${line}`);
  return new CannotStart(`${what} did not work. If it repeats, these lines tell why:`, ...end);
}
