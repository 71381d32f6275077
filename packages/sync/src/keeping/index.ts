export type { JournalFile, JournalFolder } from './journal-file.ts';
export { KeepingFailure, type KeepingFailureKind } from './keeping-failure.ts';
export type { CacheFolder, PageCache } from './page-cache.ts';
export { asFailure, type OpenJournal, openTwins, type RawFile, readTwins } from './twin-file.ts';
