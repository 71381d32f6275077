import { reasonAgainst } from './check-mapping.ts';
import { findHeading } from './headings.ts';
import { isFormExport } from './kobo.ts';
import { findPaperHeading } from './paper-headings.ts';
import type { PapersKind } from './papers.ts';
import { isBlankRow, type Sheet } from './sheet.ts';

/** What a sheet looks like. 'kobo': a part of a form's export, which is joined with its other parts. */
export type SheetGuess = 'families' | PapersKind | 'kobo';

/**
 * What the sheet looks like by its headings: several days are an attendance sheet; goods and a signature a hand-out
 * list; names with anything that tells families apart a list of families. Null where it is none of them.
 */
export function recogniseSheet(sheet: Sheet): SheetGuess | null {
  if (sheet.rows.every(isBlankRow)) return null;
  for (const kind of ['attendance', 'hand-outs'] as const) if (findPaperHeading(sheet, kind)) return kind;
  const heading = findHeading(sheet);
  if (heading && reasonAgainst(heading.mapping) === null) return 'families';
  return isFormExport(sheet) ? 'kobo' : null;
}
