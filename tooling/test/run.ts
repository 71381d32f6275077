import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { type Step, steps } from './steps.ts';
import { type Counts, readCounts } from './vitest-counts.ts';

const root = resolve(import.meta.dirname, '../..');
const reports = mkdtempSync(join(tmpdir(), 'tatyktuu-test-'));

/** The environment of every step: the pinned Node and the repository's own tools come before the machine's. */
const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
};

/** No step takes so long; one that does hangs. */
const patience = 10 * 60_000;

/** Runs a command with its output as it comes; the exit code, or null when it could not be started or was killed. */
function run([program, ...args]: Step['command']): Promise<number | null> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    child.on('error', (error) => {
      console.error(error.message);
      done(null);
    });
    child.on('close', (code) => done(code));
  });
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and counts it. */
async function carryOut(step: Step, index: number): Promise<Counts> {
  const report = join(reports, `${index}.json`);
  const reporting = step.vitest ? ['--reporter=default', '--reporter=json', `--outputFile=${report}`] : [];
  const code = await run([...step.command, ...reporting]);
  const own: Counts =
    code === 0
      ? { passed: 1, failed: 0, failures: [] }
      : { passed: 0, failed: 1, failures: [`${step.name} (exit code ${code})`] };
  if (!step.vitest) return own;
  const counts = readCounts(report);
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, failures: ['no test was found'] };
  // An error outside any test, such as a process that did not end, fails the run without failing a test.
  return code !== 0 && counts.failed === 0 ? { ...own, passed: counts.passed } : counts;
}

async function main(): Promise<void> {
  const began = performance.now();
  const only = process.argv.slice(2);
  const chosen = steps.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const broken = new Set<string>();
  const failures: string[] = [];
  let passed = 0;

  for (const [index, step] of chosen.entries()) {
    console.log(`\n== ${step.name}: ${step.shows}\n   ${step.command.join(' ')}`);
    if (step.needs !== undefined && broken.has(step.needs)) {
      console.log(`-- not run: ${step.needs} failed`);
      broken.add(step.name);
      failures.push(`${step.name}: not run, because ${step.needs} failed`);
      continue;
    }
    const since = performance.now();
    const counts = await carryOut(step, index);
    passed += counts.passed;
    failures.push(...counts.failures.map((failure) => `${step.name}: ${failure.replaceAll(`${root}/`, '')}`));
    if (counts.failed > 0) broken.add(step.name);
    console.log(`-- ${step.name} ${counts.failed > 0 ? 'FAILED' : 'passed'} in ${seconds(since)}`);
  }

  rmSync(reports, { recursive: true, force: true });
  console.log(`\nEverything took ${seconds(began)} in ${relative(process.cwd(), root) || '.'}`);
  if (failures.length > 0)
    console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}\n`);
  if (passed + failures.length === 0) console.log('No test ran.');
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
}

await main();
