import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DoubtCode } from '@tatyktuu/domain/imports';

const sentences: Readonly<Record<DoubtCode, MessageDescriptor>> = {
  'name-of-one-word': msg`The name is a single word. Is the surname or the given name missing?`,
  'nothing-but-a-name': msg`Nothing but a name stands in this row.`,
  'relation-not-known': msg`This word of kinship is not known; the person gets no seat in a group of a generation.`,
  'relation-missing': msg`Nothing says whose seat this person takes.`,
  'relation-guessed': msg`The role was guessed from what the word usually means.`,
  'son-taken-as-husband': msg`A grown son beside a daughter-in-law: taken as her husband.`,
  'son-beside-husband': msg`There is a husband in this family already; this son is taken as another relative.`,
  'age-contradicts-relation': msg`The age does not go with the role.`,
  'sex-not-read': msg`The sex could not be read.`,
  'sex-guessed-from-relation': msg`The sex was taken from the role.`,
  'sex-taken-from-national-id': msg`The sex was taken from the personal number.`,
  'sex-contradicts-relation': msg`The sex does not go with the role.`,
  'date-not-read': msg`The date could not be read.`,
  'day-and-month-interchangeable': msg`Day and month could be the other way round.`,
  'day-and-month-swapped': msg`As it is written the date is impossible; day and month were swapped.`,
  'century-guessed': msg`The year has two digits; the century was guessed.`,
  'date-settled-by-national-id': msg`The date can be read in two ways; the personal number settled it.`,
  'date-was-a-serial-number': msg`The cell held a spreadsheet's own count of days.`,
  'birth-taken-from-national-id': msg`The birth was taken from the personal number.`,
  'birth-in-future': msg`The birth lies in the future.`,
  'birth-too-long-ago': msg`The birth lies too far back.`,
  'national-id-in-exponent-form': msg`The spreadsheet shortened the personal number; its last digits are lost.`,
  'national-id-not-14-digits': msg`A personal number has 14 digits; this one has not.`,
  'national-id-malformed': msg`This can't be a personal number.`,
  'national-id-contradicts-birth': msg`The personal number says another birth.`,
  'national-id-contradicts-sex': msg`The personal number says another sex.`,
  'national-id-written-twice': msg`The same personal number stands at somebody else.`,
  'phone-not-read': msg`The telephone number could not be read.`,
  'phone-country-guessed': msg`The country's code is missing; Kyrgyzstan was assumed.`,
  'phone-one-of-several': msg`There are several numbers; the first was taken.`,
  'phone-with-words': msg`There are words beside the number.`,
  'may-call-held-back': msg`These words may be sensitive and are held back for your decision.`,
  'address-refers-to-nothing': msg`It refers to an address above, and there is none.`,
  'address-differs-within-family': msg`Another address than the family's; the family keeps its first one.`,
  'remark-contradicts-sex': msg`The remark can't be true of a person of this sex. Is it in the wrong row?`,
  'remark-contradicts-age': msg`The remark can't be true of a person of this age. Is it in the wrong row?`,
};

/** Why a cell should be looked at, in a sentence. */
export const doubtSentence = (code: DoubtCode): string => i18n._(sentences[code]);
