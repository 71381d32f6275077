import { type AccessReason, type Actor, decideAccess, may } from '../access/index.ts';
import {
  type AidReason,
  decideAidRule,
  decideCommodity,
  decideParcel,
  decideRound,
  parcelId,
} from '../aid/index.ts';
import { decideFamily, type FamilyReason } from '../families/index.ts';
import { type Day, factId, type Refusal, type Result, refuse } from '../kernel/index.ts';
import { decideCurriculum, decideGroup, decideSession, type WorkshopReason } from '../workshops/index.ts';
import type { Fact, FactBody } from './aggregates.ts';
import { type Command, type CommandBody, permissionFor } from './command.ts';
import { entitlementInputs } from './entitlement-inputs.ts';
import type { World } from './working-copy.ts';

/** Why a command was refused. */
export type ReasonCode = 'not-permitted' | AccessReason | FamilyReason | WorkshopReason | AidReason;

/** Who asks, and what day it is where the programme works. */
export interface Circumstances {
  readonly actor: Actor;
  readonly today: Day;
}

export type Decision = Result<readonly FactBody[], Refusal<ReasonCode>>;

/**
 * The one place where a wish becomes facts or a refusal. Pure: the server and the phone take the same decision from
 * the same world. The permission comes first; then the rules of the command's own field.
 */
export function decide(world: World, command: CommandBody, circumstances: Circumstances): Decision {
  const { actor } = circumstances;
  if (actor.role !== 'set-up' && !may(actor.role, permissionFor[command.kind]))
    return refuse('not-permitted');
  switch (command.kind) {
    case 'name-programme':
      return decideAccess({ account: undefined, ofEmail: [] }, command, actor);
    case 'open-account':
      return decideAccess(
        {
          account: world.get('account', command.accountId),
          ofEmail: world.accountsOf(command.email.toLowerCase()),
        },
        command,
        actor,
      );
    case 'close-account':
    case 'reopen-account':
      return decideAccess({ account: world.get('account', command.accountId), ofEmail: [] }, command, actor);
    case 'register-family':
    case 'correct-family':
    case 'add-member':
    case 'correct-member':
    case 'enrol-family':
    case 'give-consent':
    case 'withdraw-consent':
    case 'plan-absence':
    case 'keep-office-note':
      return decideFamily(world.get('family', command.familyId), command, circumstances);
    case 'publish-curriculum':
      return decideCurriculum(world.get('curriculum', command.curriculumId), command);
    case 'form-group':
    case 'change-group':
    case 'leave-group':
      return decideGroup(world.get('group', command.groupId), undefined, command);
    case 'join-group': {
      const groupsOfFamily = world.groupsOf(command.familyId).flatMap((id) => world.get('group', id) ?? []);
      const family = world.get('family', command.familyId);
      return decideGroup(world.get('group', command.groupId), family, command, groupsOfFamily);
    }
    case 'schedule-session': {
      const curriculum = world.get('curriculum', command.curriculumId);
      const groups = command.groupIds.map((id) => world.get('group', id));
      const session = world.get('session', command.sessionId);
      return decideSession({ session, curriculum, groups }, command, circumstances);
    }
    case 'reschedule-session':
    case 'cancel-session':
    case 'mark-attendance':
    case 'unmark-attendance':
    case 'report-session': {
      const session = world.get('session', command.sessionId);
      const groups = (session?.groupIds ?? []).map((id) => world.get('group', id));
      const curriculum =
        command.kind === 'report-session' && session
          ? world.get('curriculum', session.curriculumId)
          : undefined;
      return decideSession({ session, curriculum, groups }, command, circumstances);
    }
    case 'save-commodity':
      return decideCommodity(world.get('commodity', command.commodity.id), command);
    case 'publish-aid-rule': {
      const commodities = command.basket.map((line) => world.get('commodity', line.commodityId));
      return decideAidRule(world.get('rule', command.ruleId), commodities, command);
    }
    case 'open-round': {
      const families = command.familyIds.map((id) => world.get('family', id));
      const round = world.get('round', command.roundId);
      return decideRound({ round, rule: world.get('rule', command.ruleId), families }, command);
    }
    case 'close-round':
      return decideRound(
        { round: world.get('round', command.roundId), rule: undefined, families: [] },
        command,
      );
    case 'hand-over-parcel':
    case 'reverse-hand-over': {
      const parcel = world.get('parcel', parcelId(command.roundId, command.familyId));
      return decideParcel({ parcel, ...entitlementInputs(world, command) }, command, circumstances);
    }
  }
}

/** The facts of a decided command, each with who, where and when. */
export function record(command: Command, actor: Actor, bodies: readonly FactBody[]): readonly Fact[] {
  return bodies.map((body, index) => ({
    ...body,
    id: factId(command.id, index),
    command: command.id,
    actor: actor.id,
    device: command.device,
    recordedAt: command.recordedAt,
  }));
}
