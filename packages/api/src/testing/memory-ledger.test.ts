import { describe, expect, test } from 'vitest';
import { bundleContract } from './bundle-contract.ts';
import { commandOf } from './door.ts';
import { foldAll, markOf, memoryLedger, plan, take } from './index.ts';
import { ledgerContract } from './ledger-contract.ts';
import { reviewContract } from './review-contract.ts';

describe('a ledger in memory', () => {
  ledgerContract(async () => memoryLedger(Date.now));
  bundleContract(async () => memoryLedger(Date.now), [1, 2, 3, 4, 5, 6, 7, 8]);
  reviewContract(async () => memoryLedger(Date.now));
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
