import type { ImportPreview, ImportSettings, NotAListReason } from '@tatyktuu/domain/imports';
import type { Refusal, Result } from '@tatyktuu/domain/kernel';

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
    };

export interface SheetName {
  readonly name: string;
  /** Rows that hold anything. */
  readonly rows: number;
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

export type Answer =
  | { readonly kind: 'opened'; readonly sheets: readonly SheetName[] }
  | ({ readonly kind: 'interpreted' } & Interpreted)
  | { readonly kind: 'unreadable' };
