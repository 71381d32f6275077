import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Finding, ImportReason } from '@tatyktuu/domain/imports';
import { fieldLabel } from './rows.ts';

const findings: Readonly<Record<Finding['code'], MessageDescriptor>> = {
  'written-twice': msg({
    message:
      'The families that begin in row {twin} and row {family} look like one and the same: {count, plural, one {# person agrees} other {# people agree}}. Decide which to import.',
  }),
  'not-numbered': msg({
    message:
      'The family that begins in row {family} has no number, while others have. Decide whether it belongs to the list.',
  }),
  'number-used-twice': msg({
    message:
      'The families that begin in row {twin} and row {family} both have the number {number}. Check the list.',
  }),
  'no-adult': msg({
    message: 'The family that begins in row {family} has no adult. Check whose children they are.',
  }),
  'registered-already': msg({
    message:
      'The family that begins in row {family} seems to be registered already. Decide whether to import it again.',
  }),
  'total-disagrees': msg({
    message:
      'Row {row} of the list says families: {saidFamilies}, people: {saidPeople}. Counted here: {countedFamilies} and {countedPeople}; with a number {numberedFamilies} and {numberedPeople}. Check which is right.',
  }),
  'row-without-name': msg({
    message: 'Row {row} tells of somebody without a name. It is not imported; add the name in the file.',
  }),
  'families-guessed': msg({
    message:
      '{by, select, address {No column has numbers of families: people with one address were taken for one family. Check them.} other {No column has numbers of families: an empty row was taken for the end of a family. Check them.}}',
  }),
  'column-not-as-mapped': msg({
    message:
      'Column {column} is said to hold: {field}. Only {readable} of its {filled} cells look like that. Choose another field for it.',
  }),
};

const reasons: Readonly<Record<ImportReason, MessageDescriptor>> = {
  'sheet-empty': msg`This sheet is empty. Choose another sheet or file.`,
  'no-heading-found': msg`No row names the columns. Add a heading such as "name, birth, phone" to the file, or choose another sheet.`,
  'no-name-column': msg`No column is said to hold the names. Choose the one that does.`,
  'no-family-columns': msg`Nothing tells the families apart. Say which column holds the number of the family, the relation, the birth or the address.`,
  'field-mapped-twice': msg({
    message: 'Two columns are said to hold: {field}. Choose another field for one of them.',
  }),
  'name-column-holds-no-names': msg`The column that should hold the names does not. Choose another one.`,
  'no-people-found': msg`No row names a person. Choose another column for the names, or another sheet.`,
  'families-undecided': msg`Some families still wait for a decision. Decide on each of them, then import.`,
  'mapping-does-not-fit': msg`A column does not hold what it is said to hold. Choose another field for it, then import.`,
  'nothing-to-import': msg`Every family is left out. Choose at least one to import.`,
};

/** A spreadsheet's name of a column: A for 0, AA for 26. */
export function columnName(index: number): string {
  const rest = index < 26 ? '' : columnName(Math.floor(index / 26) - 1);
  return `${rest}${String.fromCharCode(65 + (index % 26))}`;
}

/** Something about the list or a family that should be looked at. Families are named by the row they begin in. */
export function findingSentence(finding: Finding): string {
  return i18n._({ ...findings[finding.code], values: valuesOf(finding) });
}

/** Why a sheet can't be read as a list of families, or can't be imported yet. */
export function importReasonSentence(reason: {
  readonly code: ImportReason;
  readonly field?: Parameters<typeof fieldLabel>[0];
}): string {
  const field = reason.field === undefined ? '' : fieldLabel(reason.field);
  return i18n._({ ...reasons[reason.code], values: { field } });
}

function valuesOf(finding: Finding): Record<string, string | number> {
  switch (finding.code) {
    case 'written-twice':
      return { family: finding.family, twin: finding.twin, count: finding.rows.length };
    case 'number-used-twice':
      return { family: finding.family, twin: finding.twin, number: finding.number };
    case 'not-numbered':
    case 'no-adult':
    case 'registered-already':
      return { family: finding.family };
    case 'total-disagrees': {
      const { row, said, counted, numbered } = finding;
      return {
        row,
        saidFamilies: said.families ?? '–',
        saidPeople: said.people ?? '–',
        countedFamilies: counted.families,
        countedPeople: counted.people,
        numberedFamilies: numbered.families,
        numberedPeople: numbered.people,
      };
    }
    case 'row-without-name':
      return { row: finding.row };
    case 'families-guessed':
      return { by: finding.by };
    case 'column-not-as-mapped': {
      const { column, field, readable, filled } = finding;
      return { column: columnName(column), field: fieldLabel(field), readable, filled };
    }
  }
}
