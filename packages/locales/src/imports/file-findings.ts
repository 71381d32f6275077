import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FileFinding, FileFindingCode } from '@tatyktuu/domain/imports';
import { columnName } from './findings.ts';

/** `place` is the cell as spreadsheets name it, or the row; `about` what the finding itself tells. */
const findings: Readonly<Record<FileFindingCode, MessageDescriptor>> = {
  'macros-not-run': msg`There are macros in this file. They are never run; only what stands in the cells is read.`,
  'encoding-guessed': msg({
    message:
      'The file does not say in which encoding its letters are. It was read as {about}. Look whether the names are right.',
  }),
  'encoding-mixed': msg({
    message:
      '{place}: the letters are in another encoding than the rest of the file. They were read for themselves; check them.',
  }),
  'quote-not-closed': msg({
    message: '{place}: a quotation mark opens and never closes. It was taken for a letter; check the row.',
  }),
  'too-many-columns': msg({
    message: '{place}: more columns than can be read stand here. What lies further right was not read.',
  }),
  'too-many-rows': msg({
    message: '{place}: from here on the sheet was not read, it is too long. Split it into several files.',
  }),
  'cell-too-long': msg({
    message: '{place}: the text is longer than any cell of a list. It was left out.',
  }),
  'formula-value-taken': msg({
    message: '{place}: a formula stands here. Its last value was taken; it is not calculated anew.',
  }),
  'formula-without-value': msg({
    message: '{place}: a formula stands here without its value. It was left out; write the value in.',
  }),
  'error-value': msg({
    message: '{place}: the spreadsheet shows the error {about} here. It was left out.',
  }),
  'merged-cells': msg({
    message:
      '{place}: cells are merged from here down. A number or an address of a family counts for all of their rows.',
  }),
  'marks-removed': msg({
    message: '{place}: marks that cannot be seen stood in the text and were taken out of it.',
  }),
  'heading-twice': msg({
    message: '{place}: the heading "{about}" stands here for the second time. Check what both columns hold.',
  }),
  'sheet-not-read': msg`This sheet is damaged and could not be read. The others were.`,
  'row-without-parent': msg({
    message: '{place}: the form that this row belongs to is not in the file. The row was left out.',
  }),
};
const cell = msg({ message: 'Cell {cell}', context: 'place' });
const row = msg({ message: 'Row {row}', context: 'place' });
const wholeSheet = msg({ message: 'The sheet', context: 'place' });
const elsewhere = msg({
  message: '{count, plural, one {In # other cell} other {In # other cells}}',
  context: 'place',
});

/** What was met while the file was read, at its place. Columns are named as spreadsheets name them. */
export function fileFindingSentence(finding: FileFinding): string {
  return i18n._({ ...findings[finding.code], values: { place: placeOf(finding), about: finding.about } });
}

function placeOf({ row: at, column, count }: FileFinding): string {
  if (count > 1) return i18n._({ ...elsewhere, values: { count } });
  if (at === null) return i18n._(wholeSheet);
  if (column === null) return i18n._({ ...row, values: { row: at } });
  return i18n._({ ...cell, values: { cell: `${columnName(column)}${at}` } });
}
