import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FactKind } from '@tatyktuu/domain/door';

const kinds: Readonly<Record<FactKind, MessageDescriptor>> = {
  'programme-named': msg`The programme was named`,
  'account-opened': msg`An account was opened`,
  'account-closed': msg`An account was closed`,
  'account-reopened': msg`An account was opened again`,
  'phone-enrolled': msg`A phone was set up`,
  'phone-revoked': msg`A phone was taken out of use`,
  'family-registered': msg`The family was registered`,
  'family-corrected': msg`The family's details were put right`,
  'member-added': msg`A person was added`,
  'member-corrected': msg`A person's details were put right`,
  'family-enrolled': msg`The family was enrolled`,
  'consent-given': msg`Consent was given`,
  'consent-withdrawn': msg`Consent was withdrawn`,
  'absence-planned': msg`A time away was noted`,
  'office-note-kept': msg`A note for the office was kept`,
  'family-withdrawn': msg`The family withdrew`,
  'curriculum-published': msg`A version of the curriculum was published`,
  'group-formed': msg`The group was formed`,
  'group-changed': msg`The group was changed`,
  'member-joined-group': msg`A person joined the group`,
  'member-left-group': msg`A person left the group`,
  'session-scheduled': msg`The session was scheduled`,
  'session-rescheduled': msg`The session was moved`,
  'session-cancelled': msg`The session was cancelled`,
  'attendance-marked': msg`Attendance was marked`,
  'attendance-unmarked': msg`A mark was taken back`,
  'session-reported': msg`The session was reported`,
  'session-opened': msg`The session began`,
  'session-closed': msg`The session was closed`,
  'session-not-held': msg`The session did not take place`,
  'session-reinstated': msg`The session was planned again`,
  'make-up-recorded': msg`A make-up was recorded`,
  'make-up-withdrawn': msg`A make-up was taken back`,
  'next-step-kept': msg`A next step was written down`,
  'next-step-dropped': msg`A next step was taken back`,
  'commodity-saved': msg`A commodity was saved`,
  'aid-rule-published': msg`A version of the aid rule was published`,
  'round-opened': msg`The round was opened`,
  'round-closed': msg`The round was closed`,
  'family-listed': msg`The family was put on the list`,
  'parcel-handed-over': msg`The parcel was handed over`,
  'hand-over-reversed': msg`A hand-over was taken back`,
  'stock-issued': msg`Goods were issued`,
  'stock-returned': msg`Goods were brought back`,
  'return-reversed': msg`A return of goods was taken back`,
  'review-raised': msg`An entry from a phone was kept for a decision`,
  'review-decided': msg`An entry from a phone was decided`,
  'review-withdrawn': msg`An entry from a phone was taken back by who made it`,
};

/** What happened, as one line of a timeline. */
export function factLabel(kind: FactKind): string {
  return i18n._(kinds[kind]);
}
