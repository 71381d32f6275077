import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Doubt, DoubtCode } from '@tatyktuu/domain/imports';
import { understoodText } from './understood.ts';

/** `was` is what the cell says, `understood` what it was taken for. */
const doubts: Readonly<Record<DoubtCode, MessageDescriptor>> = {
  'name-of-one-word': msg`Only one word of a name stands here. Add the rest if you know it.`,
  'name-of-one-letter': msg`A part of the name is a single letter. Write it out if you know it.`,
  'nothing-but-a-name': msg`Nothing is known of this person but the name. Check that it belongs to the list.`,
  'relation-not-known': msg({
    message:
      'The word "{was}" says no relation that is known here. The person gets no seat in the workshops; choose one later.',
  }),
  'relation-missing': msg`The relation is missing. The person gets no seat in the workshops; choose one later.`,
  'relation-guessed': msg({ message: 'The word "{was}" was taken for: {understood}. Check it.' }),
  'son-taken-as-husband': msg`The grown son was taken for the husband of the young couple. Check it.`,
  'son-beside-husband': msg`There is a husband in this family already, so this son was taken for another relative. Check it.`,
  'age-contradicts-relation': msg`The age does not fit the relation. Check both.`,
  'sex-not-read': msg({ message: 'The word "{was}" says neither sex. Choose it later.' }),
  'sex-guessed-from-relation': msg({
    message: 'The sex is missing and was taken from the relation: {understood}. Check it.',
  }),
  'sex-taken-from-national-id': msg({
    message: 'The sex is missing and was taken from the personal number: {understood}.',
  }),
  'sex-contradicts-relation': msg`The sex does not fit the relation. Check both.`,
  'date-not-read': msg({
    message: '"{was}" is no day that could be read. It is left out; write it in later.',
  }),
  'day-and-month-interchangeable': msg({
    message: '"{was}" could be read with day and month exchanged. It was taken for: {understood}. Check it.',
  }),
  'day-and-month-swapped': msg({
    message: 'In "{was}" the month stands before the day. It was taken for: {understood}.',
  }),
  'century-guessed': msg({
    message: '"{was}" does not say the century. It was taken for: {understood}. Check it.',
  }),
  'date-settled-by-national-id': msg({
    message: '"{was}" can be read in two ways; the personal number settled it: {understood}.',
  }),
  'date-was-a-serial-number': msg({
    message: '"{was}" is a date that the spreadsheet turned into a number. It was taken for: {understood}.',
  }),
  'birth-taken-from-national-id': msg({
    message:
      'The birth is missing or could not be read, and was taken from the personal number: {understood}.',
  }),
  'birth-taken-from-age': msg({
    message:
      'Only the age is written: {was}. The birth was taken to be in {understood}; it may be a year earlier.',
  }),
  'age-not-read': msg({ message: '"{was}" is no age that could be read. It is left out.' }),
  'birth-in-future': msg({
    message: '"{was}" lies after the day of the list. It is left out; check the year.',
  }),
  'birth-too-long-ago': msg({ message: '"{was}" lies too far back. It is left out; check the year.' }),
  'parent-younger-than-child': msg`Nobody of the generation above is old enough to be the parent. Check the births in this family.`,
  'national-id-in-exponent-form': msg`The spreadsheet shortened the personal number and its last digits are lost. It is left out; take it from the paper.`,
  'national-id-not-14-digits': msg`The personal number has not 14 digits. It is left out; take it from the paper.`,
  'national-id-malformed': msg`The personal number can't be right. It is left out; take it from the paper.`,
  'national-id-contradicts-birth': msg`The personal number says another day of birth. Check both.`,
  'national-id-contradicts-sex': msg`The personal number says another sex. Check both.`,
  'national-id-written-twice': msg`Two people in the list have this personal number. Check which of them it belongs to.`,
  'phone-not-read': msg({ message: '"{was}" is no phone number that could be read. It is left out.' }),
  'phone-country-guessed': msg({
    message: 'The number has no country code; Kyrgyzstan was taken: {understood}. Check it.',
  }),
  'phone-one-of-several': msg({ message: 'Several numbers stand here; the first was taken: {understood}.' }),
  'phone-with-words': msg`Words stand beside the number. They were kept as a hint for calling safely. Check that they are one.`,
  'may-call-held-back': msg`What stands here may be sensitive and is held back. The phone may be called with care only.`,
  'address-refers-to-nothing': msg({
    message: '"{was}" refers to an address above, and there is none. Write the address in later.',
  }),
  'address-differs-within-family': msg({
    message: 'The address "{was}" differs from the rest of the family. Check that the person belongs to it.',
  }),
  'remark-contradicts-sex': msg`A remark does not fit the sex. Check both.`,
  'remark-contradicts-age': msg`A remark does not fit the age. Check both.`,
};

/** Why a cell should be looked at, and what was done with it meanwhile. */
export function doubtSentence({ code, was, understood }: Doubt): string {
  const sentence = i18n._({ ...doubts[code], values: { was, understood: understoodText(understood) } });
  // A Russian day ends with a full stop of its own.
  return sentence.replace('..', '.');
}
