import {
  DEFAULT_POLICY,
  type Family,
  householdConsents,
  membersOn,
  type RegistryPolicy,
} from '../families/index.ts';
import { type FamilyId, isDay, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { AidRule, Round } from './aid.ts';
import type { CloseRound, OpenRound } from './commands.ts';
import type { FamilyListed, RoundFactDraft } from './facts.ts';
import type { AidReason } from './reasons.ts';

type Decision = Result<readonly (RoundFactDraft | FamilyListed)[], Refusal<AidReason>>;

/** What a decision on a round is taken from. */
export interface RoundContext {
  readonly round: Round | undefined;
  /** The rule that the command names: needed to open. */
  readonly rule: AidRule | undefined;
  /** The families that the command names, in its order; undefined for one that there is none of. */
  readonly families: readonly (Family | undefined)[];
  /** Whether food is given only where a grown-up of the household has consented to it. */
  readonly policy?: Pick<RegistryPolicy, 'consentFirst'> | undefined;
  /** The families of which somebody may well be in the registry twice, and nobody has decided on it. */
  readonly inDoubt?: ReadonlySet<FamilyId>;
}

/**
 * Opens a round, with its rule's version and its beneficiary list fixed from then on, or closes it. Every family on
 * the list is enrolled by the round's day and listed with everybody who is in it on that day, whatever any of them
 * attended: a household is never docked. Nobody is listed without the consent that the programme asks for first, nor
 * while somebody of the family may be in the registry twice.
 */
export function decideRound(context: RoundContext, command: OpenRound | CloseRound): Decision {
  const { round } = context;
  if (command.kind === 'open-round') return round ? refuse('round-exists') : decideOpening(context, command);
  if (!round) return refuse('round-not-found');
  if (round.status === 'closed') return refuse('round-closed-already');
  return ok([{ kind: 'round-closed', payload: { roundId: command.roundId } }]);
}

function decideOpening(
  { rule, families, policy = DEFAULT_POLICY, inDoubt = new Set() }: RoundContext,
  command: OpenRound,
): Decision {
  const { roundId, ruleId, ruleVersion, on, window } = command;
  const title = command.title.trim();
  if (title === '') return refuse('round-needs-title');
  if (!isDay(on)) return refuse('day-not-valid');
  if (!isDay(window.from) || !isDay(window.to) || window.from > window.to) return refuse('window-not-valid');
  if (!rule) return refuse('rule-not-found');
  if (!rule.versions.some(({ version }) => version === ruleVersion))
    return refuse('rule-version-not-found', { version: ruleVersion });
  if (families.length === 0) return refuse('round-needs-families');
  if (new Set(command.familyIds).size < command.familyIds.length) return refuse('family-twice');
  const listed: FamilyListed[] = [];
  let withoutConsent = 0;
  for (const family of families) {
    if (!family) return refuse('family-not-found');
    if (family.mergedInto !== null) return refuse('family-merged');
    if (family.enrolledOn === null || family.enrolledOn > on) return refuse('family-not-enrolled');
    if (family.withdrawnOn !== null && family.withdrawnOn <= on) return refuse('family-not-enrolled');
    const household = membersOn(family, on).length;
    if (household === 0) return refuse('family-without-members');
    if (policy.consentFirst && !householdConsents(family, 'aid', on)) withoutConsent += 1;
    listed.push({ kind: 'family-listed', payload: { roundId, familyId: family.id, household } });
  }
  if (withoutConsent > 0) return refuse('family-without-consent', { count: withoutConsent });
  const doubtful = command.familyIds.filter((id) => inDoubt.has(id)).length;
  if (doubtful > 0) return refuse('duplicate-open', { count: doubtful });
  const place = command.place.trim();
  const payload = { roundId, title, ruleId, ruleVersion, on, place, window };
  return ok([{ kind: 'round-opened', payload }, ...listed]);
}
