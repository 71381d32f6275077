import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  NotPapersReason,
  PaperDoubt,
  PaperDoubtCode,
  PaperField,
  PaperFinding,
} from '@tatyktuu/domain/imports';
import { formatDay } from '../format/day.ts';
import { columnName } from './findings.ts';

const fields: Readonly<Record<PaperField, MessageDescriptor>> = {
  'full-name': msg({ message: 'Full name', context: 'column' }),
  'family-number': msg({ message: 'Number of the family', context: 'column' }),
  people: msg({ message: 'How many people', context: 'column' }),
  item: msg({ message: 'Something handed out', context: 'column' }),
  day: msg({ message: 'A day', context: 'column' }),
  signature: msg({ message: 'Signature', context: 'column' }),
  ignore: msg({ message: 'Not imported', context: 'column' }),
};
const doubts: Readonly<Record<PaperDoubtCode, MessageDescriptor>> = {
  'mark-not-known': msg({ message: 'Nobody knows what the mark "{was}" means. Say what it stands for.' }),
  'quantity-not-read': msg({ message: '"{was}" is no quantity that could be read. It is left out.' }),
  'quantity-with-words': msg({
    message: 'Words stand beside the quantity: "{was}". Only the figure is kept.',
  }),
  'quantity-too-large': msg({ message: '"{was}" is more than one family gets. Check the quantity.' }),
  'not-signed': msg`Nobody signed for this hand-out. It is kept as not signed.`,
  'name-twice': msg({
    message: 'The name "{was}" stands in the list for the second time. Check whom it means.',
  }),
};
const findings: Readonly<Record<PaperFinding['code'], MessageDescriptor>> = {
  'year-guessed': msg({
    message: 'The days say no year. They were taken to begin in {year}; change it if it was another.',
  }),
  'day-not-read': msg({
    message: 'Column {column}: "{was}" is no day that could be read. Its marks are kept without a day.',
  }),
  'day-twice': msg({ message: 'Column {column}: the day {day} stands in the sheet twice. Check both.' }),
  'hand-out-without-day': msg`The list does not say on which day it was handed out. Choose the day, or it is kept without one.`,
  'legend-unsure': msg({
    message: 'Lists mean different things by these marks: {marks}. Check what each of them stands for.',
  }),
};
const reasons: Readonly<Record<NotPapersReason, MessageDescriptor>> = {
  'sheet-empty': msg`This sheet is empty. Choose another sheet or file.`,
  'no-heading-found': msg`No row names the columns. Add a heading such as "name, birth, phone" to the file, or choose another sheet.`,
  'no-name-column': msg`No column is said to hold the names. Choose the one that does.`,
  'no-day-columns': msg`No column has a day as its heading. Choose the row of the headings, or say which columns are days.`,
  'no-item-columns': msg`No column says what was handed out. Say which one does.`,
  'no-people-found': msg`No row names a person. Choose another column for the names, or another sheet.`,
};

export const paperFieldLabel = (field: PaperField): string => i18n._(fields[field]);

/** Why a cell of a paper should be looked at. */
export function paperDoubtSentence({ code, was }: PaperDoubt): string {
  return i18n._({ ...doubts[code], values: { was } });
}

/** Something about the paper as a whole that should be looked at. */
export function paperFindingSentence(finding: PaperFinding): string {
  return i18n._({ ...findings[finding.code], values: valuesOf(finding) });
}

/** Why a sheet can't be read as such a paper. */
export const paperReasonSentence = (code: NotPapersReason): string => i18n._(reasons[code]);

function valuesOf(finding: PaperFinding): Record<string, string | number> {
  switch (finding.code) {
    case 'year-guessed':
      return { year: finding.year };
    case 'day-not-read':
      return { column: columnName(finding.column), was: finding.was };
    case 'day-twice':
      return { column: columnName(finding.column), day: formatDay(finding.on) };
    case 'hand-out-without-day':
      return {};
    case 'legend-unsure':
      return { marks: finding.marks.map((mark) => `«${mark}»`).join(', ') };
  }
}
