import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FamilyReason } from '@tatyktuu/domain/families';
import type { FieldReason } from '../reasons/refusals.ts';
import { careRefusals } from './care.ts';
import { inTimeRefusals } from './families-in-time.ts';
import { selectionRefusals } from './selection.ts';

export const familyRefusals: Readonly<Record<Exclude<FamilyReason, FieldReason>, MessageDescriptor>> = {
  ...inTimeRefusals,
  ...selectionRefusals,
  ...careRefusals,
  'family-exists': msg`This family is registered already. Open its page to change it.`,
  'family-needs-name': msg`Write what the family is called; the surname will do.`,
  'family-needs-member': msg`Add at least one person to the family.`,
  'family-enrolled-already': msg`This family is enrolled already. Nothing more to do.`,
  'enrolment-in-future': msg`Choose today or an earlier day for the enrolment.`,
  'id-used-twice': msg`The same entry came twice. Reload the page and try again.`,
  'member-exists': msg`This person is in the family already. Nothing more to do.`,
  'member-not-found': msg`This person is not in the family. Reload the page and choose again.`,
  'member-needs-name': msg`Write the person's name.`,
  'birth-not-a-day': msg`Write the birth as a day that exists, or only as a year.`,
  'birth-in-future': msg`The birth lies in the future. Check the year.`,
  'birth-too-long-ago': msg`The birth lies more than 120 years back. Check the year.`,
  'phone-not-international': msg`Write the phone number with a plus and the country's code, such as +996 700 123 456.`,
  'national-id-malformed': msg`Write the personal number as its 14 digits, or leave it empty.`,
  'national-id-contradicts-sex': msg`The personal number says another sex. Check the number and the sex.`,
  'national-id-contradicts-birth': msg`The personal number says another day of birth. Check the number and the birth.`,
  'day-not-in-calendar': msg`Choose a day that the calendar has.`,
  'consent-exists': msg`This consent is recorded already. Nothing more to do.`,
  'consent-stands-already': msg`This person's consent for this purpose stands already. Withdraw it first if it was given anew.`,
  'consent-needs-wording': msg`Write which version of the wording was read out in figures, such as 1 or 2023-08.`,
  'consent-in-future': msg`Choose today or an earlier day for the consent.`,
  'consent-not-found': msg`This consent is not there. Reload the page and choose again.`,
  'consent-withdrawn-already': msg`This consent is withdrawn already. Nothing more to do.`,
  'consent-withdrawn-before-given': msg`The consent was given later than this day. Choose a later day.`,
  'absence-ends-before-it-begins': msg`The absence ends before it begins. Change one of the two days.`,
  'note-exists': msg`This note is kept already. Nothing more to do.`,
  'note-needs-text': msg`Write the note before you keep it.`,
  'family-not-yet-enrolled': msg`This family is only registered. There is nothing to withdraw from.`,
  'family-withdrawn-already': msg`This family has withdrawn already. Nothing more to do.`,
  'withdrawal-in-future': msg`Choose today or an earlier day for the withdrawal.`,
  'withdrawal-before-enrolment': msg({
    message: 'The family was enrolled on {enrolledOn}. Choose that day or a later one.',
  }),
};
