import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type {
  ConfirmReason,
  Field,
  NotAListReason,
  RemarkKind,
  RowKind,
  RowReason,
  Understood,
} from '@tatyktuu/domain/imports';
import type { Language } from '@tatyktuu/domain/kernel';
import {
  absenceReasonLabel,
  formatDay,
  formatPartialDay,
  generationRoleLabel,
  sexLabel,
} from '@tatyktuu/locales';

type Labels<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

const fieldLabels: Labels<Field> = {
  'family-number': msg`Number of the family`,
  'full-name': msg`Name`,
  relation: msg`Role in the family`,
  birth: msg`Born`,
  sex: msg`Sex`,
  'national-id': msg`Personal number`,
  address: msg`Address`,
  phone: msg`Telephone`,
  'may-call': msg`May one call?`,
  remark: msg`Remark`,
  ignore: msg`Not taken over`,
};
const remarkLabels: Labels<RemarkKind> = {
  sensitive: msg`Sensitive`,
  health: msg`Health`,
  work: msg`Work`,
  unknown: msg`Something else`,
};
const rowLabels: Labels<RowKind> = {
  title: msg`Title`,
  heading: msg`Heading`,
  'repeated-heading': msg`Heading again`,
  person: msg`Person`,
  total: msg`Total`,
  signature: msg`Signature`,
  blank: msg`Empty`,
  note: msg`Note`,
};
const rowReasons: Labels<RowReason> = {
  'stands-before-the-heading': msg`It stands above the heading.`,
  'names-the-columns': msg`It names the columns.`,
  'repeats-the-heading': msg`It says the same as the heading.`,
  'names-a-person': msg`It names a person.`,
  'begins-with-a-total-word': msg`It begins with a word such as "total".`,
  'asks-for-a-signature': msg`It says who drew up the list, or leaves room for a signature.`,
  'holds-nothing': msg`It holds nothing.`,
  'names-nobody': msg`It names nobody.`,
};
const notAList: Labels<NotAListReason> = {
  'sheet-empty': msg`This sheet is empty. Choose another one.`,
  'no-heading-found': msg`No row of this sheet names the columns of a list of families. Choose another sheet, or say below in which row the heading stands and what the columns hold.`,
  'no-name-column': msg`No column is said to hold names. Choose below which one does.`,
  'no-family-columns': msg`Nothing tells one family from the next: say below which column holds the number of the family, the role, the birth or the address.`,
  'field-mapped-twice': msg`Two columns are said to hold the same. Leave it at one of them.`,
  'name-column-holds-no-names': msg`The column that is said to hold names holds something else. Choose another column for the names.`,
  'no-people-found': msg`No row of this sheet names a person. Check which column holds the names, or choose another sheet.`,
};
const notConfirmed: Labels<ConfirmReason> = {
  'families-undecided': msg`Some families wait for your decision.`,
  'mapping-does-not-fit': msg`A column does not hold what it is said to hold. Set it right above.`,
  'nothing-to-import': msg`No family is left to register.`,
};

export const fieldLabel = (field: Field): string => i18n._(fieldLabels[field]);
export const remarkLabel = (kind: RemarkKind): string => i18n._(remarkLabels[kind]);
export const rowLabel = (kind: RowKind): string => i18n._(rowLabels[kind]);
export const rowReason = (reason: RowReason): string => i18n._(rowReasons[reason]);
export const notAListSentence = (code: NotAListReason): string => i18n._(notAList[code]);
export const notConfirmedSentence = (code: ConfirmReason): string => i18n._(notConfirmed[code]);

/** What a cell was understood to be, as short as a cell; '' where nothing stood. */
export function understoodWords(understood: Understood, language: Language): string {
  switch (understood.kind) {
    case 'text':
      return understood.text;
    case 'birth':
      return formatPartialDay(understood.birth, language);
    case 'sex':
      return sexLabel(understood.sex);
    case 'role':
      return generationRoleLabel(understood.role);
    case 'absence': {
      const why = absenceReasonLabel(understood.absence.reason);
      const { until } = understood.absence;
      if (until === null) return why;
      const last = formatDay(until, language, 'full');
      return t`${why} until ${last}`;
    }
    case 'may-call':
      return understood.words;
    case 'same-as-family':
      return t`as above`;
    case 'held-back':
      return t`held back`;
    case 'nothing':
      return '';
    case 'not-taken':
      return t`not taken over`;
  }
}
