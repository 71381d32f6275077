import { setTimeout as pause } from 'node:timers/promises';
import { type Case, measureInTurns } from '../figures.ts';
import { printBudget, printTable, rounded, timeCells, timeHeadings } from '../print.ts';
import { type Entry, makeRegistry } from './entries.ts';
import { benchLikeness } from './likeness.ts';
import { benchImport } from './list-import.ts';
import { type Registered, registerAll } from './registered.ts';
import { scripts, write } from './writing.ts';

const PEOPLE = 100_000;
const ROWS = 10_000;
/** The weights were set on registries of other seeds (1 to 9). */
const SEED = 20_261_123;
const SEED_OF_LIST = 20_261_124;
const ROUNDS = 60;
const WARM_UP = 5;
const LIST_BUDGET_MS = 100;
const CHECK_BUDGET_MS = 50;
const SEARCH_BUDGET_S = 10;

/** The registry at 100,000 people: duplicates, the lists, and an import of 10,000 rows. */
export async function benchRegistry(): Promise<void> {
  const made = makeRegistry(PEOPLE, SEED);
  benchLikeness(made);
  const registered = await registerAll(made.entries);
  try {
    await benchRequests(registered, made.entries);
    await benchWorker(registered);
    await benchImport(registered, makeRegistry(ROWS, SEED_OF_LIST).entries.slice(0, ROWS));
  } finally {
    await registered.program.remove();
  }
}

async function benchRequests({ api }: Registered, entries: readonly Entry[]): Promise<void> {
  let turn = 0;
  const next = (): Entry => {
    turn += 7_919;
    const entry = entries[turn % entries.length];
    if (!entry) throw new Error('an entry was expected');
    return entry;
  };
  const everything = { search: '', status: 'all', sort: 'name', offset: 0, limit: 100 } as const;
  type Query = Parameters<typeof api.families.list.query>[0];
  const list = (query: Partial<Query>) => api.families.list.query({ ...everything, ...query });
  const search = (letters: number) => (): Promise<unknown> => {
    const script = scripts[turn % scripts.length] ?? 'kyrgyz';
    return list({ search: write(next().person.fullName, script).slice(0, letters) });
  };
  const lists: readonly Case[] = [
    { name: 'list: first page', run: () => list({}) },
    { name: 'list: page from 10,000', run: () => list({ offset: 10_000 }) },
    { name: 'list: last page by number', run: () => list({ offset: 20_000, sort: 'number' }) },
    { name: 'filter: only registered', run: () => list({ status: 'registered' }) },
    { name: 'filter: only enrolled', run: () => list({ status: 'enrolled' }) },
    ...[2, 3, 4, 6, 9].map((letters) => ({ name: `search: ${letters} letters`, run: search(letters) })),
    { name: 'search: by number', run: () => list({ search: '07777' }) },
    {
      name: 'duplicates: first page',
      run: () => api.duplicates.list.query({ offset: 0, limit: 20, level: 50 }),
    },
  ];
  const check = (size: number) => async (): Promise<unknown> => {
    const draft = Array.from({ length: size }, () => next().person);
    const people = draft.map(({ fullName, birth, sex, phone, nationalId }) => {
      return { fullName, birth, sex, phone, nationalId };
    });
    return api.duplicates.check.mutate({ familyId: null, address: draft[0]?.address ?? '', people });
  };
  const checks: readonly Case[] = [
    { name: 'entry check: one person', run: check(1) },
    { name: 'entry check: a family of five', run: check(5) },
  ];
  const times = await measureInTurns([...lists, ...checks], ROUNDS, WARM_UP);
  console.log('\nrequests over HTTP on loopback, signed in');
  printTable(
    ['request', ...timeHeadings],
    [...times].map(([name, one]) => [name, ...timeCells(one)]),
  );
  const worst = (cases: readonly Case[]): number =>
    Math.max(...cases.map(({ name }) => times.get(name)?.p95 ?? 0));
  printBudget('p95 of list, filter and search', worst(lists), LIST_BUDGET_MS, 'ms');
  printBudget('p95 of the check at entry', worst(checks), CHECK_BUDGET_MS, 'ms');
}

/** The search as the office starts it, and how quickly the program answers meanwhile. */
async function benchWorker({ api }: Registered): Promise<void> {
  const began = performance.now();
  await api.duplicates.search.start.mutate();
  let slowest = 0;
  for (;;) {
    const asked = performance.now();
    const { state, found, of } = await api.duplicates.search.progress.query();
    slowest = Math.max(slowest, performance.now() - asked);
    if (state !== 'running') {
      const seconds = (performance.now() - began) / 1000;
      console.log(`\nsearch over all in the program: ${found} pairs of ${of} people, ${state}`);
      printBudget('search over all, read and written', seconds, SEARCH_BUDGET_S, 's');
      console.log(`  meanwhile the slowest of the other answers took ${rounded(slowest)} ms`);
      return;
    }
    await pause(50);
  }
}
