/** The times of many equal requests, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The smallest value that at least `percent` of the sorted ones do not exceed (nearest rank). */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function timesOf(milliseconds: readonly number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) };
}

/** Milliseconds that `work` takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Something to be measured under a name. */
export interface Case {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/**
 * Measures all cases `rounds` times in turns, so that whatever else the machine does meanwhile falls on each alike and
 * their ratios hold. The first `warmUp` rounds are not counted.
 */
export async function measureInTurns(
  cases: readonly Case[],
  rounds: number,
  warmUp: number,
): Promise<ReadonlyMap<string, Times>> {
  const all = new Map(cases.map(({ name }): [string, number[]] => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, run } of cases) {
      const milliseconds = await timed(run);
      if (round >= 0) all.get(name)?.push(milliseconds);
    }
  }
  return new Map([...all].map(([name, milliseconds]) => [name, timesOf(milliseconds)]));
}
