import type { AccessCommand, Permission } from '../access/index.ts';
import type { AidCommand } from '../aid/index.ts';
import type { FamilyCommand, RegistryCommand } from '../families/index.ts';
import type { ClockReading, CommandId, DeviceId } from '../kernel/index.ts';
import type { DecideReview } from '../reviews/index.ts';
import type { WorkshopCommand } from '../workshops/index.ts';

/** What somebody wants done. */
export type CommandBody =
  | AccessCommand
  | FamilyCommand
  | RegistryCommand
  | WorkshopCommand
  | AidCommand
  | DecideReview;
export type CommandKind = CommandBody['kind'];

/** A command as it comes through the door: made once, on one device, and the same however often it is sent. */
export interface Command {
  readonly id: CommandId;
  readonly device: DeviceId;
  readonly recordedAt: ClockReading;
  readonly body: CommandBody;
}

/** The one permission that each command takes. */
export const permissionFor: Readonly<Record<CommandKind, Permission>> = {
  'name-programme': 'programme.change',
  'open-account': 'accounts.manage',
  'close-account': 'accounts.manage',
  'reopen-account': 'accounts.manage',
  'enrol-phone': 'field.read',
  'revoke-phone': 'accounts.manage',
  'register-family': 'families.write',
  'correct-family': 'families.write',
  'add-member': 'families.write',
  'correct-member': 'families.write',
  'enrol-family': 'families.write',
  'give-consent': 'families.write',
  'withdraw-consent': 'families.write',
  'plan-absence': 'families.write',
  'keep-office-note': 'families.office-notes',
  'withdraw-family': 'families.write',
  'note-return': 'families.write',
  'note-departure': 'families.write',
  'tie-people': 'families.write',
  'end-tie': 'families.write',
  'name-head': 'families.write',
  'split-family': 'families.write',
  'undo-change': 'families.write',
  'merge-families': 'families.merge',
  'unmerge-families': 'families.merge',
  'merge-people': 'families.merge',
  'unmerge-people': 'families.merge',
  'tell-apart': 'families.merge',
  'forget-telling-apart': 'families.merge',
  'nominate-family': 'families.write',
  'assess-family': 'families.select',
  'set-contact': 'families.numbers',
  'look-at-number': 'families.numbers',
  'issue-card': 'families.write',
  'revoke-card': 'families.write',
  'keep-paper-records': 'families.write',
  'erase-details': 'families.erase',
  'set-registry-policy': 'programme.change',
  'publish-selection-form': 'programme.change',
  'publish-wording': 'programme.change',
  'record-import': 'families.write',
  'undo-import': 'families.write',
  'publish-curriculum': 'workshops.plan',
  'form-group': 'workshops.plan',
  'change-group': 'workshops.plan',
  'join-group': 'workshops.plan',
  'leave-group': 'workshops.plan',
  'schedule-session': 'workshops.plan',
  'reschedule-session': 'workshops.plan',
  'cancel-session': 'workshops.plan',
  'mark-attendance': 'workshops.mark',
  'unmark-attendance': 'workshops.mark',
  'report-session': 'workshops.mark',
  'open-session': 'workshops.mark',
  'close-session': 'workshops.mark',
  'report-not-held': 'workshops.mark',
  'withdraw-not-held': 'workshops.mark',
  'record-make-up': 'workshops.mark',
  'withdraw-make-up': 'workshops.mark',
  'keep-next-step': 'workshops.mark',
  'drop-next-step': 'workshops.mark',
  'save-commodity': 'aid.plan',
  'publish-aid-rule': 'aid.plan',
  'open-round': 'aid.plan',
  'close-round': 'aid.plan',
  'hand-over-parcel': 'aid.hand-over',
  'reverse-hand-over': 'aid.hand-over',
  'issue-stock': 'aid.plan',
  'return-stock': 'aid.hand-over',
  'reverse-return': 'aid.hand-over',
  'decide-review': 'reviews.decide',
};
