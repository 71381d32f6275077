/**
 * Who is written down twice: people compared across spellings, forms and slips, with what speaks for and against it.
 */
export { keysOf } from './keys.ts';
export { likenessFrom, likenessOf, mayBeOne } from './likeness.ts';
export * from './person.ts';
export { type Prepared, prepare, preparer } from './prepare.ts';
export { likeliest, pairOf, type SearchSettings, searchAll } from './search.ts';
