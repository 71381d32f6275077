/** PostgreSQL behind the API's ports. Rows never leave: what comes out are the domain's types. */
export { neverSearched, openDuplicates, type Searched, searchEverybody } from './duplicates/index.ts';
export { openLedger } from './ledger/index.ts';
export { openPhones } from './phones/index.ts';
export { openPool } from './pool.ts';
export { openPrisma } from './prisma.ts';
export { openRegistry } from './registry/index.ts';
