/** Who may be written down twice, as it lies in the database. */
export { openDuplicates, openDuplicatesOf } from './open.ts';
export { type FamilyChange, reckonAnew, refreshPairs } from './pairs.ts';
export { neverSearched, type Searched, searchEverybody } from './search.ts';
