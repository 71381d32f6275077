import { parseArgs } from 'node:util';
import { type Outcome, runCourse } from './course.ts';
import { village } from './village.ts';

/**
 * `pnpm simulate --seeds N [--from S]` lets N seeds take their course, from S on (1 unless given);
 * `pnpm simulate --seed S` repeats one and tells what happens in it.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
});

const start = await village();
const told = values.seed !== undefined;
const first = Number(values.seed ?? values.from);
const count = told ? 1 : Number(values.seeds);
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1)
  throw new Error('seeds are whole numbers');

const totals = { written: 0, refused: 0, interruptions: 0, broken: 0 };
const began = performance.now();
for (let seed = first; seed < first + count; seed += 1) {
  const { broken, written, refused, interruptions } = await course(seed);
  totals.written += written;
  totals.refused += refused;
  totals.interruptions += interruptions;
  if (broken.length === 0) continue;
  totals.broken += 1;
  console.error(`seed ${seed}: ${broken.join('\n  ')}\n  again, step by step: pnpm simulate --seed ${seed}`);
}
const seconds = (performance.now() - began) / 1000;
console.log(
  `${count} seeds, ${totals.broken} broken; ${totals.written} commands written, ${totals.refused} refused, ` +
    `${totals.interruptions} requests interrupted by a crash; ${(count / seconds).toFixed(0)} seeds a second`,
);
process.exitCode = totals.broken > 0 ? 1 : 0;

/** A defect is one more thing that must not happen, whatever the seed. */
async function course(
  seed: number,
): Promise<Pick<Outcome, 'broken' | 'written' | 'refused' | 'interruptions'>> {
  try {
    return await runCourse(seed, told ? { start, trace: console.log } : { start });
  } catch (error) {
    const defect = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { broken: [`defect: ${defect}`], written: 0, refused: 0, interruptions: 0 };
  }
}
