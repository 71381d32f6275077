import type { PapersKind } from './papers.ts';

/** What a sheet looks like. 'kobo': a part of a form's export, which is joined with its other parts. */
export type SheetGuess = 'families' | PapersKind | 'kobo';
