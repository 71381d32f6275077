import type { PaperItem, PaperPresence } from '../families/index.ts';
import type { Day, Refusal, Result } from '../kernel/index.ts';
import type { RowKind, RowReason } from './preview.ts';

/** The papers that are brought in as history: a list of what was handed out, a sheet of who came. */
export type PapersKind = 'hand-outs' | 'attendance';

/** What a column of such a paper can hold. */
export const paperFields = [
  'full-name',
  'family-number',
  'people',
  'item',
  'day',
  'signature',
  'ignore',
] as const;
export type PaperField = (typeof paperFields)[number];

/** By the column's index from 0. */
export type PaperMapping = Readonly<Record<number, PaperField>>;

/** By the mark as `markKey` spells it. */
export type Legend = Readonly<Record<string, PaperPresence>>;

export interface PapersSettings {
  /** Nothing in a paper is later. */
  readonly today: Day;
  /** The year of days that are written without one; else the paper's own, else `listDay`'s, else the last possible. */
  readonly year?: number;
  /** A day that another sheet of the file names. */
  readonly listDay?: Day | null;
  /** The day of a hand-out list, where somebody said it. */
  readonly on?: Day;
  /** What somebody set right of what the marks mean. */
  readonly legend?: Legend;
  /** From 1. */
  readonly headingRow?: number;
  readonly mapping?: PaperMapping;
}

/** A mark of the paper and what it is taken for. `sure` is false where paper sheets use it in more than one sense. */
export interface LegendEntry {
  readonly mark: string;
  readonly presence: PaperPresence;
  readonly sure: boolean;
  /** How many cells have it. */
  readonly count: number;
}

export interface PaperMark {
  readonly column: number;
  readonly on: Day | null;
  readonly presence: PaperPresence;
  readonly was: string;
}

/** What the paper says of one person. */
export interface PaperLine {
  /** From 1: the line's key. */
  readonly row: number;
  readonly fullName: string;
  readonly nameKey: string;
  /** The family's number where the paper has one. */
  readonly number: string | null;
  /** Of an attendance sheet; empty for a hand-out list. */
  readonly marks: readonly PaperMark[];
  /** Of a hand-out list; null for an attendance sheet. */
  readonly handOut: {
    readonly on: Day | null;
    readonly signed: boolean;
    readonly items: readonly PaperItem[];
  } | null;
}

export type PaperDoubtCode =
  | 'mark-not-known'
  | 'quantity-not-read'
  | 'quantity-with-words'
  | 'quantity-too-large'
  | 'not-signed'
  | 'name-twice';

export interface PaperDoubt {
  readonly row: number;
  readonly column: number;
  readonly code: PaperDoubtCode;
  readonly was: string;
}

export type PaperFinding =
  /** The days have no year; this one was taken. */
  | { readonly code: 'year-guessed'; readonly year: number }
  | { readonly code: 'day-not-read'; readonly column: number; readonly was: string }
  | { readonly code: 'day-twice'; readonly column: number; readonly on: Day }
  | { readonly code: 'hand-out-without-day' }
  /** Marks of which nobody can be sure. */
  | { readonly code: 'legend-unsure'; readonly marks: readonly string[] };

export interface PapersPreview {
  readonly kind: PapersKind;
  readonly sheet: string;
  readonly mapping: PaperMapping;
  /** From 1. */
  readonly headingRow: number;
  readonly year: number;
  readonly rows: readonly {
    readonly row: number;
    readonly kind: RowKind;
    readonly because: RowReason;
    /** What a row that names nobody says. */
    readonly text: string;
  }[];
  /** The columns of days or of things handed out, with what stands in the heading. */
  readonly columns: readonly { readonly column: number; readonly label: string; readonly on: Day | null }[];
  readonly lines: readonly PaperLine[];
  readonly legend: readonly LegendEntry[];
  readonly doubts: readonly PaperDoubt[];
  readonly findings: readonly PaperFinding[];
}

/** Why a sheet cannot be read as such a paper. */
export type NotPapersReason =
  | 'sheet-empty'
  | 'no-heading-found'
  | 'no-name-column'
  | 'no-day-columns'
  | 'no-item-columns'
  | 'no-people-found';

export type PapersInterpretation = Result<PapersPreview, Refusal<NotPapersReason>>;
