import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { WorkshopReason } from '@tatyktuu/domain/workshops';

export const workshopRefusals: Readonly<
  Record<Exclude<WorkshopReason, 'family-not-found'>, MessageDescriptor>
> = {
  'curriculum-version-not-next': msg({
    message: 'Somebody published another version meanwhile. Reload the page; yours becomes version {next}.',
  }),
  'curriculum-needs-title': msg`Give the curriculum a title in at least one language.`,
  'curriculum-needs-units': msg`Add at least one session to the curriculum.`,
  'unit-needs-id': msg`Give each session of the curriculum a short code.`,
  'unit-twice': msg({ message: 'The code {unit} is used by two sessions. Change one of them.' }),
  'unit-needs-title': msg({ message: 'Give the session {unit} a title in at least one language.' }),
  'unit-needs-minutes': msg({ message: 'Say how many minutes the session {unit} takes.' }),
  'unit-needs-audience': msg({ message: 'Say which generations the session {unit} is for.' }),
  'activity-needs-title': msg({ message: 'Give every activity of the session {unit} a title.' }),
  'activity-needs-minutes': msg({
    message: 'Say how many minutes each activity of the session {unit} takes.',
  }),
  'activity-twice': msg({ message: 'The activity {activity} is there twice. Remove one of them.' }),
  'group-exists': msg`This group exists already. Open its page to change it.`,
  'group-not-found': msg`This group is not there. Reload the page and choose again.`,
  'group-needs-name': msg`Give the group a name.`,
  'audience-does-not-attend': msg`This generation has no seat in the workshops. Choose another one.`,
  'person-not-in-family': msg`This person is not in the family. Reload the page and choose again.`,
  'role-does-not-fit': msg({
    message:
      'This person is registered as: {role}. The group is for: {audience}. Choose another group, or correct the person first.',
  }),
  'already-in-group': msg`This person is in the group already. Nothing more to do.`,
  'already-in-another-group': msg`This person is in another group on that day. Take her out of it first.`,
  'not-in-group': msg`This person is not in the group. Reload the page and choose again.`,
  'leaves-before-joining': msg({
    message: 'The person joined on {joinedOn}. Choose that day or a later one.',
  }),
  'day-not-valid': msg`Choose a day that the calendar has.`,
  'time-not-valid': msg`Write the time as hours and minutes, such as 14:30.`,
  'session-exists': msg`This session is in the calendar already. Open it to change it.`,
  'session-not-found': msg`This session is not there. Go back and choose again.`,
  'session-needs-groups': msg`Choose at least one group for the session.`,
  'group-twice': msg`The same group is chosen twice. Remove one of them.`,
  'curriculum-not-found': msg`This curriculum is not there. Reload the page and choose again.`,
  'curriculum-version-not-found': msg({
    message: 'The curriculum has no version {version}. Reload the page and choose again.',
  }),
  'unit-not-found': msg({ message: 'The curriculum has no session {unit}. Choose another one.' }),
  'group-not-in-audience': msg({
    message: 'This session of the curriculum is not for this generation: {audience}. Choose another group.',
  }),
  'session-not-planned': msg`This session is over or cancelled and can't be moved. Schedule a new one.`,
  'session-has-marks': msg`People are marked at this session already. Take the marks back first, or schedule a new session.`,
  'session-cancelled': msg`This session was cancelled. If it did take place, ask an administrator to schedule it again.`,
  'session-not-yet': msg({ message: 'This session is on {on}. Mark it from that day on.' }),
  'not-your-group': msg`You don't lead this group. Ask its facilitators or an administrator.`,
  'person-not-on-roster': msg`This person was not in the group on that day. Ask an administrator to put the group right.`,
  'excuse-missing': msg`Say why the person is excused. "Not stated" will do.`,
  'excuse-not-wanted': msg`Only an excused person has a reason. Choose "Excused", or leave the reason out.`,
  'mark-not-found': msg`There is no mark to take back. Nothing more to do.`,
  'report-minutes-not-valid': msg({ message: 'Write the minutes as a number from 1 to {most}.' }),
  'activity-not-in-unit': msg`The curriculum has changed. Open the report again and fill it in anew.`,
  'marked-differently': msg`Somebody else has marked this person differently. Look at the mark that stands, then mark again.`,
  'person-left-group': msg`This person had left the group by that day. Ask an administrator to put the group right.`,
  'no-longer-your-group': msg`Somebody else leads this group by now. Ask its facilitators or an administrator.`,
  'session-not-held': msg`It is reported that this session did not take place. Take that back first.`,
  'session-was-held': msg`People are marked at this session, or it has a report. Take the marks back first, if it did not take place.`,
  'not-held-not-found': msg`Nobody has reported that this session did not take place. Nothing more to do.`,
  'counts-not-valid': msg`The counts could not be read. Close the session again.`,
  'attended-already': msg`This person is marked as having come. Change the mark first.`,
  'made-up-already': msg`This person has made up for this session already. Take the first make-up back, if it is wrong.`,
  'make-up-in-future': msg`Choose today or an earlier day for the make-up.`,
  'make-up-before-session': msg({
    message: 'The session was on {on}. A visit that makes up for it comes that day or later.',
  }),
  'make-up-session-not-found': msg`The other group's session is not there. Choose another one, or record a visit.`,
  'make-up-session-does-not-fit': msg`Only another session of the same kind that took place makes up for this one. Choose another one, or record a visit.`,
  'make-up-not-found': msg`There is no make-up to take back. Nothing more to do.`,
  'next-step-needs-text': msg`Write the next step before you keep it.`,
  'next-step-too-long': msg({ message: 'Write the next step in at most {most} letters.' }),
  'next-step-not-found': msg`There is no next step to take back. Nothing more to do.`,
  'person-without-consent': msg`This person has not consented to taking part. Record the consent first.`,
};
