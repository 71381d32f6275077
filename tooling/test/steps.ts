/** One thing that decides whether a change may land. */
export interface Step {
  readonly name: string;
  /** What it shows, for whom reads the output. */
  readonly shows: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** A step whose failure leaves this one with nothing to work on. */
  readonly needs?: string;
  /** Vitest tells how many tests passed; any other step counts as one. */
  readonly vitest?: true;
}

const check = (file: string): Step['command'] => ['node', `tooling/checks/${file}`];
const vitest = (...projects: string[]): Step['command'] => [
  'vitest',
  'run',
  ...projects.map((project) => `--project=${project}`),
];

/** In order: what is quick and what fails most often first. */
export const steps: readonly Step[] = [
  {
    name: 'format and lint',
    shows: 'one layout, no ambient clock in the rules, no raw text on a screen',
    command: ['biome', 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'generate',
    shows: "Prisma's client is made from the schema",
    command: ['turbo', 'run', 'generate', '--output-logs=errors-only'],
  },
  {
    name: 'boundaries',
    shows: 'nobody imports what they may not',
    command: check('boundaries.ts'),
    needs: 'generate',
  },
  {
    name: 'translations',
    shows: 'every message in three languages',
    command: check('translations.ts'),
  },
  {
    name: 'types',
    shows: 'every package compiles strictly',
    command: ['turbo', 'run', 'typecheck', '--concurrency=2', '--continue', '--output-logs=errors-only'],
    needs: 'generate',
  },
  {
    name: 'dead code',
    shows: 'no file, export or dependency that nothing uses',
    command: ['knip'],
    needs: 'generate',
  },
  {
    name: 'unit tests',
    shows: 'the rules, the protocol, the sentences, the checks themselves',
    command: vitest('!@tatyktuu/database', '!@tatyktuu/server', '!tooling', '!e2e'),
    vitest: true,
  },
  {
    name: 'database and server tests',
    shows: 'the journal, the tables and the API on a real PostgreSQL',
    command: vitest('@tatyktuu/database', '@tatyktuu/server', 'tooling'),
    needs: 'generate',
    vitest: true,
  },
  {
    name: 'build',
    shows: 'both clients',
    command: ['turbo', 'run', 'build', '--concurrency=2', '--output-logs=errors-only'],
  },
  {
    name: 'budgets',
    shows: 'how much JavaScript the clients ask for',
    command: check('budgets.ts'),
    needs: 'build',
  },
  {
    name: 'browser tests',
    shows: 'the program as people use it, in a real Chromium',
    command: vitest('e2e'),
    needs: 'build',
    vitest: true,
  },
];
