import type { ImportedSheet } from '@tatyktuu/domain/families';
import type { Legend, Mapping, PaperMapping } from '@tatyktuu/domain/imports';
import type { Day } from '@tatyktuu/domain/kernel';
import type { FileFailure } from '../file/check-file.ts';
import type { Correction, OpenedFile } from '../file/messages.ts';

/** What somebody set right about the file so far. What is left out stands as it was guessed. */
export interface Choices {
  /** Index of the sheet, from 0. */
  readonly sheet: number;
  /** What it is taken for. */
  readonly kind: ImportedSheet;
  readonly corrections: readonly Correction[];
  readonly headingRow?: number;
  readonly mapping?: Mapping;
  readonly paperMapping?: PaperMapping;
  readonly year?: number;
  /** The day of a hand-out list. */
  readonly on?: Day;
  readonly legend?: Legend;
}

/** Why nothing can be shown: the file's fault, or the server's that was to be asked who is registered. */
export type ImportFailure = FileFailure | 'unreachable';

/** What is chosen of a sheet while nobody has chosen anything. */
export function firstChoices(opened: OpenedFile, sheet: number): Choices {
  const guess = opened.sheets[sheet]?.guess ?? 'families';
  return { sheet, kind: guess === 'kobo' ? 'families' : guess, corrections: [] };
}
