import type {
  FileFinding,
  ImportPreview,
  ImportSettings,
  NotAListReason,
  PapersInterpretation,
  PapersKind,
  PapersSettings,
  SheetGuess,
} from '@tatyktuu/domain/imports';
import type { Refusal, Result } from '@tatyktuu/domain/kernel';
import type { FileFailure } from './check-file.ts';

/** A cell that somebody set right: its row from 1, its column from 0, and what it should have said. */
export interface Correction {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the page asks of the worker, one question at a time. */
export type Question =
  | { readonly kind: 'open'; readonly file: File }
  | {
      readonly kind: 'interpret';
      /** Index of the sheet, from 0. */
      readonly sheet: number;
      readonly settings: ImportSettings;
      readonly corrections: readonly Correction[];
    }
  | {
      readonly kind: 'interpret-papers';
      readonly sheet: number;
      readonly papers: PapersKind;
      /** `listDay` is filled in by the worker from the file's other sheets. */
      readonly settings: PapersSettings;
      readonly corrections: readonly Correction[];
    };

export interface OpenedSheet {
  readonly name: string;
  /** Rows that hold anything. */
  readonly rows: number;
  /** What the sheet looks like; null when it looks like nothing that can be imported. */
  readonly guess: SheetGuess | null;
  /** What was met while it was read, each at its cell. */
  readonly findings: readonly FileFinding[];
  /**
   * Indexes of the sheets that this one was joined from, as a form's main sheet and its repeated people: this sheet
   * stands in no file. Empty for a sheet of the file.
   */
  readonly joinedFrom: readonly number[];
}

export interface OpenedFile {
  /** The file's own, then those joined from them. */
  readonly sheets: readonly OpenedSheet[];
  /** The sheet to show first. */
  readonly first: number;
  /** Of the file as a whole. */
  readonly findings: readonly FileFinding[];
}

/** A column as the page shows it for mapping. */
export interface ColumnSample {
  readonly column: number;
  readonly heading: string;
  /** The first filled cells below the heading. */
  readonly samples: readonly string[];
  readonly filled: number;
}

export interface Interpreted {
  readonly interpretation: Result<ImportPreview, Refusal<NotAListReason>>;
  readonly columns: readonly ColumnSample[];
  /** The heading's row, from 1, that the columns were read by. */
  readonly headingRow: number;
}

export interface InterpretedPapers {
  readonly interpretation: PapersInterpretation;
  readonly columns: readonly ColumnSample[];
  readonly headingRow: number;
}

/** How far the work on one question has come: 0 to 1. */
export interface Progress {
  readonly kind: 'progress';
  readonly fraction: number;
}

export type Answer =
  | Progress
  | ({ readonly kind: 'opened' } & OpenedFile)
  | ({ readonly kind: 'interpreted' } & Interpreted)
  | ({ readonly kind: 'interpreted-papers' } & InterpretedPapers)
  | { readonly kind: 'failed'; readonly reason: FileFailure };
