import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReviewReason } from '@tatyktuu/domain/reviews';

const reasons: Readonly<Record<ReviewReason, MessageDescriptor>> = {
  'marked-differently': msg`Marked differently`,
  'person-left-group': msg`Had left the group`,
  'session-moved': msg`Session was moved`,
  'session-cancelled': msg`Session was cancelled`,
  'session-not-held': msg`Session reported as not held`,
  'session-was-held': msg`Session recorded as held`,
  'made-up-already': msg`Made up twice`,
  'no-longer-your-group': msg`Group led by somebody else`,
  'second-hand-over': msg`Second hand-over`,
  'round-closed': msg`Round was closed`,
  'more-than-due': msg`More than was due`,
  'collector-too-young': msg`Collected by somebody too young`,
  'not-your-family-any-more': msg`Family led by somebody else`,
  'more-than-issued': msg`More back than issued`,
  'family-merged': msg`Family was merged`,
  'collector-left-family': msg`Collected by somebody who had left`,
};

/** Why the office looks at something, in a few words: a heading or a tag. */
export const reviewReasonLabel = (reason: ReviewReason): string => i18n._(reasons[reason]);
