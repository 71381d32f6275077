import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RemarkKind, Understood } from '@tatyktuu/domain/imports';
import { formatPartialDay } from '../format/day.ts';
import { absenceReasonLabel, generationRoleLabel, sexLabel } from '../words/people.ts';

const mayCall: Readonly<Record<Extract<Understood, { kind: 'may-call' }>['answer'], MessageDescriptor>> = {
  yes: msg`may be called`,
  no: msg`must not be called`,
  'with-care': msg`may be called with care`,
};
const remarkKinds: Readonly<Record<RemarkKind, MessageDescriptor>> = {
  sensitive: msg({ message: 'Sensitive', context: 'remark' }),
  health: msg({ message: 'Health', context: 'remark' }),
  work: msg({ message: 'Work and being away', context: 'remark' }),
  unknown: msg({ message: 'Not recognised', context: 'remark' }),
};
const sameAsFamily = msg`as the family`;
const heldBack = msg`held back`;
const nothing = msg`nothing`;
const notTaken = msg`left out`;

export const remarkKindLabel = (kind: RemarkKind): string => i18n._(remarkKinds[kind]);

/** What a cell was understood to be, in few words. */
export function understoodText(understood: Understood): string {
  switch (understood.kind) {
    case 'text':
      return understood.text;
    case 'birth':
      return formatPartialDay(understood.birth);
    case 'sex':
      return sexLabel(understood.sex);
    case 'role':
      return generationRoleLabel(understood.role);
    case 'absence':
      return absenceReasonLabel(understood.absence.reason);
    case 'may-call': {
      const answer = i18n._(mayCall[understood.answer]);
      return understood.words === '' ? answer : `${answer}: ${understood.words}`;
    }
    case 'same-as-family':
      return i18n._(sameAsFamily);
    case 'held-back':
      return i18n._(heldBack);
    case 'nothing':
      return i18n._(nothing);
    case 'not-taken':
      return i18n._(notTaken);
  }
}
