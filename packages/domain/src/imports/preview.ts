import type { GenerationRole, PlannedAbsence, Sex } from '../families/index.ts';
import type { Day, FamilyId, PartialDay } from '../kernel/index.ts';
import type { Field, Mapping } from './sheet.ts';

/** What a row of the sheet was taken for. */
export const rowKinds = [
  'title',
  'heading',
  'repeated-heading',
  'family',
  'person',
  'total',
  'signature',
  'blank',
  'note',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** Why a row was taken for what it was. */
export type RowReason =
  | 'stands-before-the-heading'
  | 'names-the-columns'
  | 'repeats-the-heading'
  | 'names-a-family'
  | 'names-a-person'
  | 'begins-with-a-total-word'
  | 'asks-for-a-signature'
  | 'holds-nothing'
  | 'names-nobody';

/** What a cell was understood to be. */
export type Understood =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'birth'; readonly birth: PartialDay }
  | { readonly kind: 'sex'; readonly sex: Sex }
  | { readonly kind: 'role'; readonly role: GenerationRole }
  | { readonly kind: 'absence'; readonly absence: PlannedAbsence }
  | { readonly kind: 'may-call'; readonly answer: 'yes' | 'no' | 'with-care'; readonly words: string }
  /** The same as the family's, or as the row above. */
  | { readonly kind: 'same-as-family' }
  /** A remark that is kept out until somebody decides. */
  | { readonly kind: 'held-back'; readonly remark: RemarkKind }
  /** Nothing stood there, or it said that there is nothing. */
  | { readonly kind: 'nothing' }
  /** Something stood there that is not taken over. */
  | { readonly kind: 'not-taken' };

/** Why a cell should be looked at; `was` and `understood` of the doubt fill the sentence. */
export type DoubtCode =
  | 'name-of-one-word'
  | 'name-of-one-letter'
  | 'nothing-but-a-name'
  | 'relation-not-known'
  | 'relation-missing'
  | 'relation-guessed'
  | 'son-taken-as-husband'
  | 'son-beside-husband'
  | 'age-contradicts-relation'
  | 'sex-not-read'
  | 'sex-guessed-from-relation'
  | 'sex-taken-from-national-id'
  | 'sex-contradicts-relation'
  | 'date-not-read'
  | 'day-and-month-interchangeable'
  | 'day-and-month-swapped'
  | 'century-guessed'
  | 'date-settled-by-national-id'
  | 'date-was-a-serial-number'
  | 'birth-taken-from-national-id'
  | 'birth-taken-from-age'
  | 'age-not-read'
  | 'birth-in-future'
  | 'birth-too-long-ago'
  | 'parent-younger-than-child'
  | 'national-id-in-exponent-form'
  | 'national-id-not-14-digits'
  | 'national-id-malformed'
  | 'national-id-contradicts-birth'
  | 'national-id-contradicts-sex'
  | 'national-id-written-twice'
  | 'phone-not-read'
  | 'phone-country-guessed'
  | 'phone-one-of-several'
  | 'phone-with-words'
  | 'may-call-held-back'
  | 'address-refers-to-nothing'
  | 'address-differs-within-family'
  | 'remark-contradicts-sex'
  | 'remark-contradicts-age';

export interface Doubt {
  /** From 1, as the spreadsheet counts. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly code: DoubtCode;
  readonly was: string;
  readonly understood: Understood;
}

export interface CellReading {
  readonly column: number;
  readonly field: Field;
  /** The cell's text; '' where it is held back as sensitive: that text stands in the held remark alone. */
  readonly was: string;
  readonly understood: Understood;
}

export interface RowReading {
  readonly row: number;
  readonly kind: RowKind;
  readonly because: RowReason;
  /** What a row that names nobody says; '' for a person's row and a blank one. */
  readonly text: string;
  /** Whether `text` says something that is shown only on request. */
  readonly sensitive: boolean;
  readonly cells: readonly CellReading[];
  /** The key of the proposed family that the row belongs to. */
  readonly family: number | null;
}

/** What a remark is about, as far as a word list can tell. */
export const remarkKinds = ['sensitive', 'health', 'work', 'unknown'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export type RemarkDecision = 'leave-out' | 'keep-for-office';

/** Words about a person that are taken over only when somebody decides so, and then for the office alone. */
export interface HeldRemark {
  /** `<row>:<column>`, the key of the decision. */
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly kind: RemarkKind;
  readonly text: string;
  /** The decision while none is taken. */
  readonly decision: RemarkDecision;
}

export interface ProposedMember {
  readonly row: number;
  readonly fullName: string;
  /** `nameKey` of the full name. */
  readonly nameKey: string;
  readonly role: GenerationRole;
  readonly sex: Sex;
  readonly birth: PartialDay | null;
  readonly phone: string | null;
  readonly safeContact: string;
  readonly nationalId: string | null;
  readonly absences: readonly PlannedAbsence[];
}

export type FamilyDecision = 'import' | 'leave-out';

export interface ProposedFamily {
  /** The row of its first person: the key of the decision. */
  readonly key: number;
  readonly number: string | null;
  readonly name: string;
  readonly address: string;
  readonly members: readonly ProposedMember[];
  /** What happens while nobody decides; nothing can be confirmed while a family is undecided. */
  readonly decision: FamilyDecision | 'undecided';
}

export interface HeadCount {
  readonly families: number;
  readonly people: number;
}

/** Something about the list or a family as a whole that should be looked at. Families are named by their key. */
export type Finding =
  /** The later of two families looks like the earlier. */
  | {
      readonly code: 'written-twice';
      readonly family: number;
      readonly twin: number;
      /** Pairs of rows: of the family, of its twin. */
      readonly rows: readonly (readonly [number, number])[];
      readonly sameAddress: boolean;
    }
  | { readonly code: 'not-numbered'; readonly family: number }
  | {
      readonly code: 'number-used-twice';
      readonly family: number;
      readonly twin: number;
      readonly number: string;
    }
  | { readonly code: 'no-adult'; readonly family: number }
  | { readonly code: 'registered-already'; readonly family: number; readonly registered: FamilyId }
  /** `said` by the list, null where it says nothing; `counted` of all its rows; `numbered` of families with a number. */
  | {
      readonly code: 'total-disagrees';
      readonly row: number;
      readonly said: { readonly families: number | null; readonly people: number | null };
      readonly counted: HeadCount;
      readonly numbered: HeadCount;
    }
  | { readonly code: 'row-without-name'; readonly row: number }
  /** There is no column of family numbers; families were parted in another way. */
  | { readonly code: 'families-guessed'; readonly by: 'address' | 'blank-rows' }
  /** Of the first `filled` cells of the column that hold anything only `readable` are what the column is said to hold. */
  | {
      readonly code: 'column-not-as-mapped';
      readonly column: number;
      readonly field: Field;
      readonly readable: number;
      readonly filled: number;
    };

export interface ImportCounts extends HeadCount {
  readonly rows: Readonly<Record<RowKind, number>>;
  readonly doubts: number;
  readonly heldRemarks: number;
  readonly undecided: number;
}

/** What a sheet was understood to be. Nothing is written; every row of the sheet is in `rows`. */
export interface ImportPreview {
  readonly sheet: string;
  readonly mapping: Mapping;
  /** From 1. */
  readonly headingRow: number;
  /** The day the list was drawn up, as its title says, else the day of the import. */
  readonly listDay: Day;
  readonly rows: readonly RowReading[];
  readonly families: readonly ProposedFamily[];
  readonly doubts: readonly Doubt[];
  readonly heldRemarks: readonly HeldRemark[];
  readonly findings: readonly Finding[];
  readonly counts: ImportCounts;
}

/** Why a sheet cannot be read as a list of families. */
export type NotAListReason =
  | 'sheet-empty'
  | 'no-heading-found'
  | 'no-name-column'
  | 'no-family-columns'
  | 'field-mapped-twice'
  | 'name-column-holds-no-names'
  | 'no-people-found';

/** Why an import cannot be confirmed as it stands. */
export type ConfirmReason = 'families-undecided' | 'mapping-does-not-fit' | 'nothing-to-import';

export type ImportReason = NotAListReason | ConfirmReason;
