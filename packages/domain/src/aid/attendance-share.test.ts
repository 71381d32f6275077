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

test('a basket by heads is judged by the smallest family with all seats taken', () => {
  const perHead = { kind: 'per-head', each: 25_000, atMost: null } as const;
  const flour = { to: 'household', commodityId: 'flour', amount: perHead, pack: null } as const;
  const forWhoCame = (each: number) => ({ to: 'attendee', commodityId: 'flour', each }) as const;
  expect(hangsTooMuchOnAttendance(rule(flour, forWhoCame(5_000)), goods)).toBe(false);
  expect(hangsTooMuchOnAttendance(rule(flour, forWhoCame(5_001)), goods)).toBe(true);
});
