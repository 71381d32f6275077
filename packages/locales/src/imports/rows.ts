import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Field, RowKind, RowReason } from '@tatyktuu/domain/imports';

const fields: Readonly<Record<Field, MessageDescriptor>> = {
  'family-number': msg({ message: 'Number of the family', context: 'column' }),
  'full-name': msg({ message: 'Full name', context: 'column' }),
  surname: msg({ message: 'Surname', context: 'column' }),
  'given-name': msg({ message: 'Given name', context: 'column' }),
  patronymic: msg({ message: 'Patronymic', context: 'column' }),
  relation: msg({ message: 'Relation', context: 'column' }),
  birth: msg({ message: 'Birth', context: 'column' }),
  age: msg({ message: 'Age', context: 'column' }),
  sex: msg({ message: 'Sex', context: 'column' }),
  'national-id': msg({ message: 'Personal number', context: 'column' }),
  address: msg({ message: 'Address', context: 'column' }),
  phone: msg({ message: 'Phone', context: 'column' }),
  'may-call': msg({ message: 'Whether one may call', context: 'column' }),
  remark: msg({ message: 'Remark', context: 'column' }),
  ignore: msg({ message: 'Not imported', context: 'column' }),
};
const kinds: Readonly<Record<RowKind, MessageDescriptor>> = {
  title: msg({ message: 'Title', context: 'row' }),
  heading: msg({ message: 'Heading', context: 'row' }),
  'repeated-heading': msg({ message: 'Repeated heading', context: 'row' }),
  family: msg({ message: 'Family', context: 'row' }),
  person: msg({ message: 'Person', context: 'row' }),
  total: msg({ message: 'Total', context: 'row' }),
  signature: msg({ message: 'Signature line', context: 'row' }),
  blank: msg({ message: 'Empty', context: 'row' }),
  note: msg({ message: 'Note', context: 'row' }),
};
const reasons: Readonly<Record<RowReason, MessageDescriptor>> = {
  'stands-before-the-heading': msg`It stands above the heading of the table.`,
  'names-the-columns': msg`It names the columns.`,
  'repeats-the-heading': msg`It repeats the heading, as at the top of a new page.`,
  'names-a-family': msg`It names the family of the people below, or its address.`,
  'names-a-person': msg`A name stands in the column of names.`,
  'begins-with-a-total-word': msg`It begins with a word such as "total".`,
  'asks-for-a-signature': msg`It has a line to sign on, or says who drew up the list.`,
  'holds-nothing': msg`It holds nothing.`,
  'names-nobody': msg`It names nobody.`,
};

export const fieldLabel = (field: Field): string => i18n._(fields[field]);
export const rowKindLabel = (kind: RowKind): string => i18n._(kinds[kind]);
/** Why a row was taken for what it was. */
export const rowReasonSentence = (reason: RowReason): string => i18n._(reasons[reason]);
