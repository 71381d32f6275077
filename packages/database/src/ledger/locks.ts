import type { AggregateName, CommandKind } from '@tatyktuu/domain/door';

/**
 * The kinds of state that each command may change. They are locked for it alone; everything else that its decision
 * rests on is locked against change, but not against others who read it too: two hand-overs of one round go on side
 * by side, and a mark does not wait for a hand-over that counts it.
 */
export const changedBy: Readonly<Record<CommandKind, readonly AggregateName[]>> = {
  'name-programme': ['programme'],
  'open-account': ['account'],
  'close-account': ['account'],
  'reopen-account': ['account'],
  'register-family': ['family'],
  'correct-family': ['family'],
  'add-member': ['family'],
  'correct-member': ['family'],
  'enrol-family': ['family'],
  'give-consent': ['family'],
  'withdraw-consent': ['family'],
  'plan-absence': ['family'],
  'keep-office-note': ['family'],
  'publish-curriculum': ['curriculum'],
  'form-group': ['group'],
  'change-group': ['group'],
  'join-group': ['group'],
  'leave-group': ['group'],
  'schedule-session': ['session'],
  'reschedule-session': ['session'],
  'cancel-session': ['session'],
  'mark-attendance': ['session'],
  'unmark-attendance': ['session'],
  'report-session': ['session'],
  'save-commodity': ['commodity'],
  'publish-aid-rule': ['rule'],
  'open-round': ['round', 'parcel'],
  'close-round': ['round'],
  'hand-over-parcel': ['parcel'],
  'reverse-hand-over': ['parcel'],
};
