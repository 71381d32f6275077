import { expect, test } from 'vitest';
import { totalsOf } from './totals.ts';

const flour = (quantity: number) => ({ commodityId: 'flour', quantity });

test('needed, handed over and left are summed over all families; who took less leaves nothing to hand over', () => {
  const totals = totalsOf([
    { due: [flour(10_000), { commodityId: 'oil', quantity: 2000 }], taken: [flour(8000)] },
    { due: [flour(5000)], taken: null },
  ]);
  expect(totals).toEqual([
    { commodityId: 'flour', needed: 15_000, handedOver: 8000, left: 5000 },
    { commodityId: 'oil', needed: 2000, handedOver: 0, left: 0 },
  ]);
});
