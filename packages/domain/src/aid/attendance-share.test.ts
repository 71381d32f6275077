import { expect, test } from 'vitest';
import { goods, rule } from './aid.sample.ts';
import cases from './attendance-share.cases.json' with { type: 'json' };
import { hangsTooMuchOnAttendance } from './attendance-share.ts';

interface ShareCase {
  readonly case: string;
  readonly everyFamily: Readonly<Record<string, number>>;
  readonly eachWhoCame: Readonly<Record<string, number>>;
  readonly tooMuch: boolean;
}

const table: readonly ShareCase[] = cases as unknown as readonly ShareCase[];

test.each(table)('$case', ({ everyFamily, eachWhoCame, tooMuch }) => {
  const basket = [
    ...Object.entries(everyFamily).map(
      ([commodityId, quantity]) =>
        ({ to: 'household', commodityId, amount: { kind: 'flat', quantity }, pack: null }) as const,
    ),
    ...Object.entries(eachWhoCame).map(
      ([commodityId, each]) => ({ to: 'attendee', commodityId, each }) as const,
    ),
  ];
  expect(hangsTooMuchOnAttendance(rule(...basket), goods)).toBe(tooMuch);
});
