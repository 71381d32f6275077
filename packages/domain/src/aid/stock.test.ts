import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item } from '../kernel/index.ts';
import { consignment, handOver, parcel } from './aid.sample.ts';
import type { Consignment, StockReturn } from './aid.ts';
import { decideConsignment } from './decide-consignment.ts';
import { evolveConsignment } from './evolve.ts';
import cases from './stock.cases.json' with { type: 'json' };
import { stockOf } from './stock.ts';

/** Base units by commodity; who did it, and whether it was taken back. */
interface Moved {
  readonly flour?: number;
  readonly oil?: number;
  readonly by?: string;
  readonly reversed?: boolean;
}
interface StockCase {
  readonly case: string;
  readonly issued: Moved;
  readonly handedOver: readonly Moved[];
  readonly returned: readonly Moved[];
  readonly left: Moved;
}

function itemsOf({ flour, oil }: Moved): Item[] {
  const all = [
    { commodityId: 'flour', quantity: flour ?? 0 },
    { commodityId: 'oil', quantity: oil ?? 0 },
  ];
  return all.filter(({ quantity }) => quantity > 0);
}

test.each(cases as readonly StockCase[])('stock by the table: $case', (row) => {
  const returns = row.returned.map(
    (moved, index): StockReturn => ({
      ...{ id: `return-${index}`, items: itemsOf(moved), by: 'leader', at: 'reading' },
      ...{ fact: `fact-${index}`, reversedBy: moved.reversed ? 'reversal' : null },
    }),
  );
  const issued = { ...consignment(...returns), items: itemsOf(row.issued) };
  const parcels = row.handedOver.map((moved) =>
    parcel({
      ...handOver,
      ...{ items: itemsOf(moved), by: moved.by ?? 'leader', reversedBy: moved.reversed ? 'reversal' : null },
    }),
  );
  const lines = stockOf([issued], parcels, ['leader', 'colleague']);
  expect(Object.fromEntries(lines.map(({ commodityId, left }) => [commodityId, left]))).toEqual(row.left);
  for (const line of lines) expect(line.left).toBe(line.issued - line.handedOver - line.returned);
});

test('goods that were issued to other people are passed over', () => {
  expect(stockOf([consignment()], [], ['stranger'])).toEqual([]);
});

test('in any order of returns and reversals: what stands is never more than what was issued', () => {
  const act = fc.record({
    reverse: fc.boolean(),
    returnId: fc.constantFrom('a', 'b', 'c', 'd'),
    quantity: fc.integer({ min: -1, max: 60_000 }),
  });
  let taken = 0;
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let state: Consignment | undefined = consignment();
      for (const [index, { reverse, returnId, quantity }] of acts.entries()) {
        const named = { consignmentId: 'consignment', returnId };
        const decision = decideConsignment(
          { consignment: state, round: undefined, rule: undefined, holders: [] },
          reverse
            ? { ...named, kind: 'reverse-return' }
            : { ...named, kind: 'return-stock', items: [{ commodityId: 'flour', quantity }] },
          { actor: { id: 'leader', role: 'facilitator' } },
        );
        if (!decision.ok) continue;
        taken += 1;
        const id = `fact-${index}`;
        const recorded = { id, command: id, actor: 'leader', device: 'phone', recordedAt: 'reading' };
        for (const draft of decision.value) state = evolveConsignment(state, { ...draft, ...recorded });
      }
      const [line] = stockOf(state ? [state] : [], [], ['leader']);
      expect(line?.returned).toBeLessThanOrEqual(50_000);
      expect(line?.left).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(taken).toBeGreaterThan(50);
});

test('the same return sent again is accepted and gives no fact; a reversal names the fact that it takes back', () => {
  const items = [{ commodityId: 'flour', quantity: 5_000 }];
  const decide = (state: Consignment, command: Parameters<typeof decideConsignment>[1]) =>
    decideConsignment({ consignment: state, round: undefined, rule: undefined, holders: [] }, command, {
      actor: { id: 'leader', role: 'facilitator' },
    });
  const returned: StockReturn = {
    ...{ id: 'return', items, by: 'leader', at: 'reading', fact: 'fact', reversedBy: null },
  };
  const state = consignment(returned);
  const named = { consignmentId: 'consignment', returnId: 'return' };
  expect(decide(state, { ...named, kind: 'return-stock', items })).toEqual({ ok: true, value: [] });
  expect(decide(state, { ...named, kind: 'reverse-return' })).toEqual({
    ok: true,
    value: [{ kind: 'return-reversed', payload: named, corrects: 'fact' }],
  });
});
