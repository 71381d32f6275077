import { type Case, measureInTurns, type Times, timesOf } from './figures.ts';
import { printBudget, printTable, rounded, timeCells, timeHeadings } from './print.ts';
import { type Spelling, spell, spellings } from './spelling.ts';
import { seededRandom } from './village.ts';
import { openWorld, type World } from './world.ts';

const BUDGET_MS = 100;
const ROUNDS = 60;
const WARM_UP = 5;
/** As many as the console fetches at a time. */
const PAGE = 100;

type Query = Parameters<World['api']['families']['list']['query']>[0];
const everything: Query = { search: '', status: 'all', offset: 0, limit: PAGE };

/** How quick the list of 10,000 families is over HTTP on loopback, signed in. */
export async function benchFamilies(): Promise<void> {
  const world = await openWorld();
  const list = (query: Partial<Query>) => world.api.families.list.query({ ...everything, ...query });
  const floor: Case = { name: 'floor: who is signed in', run: () => world.api.programme.me.query() };
  const pages: readonly Case[] = [
    { name: 'first page', run: () => list({}) },
    { name: 'page from 5,000', run: () => list({ offset: 5_000 }) },
    { name: 'last page', run: () => list({ offset: 9_900 }) },
    { name: 'only registered', run: () => list({ status: 'registered' }) },
    { name: 'only enrolled, from 4,000', run: () => list({ status: 'enrolled', offset: 4_000 }) },
    { name: '200 lines from 5,000', run: () => list({ offset: 5_000, limit: 200 }) },
    { name: 'by number', run: () => list({ search: '7777' }) },
    { name: 'two words', run: () => list({ search: 'нурб айг' }) },
    { name: 'letters that nobody has', run: () => list({ search: 'щщщщ' }) },
  ];
  const found = new Map<string, number[]>();
  const searches = searchCases(world, found);

  const times = await measureInTurns([floor, ...pages, ...searches], ROUNDS, WARM_UP);
  const base = times.get(floor.name)?.p50 ?? Number.NaN;
  printTable(
    ['request', ...timeHeadings, 'of the floor', 'found'],
    [...times].map(([name, one]) => [
      name,
      ...timeCells(one),
      `${rounded(one.p50 / base)} x`,
      median(found.get(name)),
    ]),
  );
  const slowest = [...times].reduce((worst, one) => (one[1].p95 > worst[1].p95 ? one : worst));
  printBudget(`p95 of the slowest (${slowest[0]})`, slowest[1].p95, BUDGET_MS, 'ms');

  const eight = await severalAtOnce(searches, 8);
  console.log(
    `  eight people searching without a pause: ${timeCells(eight).join(' / ')} ms (p50 / p95 / p99)`,
  );
}

function median(counts: readonly number[] | undefined): string {
  if (!counts) return '';
  return String(counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? '');
}

/** Searches for the beginning of a name, another one each time; `found` gets how many families each finds. */
function searchCases({ api, families }: World, found: Map<string, number[]>): readonly Case[] {
  const random = seededRandom(7);
  const names = families
    .filter(({ name }) => /^[А-ЯӨҮҢ]/.test(name) && /[өүң]/i.test(name))
    .map(({ name }) => name);
  const search = async (name: string, letters: number, spelling: Spelling): Promise<void> => {
    const wanted = names[Math.floor(random() * names.length)] ?? '';
    const text = spell(wanted, spelling).slice(0, letters);
    const { total } = await api.families.list.query({ ...everything, search: text });
    found.set(name, [...(found.get(name) ?? []), total]);
  };
  return [2, 3, 4, 5, 6, 7, 8].flatMap((letters) =>
    spellings.map((spelling): Case => {
      const name = `${letters} letters, ${spelling}`;
      return { name, run: () => search(name, letters, spelling) };
    }),
  );
}

async function severalAtOnce(cases: readonly Case[], people: number): Promise<Times> {
  const all: number[] = [];
  const person = async (at: number): Promise<void> => {
    for (let turn = 0; turn < cases.length * 3; turn += 1) {
      const began = performance.now();
      await cases[(turn + at * 5) % cases.length]?.run();
      all.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, at) => person(at)));
  return timesOf(all);
}
