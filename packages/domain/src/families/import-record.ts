import type { CommandId, FactDraft, FamilyId, Id } from '../kernel/index.ts';

/** What a column was taken for, by its index from 0: a `Field` of `imports`. */
export type ColumnMapping = Readonly<Record<number, string>>;

export const importedSheets = ['families', 'hand-outs', 'attendance'] as const;
export type ImportedSheet = (typeof importedSheets)[number];

/** What an import did to one family: added it, changed it, or kept papers of it. */
export interface ImportedFamily {
  readonly familyId: FamilyId;
  readonly did: 'added' | 'updated';
}

/**
 * One import of one sheet. `source` is a digest of its headings: the next file with the same ones is read in the same
 * way and compared with what this one said, which the history of each family tells by `commands`.
 */
export interface ImportRecord {
  readonly id: Id;
  readonly sheet: ImportedSheet;
  readonly source: string;
  readonly mapping: ColumnMapping;
  /** The file's name; '' once erased. */
  readonly file: string;
  readonly families: readonly ImportedFamily[];
  /** The commands that made the changes. */
  readonly commands: readonly CommandId[];
  readonly undone: boolean;
}

/** Comes after the commands of the import in the same batch, which is taken in as a whole or not at all. */
export interface RecordImport {
  readonly kind: 'record-import';
  readonly importId: Id;
  readonly sheet: ImportedSheet;
  readonly source: string;
  readonly mapping: ColumnMapping;
  readonly file: string;
  readonly families: readonly ImportedFamily[];
  readonly commands: readonly CommandId[];
}
/** Everything that the import did is undone, or nothing: refused when something rests on it by now. */
export interface UndoImport {
  readonly kind: 'undo-import';
  readonly importId: Id;
}

export type ListImported = FactDraft<
  'list-imported',
  Omit<RecordImport, 'kind' | 'file'>,
  { readonly file: string }
>;
export type ImportUndone = FactDraft<'import-undone', { readonly importId: Id }>;
export type ImportFactDraft = ListImported | ImportUndone;
