import type { Family } from '../families/index.ts';
import { isDay, ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
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
}

/**
 * Opens a round, with its rule's version and its beneficiary list fixed from then on, or closes it. Every family on
 * the list is enrolled by the round's day and listed with all its members, whatever any of them attended: a household
 * is never docked.
 */
export function decideRound(
  { round, rule, families }: RoundContext,
  command: OpenRound | CloseRound,
): Decision {
  if (command.kind === 'open-round')
    return round ? refuse('round-exists') : decideOpening(rule, families, command);
  if (!round) return refuse('round-not-found');
  if (round.status === 'closed') return refuse('round-closed-already');
  return ok([{ kind: 'round-closed', payload: { roundId: command.roundId } }]);
}

function decideOpening(
  rule: AidRule | undefined,
  families: readonly (Family | undefined)[],
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
  for (const family of families) {
    if (!family) return refuse('family-not-found');
    if (family.enrolledOn === null || family.enrolledOn > on) return refuse('family-not-enrolled');
    if (family.withdrawnOn !== null && family.withdrawnOn <= on) return refuse('family-not-enrolled');
    if (family.members.length === 0) return refuse('family-without-members');
    const payload = { roundId, familyId: family.id, household: family.members.length };
    listed.push({ kind: 'family-listed', payload });
  }
  const place = command.place.trim();
  const payload = { roundId, title, ruleId, ruleVersion, on, place, window };
  return ok([{ kind: 'round-opened', payload }, ...listed]);
}
