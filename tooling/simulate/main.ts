import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { runCourse, type Tally, tallies } from './course.ts';
import { village } from './village.ts';
import type { Report, Seeds } from './worker.ts';

/**
 * `pnpm simulate --seeds N [--from S] [--workers W]` lets N seeds take their course, from S on (1 unless given), on as many
 * cores as there are; `pnpm simulate --seed S` repeats one and tells what happens in it.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    seed: { type: 'string' },
  },
});

/** After how many seeds a word is said. */
const PROGRESS = 1_000;

const keys = Object.keys(tallies) as (keyof Tally)[];

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error('seeds and workers are whole numbers');
  return number;
}

if (values.seed === undefined)
  await runAll({ from: whole(values.from), count: whole(values.seeds) }, whole(values.workers));
else await tell(whole(values.seed));

/** Repeats one seed, step by step. */
async function tell(seed: number): Promise<void> {
  const { broken } = await runCourse(seed, { start: await village(), trace: console.log });
  console.log(broken.length > 0 ? broken.join('\n') : 'nothing is broken');
  process.exitCode = broken.length > 0 ? 1 : 0;
}

async function runAll({ from, count }: { from: number; count: number }, workers: number): Promise<void> {
  const began = performance.now();
  const totals = new Map<keyof Tally, number>();
  let broken = 0;
  let taken = 0;
  const take = ({ seed, faults, tally }: Report): void => {
    taken += 1;
    if (taken % PROGRESS === 0 && taken < count) console.error(`${taken} of ${count} seeds`);
    for (const key of keys) totals.set(key, (totals.get(key) ?? 0) + (tally?.[key] ?? 0));
    if (faults.length === 0) return;
    broken += 1;
    console.error(
      `seed ${seed}: ${faults.join('\n  ')}\n  again, step by step: pnpm simulate --seed ${seed}`,
    );
  };
  await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      inWorker({ from: from + index, end: from + count, step: workers }, take),
    ),
  );
  const perSecond = count / ((performance.now() - began) / 1000);
  console.log(`${count} seeds, ${broken} broken, ${perSecond.toFixed(0)} a second`);
  for (const key of keys) console.log(`  ${totals.get(key) ?? 0} ${tallies[key]}`);
  process.exitCode = broken > 0 ? 1 : 0;
}

function inWorker(seeds: Seeds, take: (report: Report) => void): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: seeds });
    worker.on('message', take);
    worker.on('error', fail);
    worker.on('exit', (code) => (code === 0 ? done() : fail(new Error(`a worker ended with ${code}`))));
  });
}
