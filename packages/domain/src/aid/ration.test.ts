import { expect, test } from 'vitest';
import { flour, goods } from './aid.sample.ts';
import cases from './ration.cases.json' with { type: 'json' };
import { type Ration, rationOf } from './ration.ts';

interface RationCase extends Ration {
  readonly case: string;
  readonly gives: Readonly<Record<string, number>>;
  readonly household: number;
  readonly days: number;
}

const table: readonly RationCase[] = cases;

test.each(table)('$case', ({ case: _, gives, household, days, ...ration }) => {
  const items = Object.entries(gives).map(([commodityId, quantity]) => ({ commodityId, quantity }));
  expect(rationOf(items, goods, household, days)).toEqual(ration);
});

test('a piece counts as a piece, not as a hundredth', () => {
  const ready = { ...flour, id: 'bar', unit: 'piece', kcal: 500 } as const;
  const items = [{ commodityId: 'bar', quantity: 3 }];
  expect(rationOf(items, [ready], 1, 1).kcalPerPersonDay).toBe(1500);
});

test('goods that nobody described are a defect, not a ration of nothing', () => {
  expect(() => rationOf([{ commodityId: 'flour', quantity: 1 }], [], 1, 1)).toThrow();
});
