import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AidReason } from '@tatyktuu/domain/aid';

export const aidRefusals: Readonly<
  Record<Exclude<AidReason, 'family-not-found' | 'family-merged' | 'day-not-valid'>, MessageDescriptor>
> = {
  'commodity-needs-title': msg`Give the commodity a name in at least one language.`,
  'commodity-nutrients-not-valid': msg`Write energy, protein and fat as whole numbers that can be true for this amount.`,
  'commodity-unit-fixed': msg`The unit of a commodity can't change any more. Add a new commodity instead.`,
  'rule-version-not-next': msg({
    message: 'Somebody published another version meanwhile. Reload the page; yours becomes version {next}.',
  }),
  'rule-needs-title': msg`Give the rule a title in at least one language.`,
  'rule-days-not-valid': msg`Say for how many days the basket is meant, as a whole number from 1 on.`,
  'rule-percent-not-valid': msg`Write the share of sessions as a whole number from 0 to 100.`,
  'rule-needs-household-line': msg`Add at least one line that feeds the whole household, whoever attended.`,
  'commodity-not-found': msg`A commodity of this basket is not there. Choose another one.`,
  'amount-not-valid': msg`Write every amount as a number above zero.`,
  'pack-not-valid': msg`Write the size of a pack as a number above zero, or leave it empty.`,
  'bands-not-ascending': msg`Family sizes start at 1 and go up from line to line. Put them in order.`,
  'band-gives-less': msg`A larger family would get less than a smaller one. Raise its amount.`,
  'attendance-share-too-large': msg`Too much food hangs on attendance. Lower what is given per attender: at most 20% of what the household gets in any case.`,
  'round-exists': msg`This round is open already. Go back to the list and open it.`,
  'round-not-found': msg`This round is not there. Go back to the list and choose again.`,
  'round-needs-title': msg`Give the round a title.`,
  'round-needs-families': msg`Choose at least one enrolled family for the round.`,
  'round-closed': msg`This round is closed. Ask an administrator whether there is another one.`,
  'round-closed-already': msg`This round is closed already. Nothing more to do.`,
  'rule-not-found': msg`This rule is not there. Reload the page and choose again.`,
  'rule-version-not-found': msg({
    message: 'The rule has no version {version}. Reload the page and choose again.',
  }),
  'window-not-valid': msg`The days whose sessions count begin after they end. Change one of the two.`,
  'family-twice': msg`The same family is on the list twice. Remove one of them.`,
  'family-not-enrolled': msg`A family on the list is not enrolled by the day of the round. Enrol it first, or take it off the list.`,
  'family-without-members': msg`A family on the list has no people in it. Add them first, or take it off the list.`,
  'family-not-listed': msg`This family is not on the list of this round. Ask an administrator.`,
  'not-your-family': msg`Nobody of this family is in your group. Ask the facilitators of its group or an administrator.`,
  'parcel-handed-over-already': msg`This family has got its parcel in this round. Keep this one and tell an administrator.`,
  'items-missing': msg`Choose at least one thing to hand over.`,
  'item-twice': msg`The same commodity is there twice. Put it on one line.`,
  'item-quantity-not-valid': msg`Write every quantity as a number above zero.`,
  'item-not-in-rule': msg`This commodity is not in the basket of this round. Take it out.`,
  'more-than-due': msg`This is more than the family is due. Lower the quantity to what is due.`,
  'collector-not-in-family': msg`This person is not in the family. Choose a member, or record somebody who collects for it.`,
  'collector-too-young': msg({
    message: 'Who collects must be at least {youngest} years old. Choose somebody older.',
  }),
  'proxy-needs-name': msg`Write the name of the person who collects for the family.`,
  'signature-missing': msg`Ask for a signature in the box, or record a thumb-mark on paper.`,
  'signature-not-valid': msg`The signature could not be read. Clear the box and ask for it again, shorter.`,
  'witness-missing': msg`Write the name of the witness of the thumb-mark.`,
  'hand-over-not-found': msg`This hand-over is not there. Reload the page and choose again.`,
  'hand-over-reversed-already': msg`This hand-over was taken back already. Nothing more to do.`,
  'not-your-family-any-more': msg`Somebody else leads the groups of this family by now. Ask them or an administrator.`,
  'not-your-hand-over': msg`Somebody else recorded this hand-over. Ask her or an administrator to take it back.`,
  'consignment-exists': msg`These goods are issued already. Nothing more to do.`,
  'consignment-not-found': msg`These goods are not there. Reload the page and choose again.`,
  'consignment-needs-holder': msg`Choose at least one person who answers for the goods.`,
  'holder-not-found': msg`Somebody who should answer for the goods has no open account. Choose another person.`,
  'not-your-consignment': msg`These goods were issued to somebody else. Ask her or an administrator.`,
  'more-than-issued': msg`This is more than was issued and is not back yet. Count again.`,
  'return-exists': msg`This return is recorded already. Record another one for what comes back later.`,
  'return-not-found': msg`This return is not there. Reload the page and choose again.`,
  'return-reversed-already': msg`This return was taken back already. Nothing more to do.`,
  'not-your-return': msg`Somebody else recorded this return. Ask her or an administrator to take it back.`,
  'collector-left-family': msg`This person was not in the family on that day. Choose a member, or record somebody who collects for it.`,
  'family-without-consent': msg({
    message:
      "{count, plural, one {# family on the list has no grown-up's consent to food aid. Ask for it first, or take the family off the list.} other {# families on the list have no grown-up's consent to food aid. Ask for it first, or take the families off the list.}}",
  }),
  'duplicate-open': msg({
    message:
      '{count, plural, one {# family on the list may be written down twice. Decide first whether it is, or take it off the list.} other {# families on the list may be written down twice. Decide first whether they are, or take them off the list.}}',
  }),
};
