import type { Day, FactDraft, FamilyId, Id, PersonId } from '../kernel/index.ts';

/** Where on paper it stood. File names may name people: erased with the family. */
export interface PaperSource {
  readonly file: string;
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
}

/** What an attendance sheet's mark says. `left-early`: she was there and went. `not-read`: nobody knows what it meant. */
export const paperPresences = ['present', 'late', 'left-early', 'excused', 'absent', 'not-read'] as const;
export type PaperPresence = (typeof paperPresences)[number];

/** A line of a hand-out list: what the column said and how many. */
export interface PaperItem {
  readonly label: string;
  readonly quantity: number;
}

/** What a paper list says of the time before the programme was kept here. History: it enters no tally and no round. */
export type PaperRecord = {
  readonly id: Id;
  readonly personId: PersonId | null;
  /** Null where the paper has no day. */
  readonly on: Day | null;
  /** Null once erased. */
  readonly source: PaperSource | null;
} & (
  | { readonly kind: 'attendance'; readonly presence: PaperPresence }
  | { readonly kind: 'hand-out'; readonly signed: boolean; readonly items: readonly PaperItem[] }
);

export interface KeepPaperRecords {
  readonly kind: 'keep-paper-records';
  readonly familyId: FamilyId;
  readonly records: readonly (PaperRecord & { readonly source: PaperSource })[];
}

/**
 * One fact for each record. `identifying` by the person it is about, else by the family: where it stood, and the words
 * of a hand-out's columns.
 */
export type PaperRecordKept = FactDraft<
  'paper-record-kept',
  {
    readonly familyId: FamilyId;
    readonly recordId: Id;
    readonly personId: PersonId | null;
    readonly on: Day | null;
    readonly record:
      | { readonly kind: 'attendance'; readonly presence: PaperPresence }
      | { readonly kind: 'hand-out'; readonly signed: boolean };
  },
  { readonly source: PaperSource; readonly items: readonly PaperItem[] }
>;
export type PaperFactDraft = PaperRecordKept;
