import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { QualityCode } from '@tatyktuu/domain/families';

const sentences: Readonly<Record<QualityCode, MessageDescriptor>> = {
  'name-of-one-word': msg`The name is one word. Ask for the full name.`,
  'birth-missing': msg`The birth is not known.`,
  'birth-only-year': msg`Only the year of birth is known.`,
  'sex-unknown': msg`It is not written whether this is a woman or a man.`,
  'role-unknown': msg`It is not known how this person belongs to the family.`,
  'personal-number-contradicts': msg`The personal number does not fit the birth or the sex.`,
  'parent-younger': msg`This parent is less than 12 years older than the child.`,
  'too-old': msg`By the birth this person would be over 110 years old.`,
  'no-grown-up': msg`There is no grown-up in the family.`,
  'no-address': msg`The family has no address.`,
  'number-missing': msg`The family has no number on the lists.`,
  'no-way-to-reach': msg`Nobody knows how this family may be reached.`,
  'safe-contact-missing': msg`There is a telephone number, and nobody has asked whether it is safe to call.`,
  'absence-without-return': msg`Away for more than a year, and no return is foreseen. Ask about it.`,
  'consent-missing': msg`A consent is missing.`,
  'consent-old-wording': msg`The consent was given upon an older wording.`,
  'minor-grown-up': msg`This person has come of age. Ask for her own consent.`,
  'assessed-by-old-form': msg`The family was assessed by an older version of the form.`,
  'not-looked-at': msg`Nominated more than half a year ago, and nobody has assessed the family.`,
};

/** What is missing, contradictory or stale in what is kept of a family, in one sentence. */
export function qualitySentence(code: QualityCode): string {
  return i18n._(sentences[code]);
}
