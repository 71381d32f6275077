import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Evidence, EvidenceCode } from '@tatyktuu/domain/duplicates';

const phrases: Readonly<Record<EvidenceCode, MessageDescriptor>> = {
  'same-personal-number': msg`The same personal number`,
  'other-personal-number': msg`Different personal numbers`,
  'same-birth': msg`Born on the same day`,
  'birth-slip': msg`Births that differ by a slip of the pen`,
  'same-birth-year': msg`Born in the same year`,
  'other-birth': msg`Born on different days`,
  'same-name': msg`The same name`,
  'name-spelled-otherwise': msg`The same name, spelled otherwise`,
  'name-slip': msg`Names that differ by a letter or two`,
  'name-order-swapped': msg`The same name in another order`,
  'same-given-name': msg`The same given name`,
  'other-given-name': msg`Different given names`,
  'initials-only': msg`Only initials on one side`,
  'same-surname': msg`The same surname`,
  'surname-differs': msg`Different surnames, as after a marriage`,
  'same-patronymic': msg`The same patronymic`,
  'patronymic-form': msg`The same father's name, in another form`,
  'patronymic-differs': msg`Different fathers' names`,
  'same-phone': msg`The same telephone number`,
  'same-address': msg`The same address`,
  'same-kin': msg`Relatives of the same names`,
  'other-kin': msg`Relatives of different names`,
  'other-sex': msg`A woman and a man`,
  'same-family': msg`In the same family`,
};

/** What speaks for or against two entries being one person, in a few words. */
export function evidenceSentence({ code }: Pick<Evidence, 'code'>): string {
  return i18n._(phrases[code]);
}
