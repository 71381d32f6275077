import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReviewReason, ReviewRefusal } from '@tatyktuu/domain/reviews';

export const reviewRefusals: Readonly<Record<ReviewRefusal, MessageDescriptor>> = {
  'review-not-found': msg`This entry is not there. Reload the page and choose again.`,
  'review-decided-already': msg`This entry is decided already. Nothing more to do.`,
};

const reasons: Readonly<Record<ReviewReason, MessageDescriptor>> = {
  'marked-differently': msg`Somebody else marked this person differently meanwhile. The mark that came first stands until the office decides.`,
  'person-left-group': msg`This person had left the group by that day. The entry is kept until the office decides.`,
  'session-moved': msg`The session was moved to a later day meanwhile. The entry is kept until the office decides.`,
  'session-cancelled': msg`The session was cancelled meanwhile. The entry is kept until the office decides.`,
  'session-not-held': msg`Somebody else reported meanwhile that the session did not take place. The entry is kept until the office decides.`,
  'session-was-held': msg`Somebody else recorded meanwhile that the session did take place. The report that it did not is kept until the office decides.`,
  'made-up-already': msg`Another make-up of this person was recorded meanwhile. It counts once; the first one stands until the office decides.`,
  'no-longer-your-group': msg`Somebody else leads the group by now. The entry is kept until the office decides.`,
  'second-hand-over': msg`The family had got its parcel from somebody else already. Both hand-overs are recorded; the office finds out what happened.`,
  'round-closed': msg`The round was closed before this arrived. The office decides what becomes of it.`,
  'more-than-due': msg`The family got more than it is due by now. The hand-over is recorded; the office looks at it.`,
  'collector-too-young': msg`Whoever collected is registered as too young for it. The hand-over is recorded; the office looks at it.`,
  'not-your-family-any-more': msg`Somebody else leads the groups of this family by now. The hand-over is recorded; the office looks at it.`,
  'more-than-issued': msg`More came back than was issued. The count is kept until the office decides.`,
  'family-merged': msg`The family was merged with another one meanwhile. The hand-over is recorded; the office looks at it.`,
  'collector-left-family': msg`Whoever collected had left the family by that day. The hand-over is recorded; the office looks at it.`,
};

/** What happened meanwhile, what stands until the office decides: for whoever recorded it and for whoever decides. */
export function reviewSentence(reason: ReviewReason): string {
  return i18n._(reasons[reason]);
}
