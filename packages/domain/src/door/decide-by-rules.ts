import { decideAccess, decidePhone } from '../access/index.ts';
import { decideAidRule, decideCommodity, decideConsignment, decideRound } from '../aid/index.ts';
import { DEFAULT_POLICY, type Family, POLICY, type RegistryPolicy } from '../families/index.ts';
import type { FamilyId } from '../kernel/index.ts';
import type { DecideReview } from '../reviews/index.ts';
import { decideCurriculum, decideGroup, decideSession } from '../workshops/index.ts';
import type { CommandBody } from './command.ts';
import type { World } from './copy.ts';
import { decideOfField, isOfField } from './decide-in-field.ts';
import { decideRegistry } from './decide-registry.ts';
import type { Decision, WithOverruled } from './decision.ts';
import { groupsOf } from './groups-of.ts';

/** Decides by the rules of the command's own field, from the states that it needs. */
export function decideByRules(
  world: World,
  command: Exclude<CommandBody, DecideReview>,
  circumstances: WithOverruled,
): Decision {
  const { actor } = circumstances;
  if (isOfField(command)) return decideOfField(world, command, circumstances);
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
    case 'revoke-phone':
      return decidePhone({ phone: world.get('phone', command.phoneId), account: undefined }, command, actor);
    case 'publish-curriculum':
      return decideCurriculum(world.get('curriculum', command.curriculumId), command);
    case 'form-group':
    case 'change-group':
    case 'leave-group':
      return decideGroup(world.get('group', command.groupId), undefined, command);
    case 'join-group': {
      const groupsOfFamily = groupsOf(world, command.familyId);
      const family = world.get('family', command.familyId);
      const policy = world.get('policy', POLICY);
      return decideGroup(world.get('group', command.groupId), family, command, groupsOfFamily, policy);
    }
    case 'schedule-session': {
      const curriculum = world.get('curriculum', command.curriculumId);
      const groups = command.groupIds.map((id) => world.get('group', id));
      const session = world.get('session', command.sessionId);
      return decideSession({ session, curriculum, groups }, command, circumstances);
    }
    case 'reschedule-session':
    case 'cancel-session': {
      const session = world.get('session', command.sessionId);
      const groups = (session?.groupIds ?? []).map((id) => world.get('group', id));
      return decideSession({ session, curriculum: undefined, groups }, command, circumstances);
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
      const rule = world.get('rule', command.ruleId);
      const policy = world.get('policy', POLICY);
      const inDoubt = familiesInDoubt(world, families, policy ?? DEFAULT_POLICY);
      return decideRound({ round, rule, families, policy, inDoubt }, command);
    }
    case 'close-round':
      return decideRound(
        { round: world.get('round', command.roundId), rule: undefined, families: [] },
        command,
      );
    case 'issue-stock': {
      const round = world.get('round', command.roundId);
      const rule =
        round &&
        world.get('rule', round.ruleId)?.versions.find(({ version }) => version === round.ruleVersion);
      const holders = command.to.map((id) => world.get('account', id));
      const consignment = world.get('consignment', command.consignmentId);
      return decideConsignment({ consignment, round, rule, holders }, command, circumstances);
    }
    default:
      return decideRegistry(world, command, circumstances);
  }
}

/**
 * The families of which somebody may be in the registry twice, as far as nobody has decided: told apart, or made one
 * since the pair was found.
 */
function familiesInDoubt(
  world: World,
  families: readonly (Family | undefined)[],
  { duplicateLevel }: RegistryPolicy,
): ReadonlySet<FamilyId> {
  const inDoubt = new Set<FamilyId>();
  for (const family of families) {
    const pairs = family ? world.duplicatesOf(family.id, duplicateLevel) : [];
    const open = pairs.filter((id) => !world.get('pair', id)?.toldApart && !isOne(family, id.split('/')));
    if (family && open.length > 0) inDoubt.add(family.id);
  }
  return inDoubt;
}

/** Whether the family says of two people that they are one. */
function isOne(family: Family | undefined, people: readonly string[]): boolean {
  return (family?.members ?? []).some(
    ({ id, sameAs, alsoKnownAs }) =>
      people.includes(id) &&
      [sameAs, ...alsoKnownAs].some((name) => name !== null && people.includes(name.personId)),
  );
}
