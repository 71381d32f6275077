/** What was met while a file was read, before anybody asked what its rows mean. */
export const fileFindingCodes = [
  'macros-not-run',
  'encoding-guessed',
  'encoding-mixed',
  'quote-not-closed',
  'too-many-columns',
  'too-many-rows',
  'cell-too-long',
  'formula-value-taken',
  'formula-without-value',
  'error-value',
  'merged-cells',
  'marks-removed',
  'heading-twice',
  'sheet-not-read',
  'row-without-parent',
] as const;
export type FileFindingCode = (typeof fileFindingCodes)[number];

/** A finding at its place: of the whole file where `sheet` is null, of a sheet, a row, or a cell. */
export interface FileFinding {
  readonly code: FileFindingCode;
  /** The sheet's name. */
  readonly sheet: string | null;
  /** From 1. */
  readonly row: number | null;
  /** From 0. */
  readonly column: number | null;
  /** What the sentence needs beside the place: the encoding, the error, the heading; '' where nothing. */
  readonly about: string;
  /** How many places this stands for: above 1 where there are too many to list each. */
  readonly count: number;
}

/** So many places of one code are listed by themselves in a sheet; the rest is counted. */
export const LISTED_PLACES = 50;

/** Collects findings and lists only the first places of each code and sheet. */
export class FindingList {
  readonly #found = new Map<string, FileFinding[]>();

  add(
    code: FileFindingCode,
    place: {
      readonly sheet?: string | null;
      readonly row?: number;
      readonly column?: number;
      readonly about?: string;
    },
  ): void {
    const { sheet = null, row = null, column = null, about = '' } = place;
    const key = `${code}\n${sheet}`;
    const list = this.#found.get(key);
    const finding: FileFinding = { code, sheet, row, column, about, count: 1 };
    if (!list) this.#found.set(key, [finding]);
    else if (list.length < LISTED_PLACES) list.push(finding);
    else {
      const rest = list[LISTED_PLACES]?.count ?? 0;
      list[LISTED_PLACES] = { ...finding, row: null, column: null, about: '', count: rest + 1 };
    }
  }

  /** Those of the sheet, or of the file as a whole where `sheet` is null. */
  of(sheet: string | null): readonly FileFinding[] {
    return [...this.#found.values()].flat().filter((finding) => finding.sheet === sheet);
  }
}
