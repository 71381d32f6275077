import { parentPort, workerData } from 'node:worker_threads';
import { runCourse, type Tally } from './course.ts';
import { village } from './village.ts';

/** From the first on, every so many, up to but without the end. */
export interface Seeds {
  readonly from: number;
  readonly end: number;
  readonly step: number;
}

/** What came of one seed; without a tally where it ended in a defect. */
export interface Report {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly tally: Tally | null;
}

const { from, end, step } = workerData as Seeds;
const start = await village();
for (let seed = from; seed < end; seed += step) parentPort?.postMessage(await report(seed));

/** A defect is one more thing that must not happen, whatever the seed. */
async function report(seed: number): Promise<Report> {
  try {
    const { broken, ...tally } = await runCourse(seed, { start });
    return { seed, faults: broken, tally };
  } catch (error) {
    const defect = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, faults: [`defect: ${defect}`], tally: null };
  }
}
