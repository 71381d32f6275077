/** A ledger in memory and a small village, for tests and simulations. Nothing of the product imports this. */
export { accept, commandOf, newId, take } from './door.ts';
export { foldAll, type Holding, type MemoryLedger, memoryLedger } from './memory-ledger.ts';
export { familyOf, handOverOf, markOf, plan, type Village } from './village.ts';
