import { describe, expect, test } from 'vitest';
import { bundleContract } from './bundle-contract.ts';
import { commandOf } from './door.ts';
import { erasureContract } from './erasure-contract.ts';
import { foldAll, type MemoryLedger, markOf, memoryLedger, plan, take } from './index.ts';
import { ledgerContract } from './ledger-contract.ts';
import { reviewContract } from './review-contract.ts';

const aggregates = ['family', 'session', 'parcel', 'review', 'import', 'group'] as const;

describe('a ledger in memory', () => {
  ledgerContract(async () => memoryLedger(Date.now));
  bundleContract(async () => memoryLedger(Date.now), [1, 2, 3, 4, 5, 6, 7, 8]);
  reviewContract(async () => memoryLedger(Date.now));
});

describe('details erased from a ledger in memory', () => {
  let ledger: MemoryLedger;
  erasureContract(
    async () => {
      ledger = memoryLedger(Date.now);
      return ledger;
    },
    async () => {
      const { states, commands, journal } = ledger.holding();
      const folded = aggregates.map((of) => states.all(of));
      return JSON.stringify([folded, [...commands.values()], journal]);
    },
  );
});

test('what it holds is what its journal folds to', async () => {
  const ledger = memoryLedger(Date.now);
  const village = await plan(ledger);
  await take(ledger, [commandOf(markOf(village, village.people[0] ?? ''))]);
  const { states, journal } = ledger.holding();
  expect(foldAll(journal.map(({ fact }) => fact)).all('session')).toEqual(states.all('session'));
});

test('one started from what another holds goes its own way', async () => {
  const ledger = memoryLedger(Date.now);
  const village = await plan(ledger);
  const before = ledger.holding();
  await take(memoryLedger(Date.now, before), [commandOf(markOf(village, village.people[0] ?? ''))]);
  expect(ledger.holding()).toBe(before);
});
