import { decidePhone, may } from '../access/index.ts';
import { decideConsignment, decideParcel, parcelId } from '../aid/index.ts';
import { refuse } from '../kernel/index.ts';
import { decideSession } from '../workshops/index.ts';
import { type CommandBody, permissionFor } from './command.ts';
import type { World } from './copy.ts';
import type { Circumstances, Decision, WithOverruled } from './decision.ts';
import { entitlementInputs } from './entitlement-inputs.ts';

/** What is done away from the office. A phone decides on these alone, and needs no other rules. */
const kindsOfField = [
  'enrol-phone',
  'mark-attendance',
  'unmark-attendance',
  'report-session',
  'open-session',
  'close-session',
  'report-not-held',
  'withdraw-not-held',
  'record-make-up',
  'withdraw-make-up',
  'keep-next-step',
  'drop-next-step',
  'hand-over-parcel',
  'reverse-hand-over',
  'return-stock',
  'reverse-return',
] as const satisfies readonly CommandBody['kind'][];
export type FieldCommand = Extract<CommandBody, { readonly kind: (typeof kindsOfField)[number] }>;

export function isOfField(command: CommandBody): command is FieldCommand {
  return (kindsOfField as readonly string[]).includes(command.kind);
}

/** What `decide` says of a command of the field; it refuses every other. */
export function decideInField(
  world: World,
  command: CommandBody,
  circumstances: Omit<Circumstances, 'happened'>,
): Decision {
  const { role } = circumstances.actor;
  if (!isOfField(command) || (role !== 'set-up' && !may(role, permissionFor[command.kind])))
    return refuse('not-permitted');
  return decideOfField(world, command, circumstances);
}

/** Decides by the rules of the command's own field, from the states that it needs. */
export function decideOfField(world: World, command: FieldCommand, circumstances: WithOverruled): Decision {
  switch (command.kind) {
    case 'enrol-phone': {
      const phone = world.get('phone', command.phoneId);
      const account = world.get('account', command.accountId);
      return decidePhone({ phone, account }, command, circumstances.actor);
    }
    case 'hand-over-parcel':
    case 'reverse-hand-over': {
      const parcel = world.get('parcel', parcelId(command.roundId, command.familyId));
      return decideParcel({ parcel, ...entitlementInputs(world, command) }, command, circumstances);
    }
    case 'return-stock':
    case 'reverse-return': {
      const consignment = world.get('consignment', command.consignmentId);
      const context = { consignment, round: undefined, rule: undefined, holders: [] };
      return decideConsignment(context, command, circumstances);
    }
    default: {
      const session = world.get('session', command.sessionId);
      const groups = (session?.groupIds ?? []).map((id) => world.get('group', id));
      const curriculum =
        command.kind === 'report-session' && session
          ? world.get('curriculum', session.curriculumId)
          : undefined;
      const other =
        command.kind === 'record-make-up' && command.with !== null
          ? world.get('session', command.with)
          : undefined;
      return decideSession({ session, curriculum, groups, other }, command, circumstances);
    }
  }
}
