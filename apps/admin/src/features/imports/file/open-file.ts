import {
  FindingList,
  findRepeatedHeadings,
  isFormExport,
  joinKobo,
  recogniseSheet,
  type Sheet,
  type SheetGuess,
  tidySheet,
} from '@tatyktuu/domain/imports';
import { ok, type Result } from '@tatyktuu/domain/kernel';
import { type FileFailure, isArchive, problemOfFile } from './check-file.ts';
import type { OpenedFile, OpenedSheet } from './messages.ts';
import { readText } from './read-text.ts';
import { readTexts } from './read-texts.ts';
import { UnpacksTooLarge } from './unpack.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/** A file with its sheets read, and what the page is told of it. */
export interface ReadFile {
  readonly sheets: readonly Sheet[];
  readonly opened: OpenedFile;
}

/**
 * Reads a workbook, an archive of lists, or a list kept as text. Whatever is wrong with a part of it is a finding; only
 * a file of which nothing can be read is a failure.
 */
export async function openFile(
  file: File,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<ReadFile, FileFailure>> {
  const problem = await problemOfFile(file);
  if (problem) return { ok: false, error: problem };
  const findings = new FindingList();
  try {
    const read = await readSheets(file, findings, onProgress);
    if (read.length === 0) return { ok: false, error: 'not-a-spreadsheet' };
    const tidy = read.map((sheet) => tidySheet(sheet, findings));
    if (tidy.every(({ rows }) => rows.length === 0)) return { ok: false, error: 'empty' };
    return ok(describe(tidy, findings));
  } catch (error) {
    return { ok: false, error: error instanceof UnpacksTooLarge ? 'unpacks-too-large' : 'unreadable' };
  }
}

async function readSheets(
  file: File,
  findings: FindingList,
  onProgress: (share: number) => void,
): Promise<readonly Sheet[]> {
  if (isArchive(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) {
    const workbook = await readWorkbook(file, findings, onProgress);
    return workbook ?? (await readTexts(file, findings));
  }
  const name = file.name.replace(/\.[^.]*$/, '');
  return [readText(name, new Uint8Array(await file.arrayBuffer()), findings)];
}

function describe(own: readonly Sheet[], findings: FindingList): ReadFile {
  const joined = joinKobo(own, findings);
  const sheets = joined ? [...own, joined.sheet] : own;
  const opened = sheets.map((sheet): OpenedSheet => {
    const isPart = joined?.from.includes(sheet) === true;
    const guess: SheetGuess | null = isPart ? 'kobo' : recogniseSheet(sheet);
    if (!isFormExport(sheet)) findRepeatedHeadings(sheet, findings);
    const joinedFrom = sheet === joined?.sheet ? joined.from.map((part) => own.indexOf(part)) : [];
    return {
      name: sheet.name,
      rows: filledRows(sheet),
      guess,
      findings: findings.of(sheet.name),
      joinedFrom,
    };
  });
  return { sheets, opened: { sheets: opened, first: firstToShow(opened), findings: findings.of(null) } };
}

function filledRows({ rows }: Sheet): number {
  return rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length;
}

/** What was joined comes before what it was joined from; then a list of families, then papers, then what is filled. */
function firstToShow(sheets: readonly OpenedSheet[]): number {
  const looksFor: readonly ((sheet: OpenedSheet) => boolean)[] = [
    ({ joinedFrom }) => joinedFrom.length > 0,
    ({ guess }) => guess === 'families',
    ({ guess }) => guess !== null,
    ({ rows }) => rows > 0,
  ];
  for (const isIt of looksFor) {
    const index = sheets.findIndex(isIt);
    if (index >= 0) return index;
  }
  return 0;
}
