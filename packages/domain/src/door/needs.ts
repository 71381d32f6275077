import { PROGRAMME } from '../access/index.ts';
import { parcelId } from '../aid/index.ts';
import { DEFAULT_POLICY, type Family, goesOnIn, otherNamesOf, POLICY } from '../families/index.ts';
import type { FactId, FamilyId, GroupId, Period, ReviewId, RoundId, SessionId } from '../kernel/index.ts';
import type { CommandBody } from './command.ts';
import type { Known, Need } from './copy.ts';
import { groupsOfFamily, needsOfRegistry } from './needs-of-registry.ts';

/**
 * What must be fetched before the command can be decided, as far as `known` shows: asked again after each fetch until
 * nothing new is named. `known` answers undefined for what has not been fetched yet.
 */
export function needsOf(command: CommandBody, known: Known): readonly Need[] {
  switch (command.kind) {
    case 'name-programme':
      return [{ of: 'programme', id: PROGRAMME }];
    case 'open-account':
      return [
        { of: 'account', id: command.accountId },
        { of: 'accounts-of-email', id: command.email.toLowerCase() },
      ];
    case 'close-account':
    case 'reopen-account':
      return [{ of: 'account', id: command.accountId }];
    case 'enrol-phone':
      return [
        { of: 'phone', id: command.phoneId },
        { of: 'account', id: command.accountId },
      ];
    case 'revoke-phone':
      return [{ of: 'phone', id: command.phoneId }];
    case 'publish-curriculum':
      return [{ of: 'curriculum', id: command.curriculumId }];
    case 'form-group':
    case 'change-group':
    case 'leave-group':
      return [{ of: 'group', id: command.groupId }];
    case 'join-group':
      return [
        { of: 'group', id: command.groupId },
        { of: 'family', id: command.familyId },
        { of: 'policy', id: POLICY },
        ...groupsOfFamily(command.familyId, known),
      ];
    case 'schedule-session':
      return [
        { of: 'session', id: command.sessionId },
        { of: 'curriculum', id: command.curriculumId },
        ...command.groupIds.map((id) => ({ of: 'group', id }) as const),
      ];
    case 'reschedule-session':
    case 'cancel-session':
    case 'open-session':
    case 'close-session':
    case 'report-not-held':
    case 'withdraw-not-held':
    case 'withdraw-make-up':
    case 'keep-next-step':
    case 'drop-next-step':
      return needsOfSession(command.sessionId, known);
    case 'mark-attendance':
    case 'unmark-attendance':
      return [...needsOfSession(command.sessionId, known), ...reviewOf(command.replaces)];
    case 'record-make-up':
      return [
        ...needsOfSession(command.sessionId, known),
        ...(command.with === null ? [] : [{ of: 'session', id: command.with } as const]),
      ];
    case 'report-session':
      return [...needsOfSession(command.sessionId, known), ...curriculumOfSession(command.sessionId, known)];
    case 'save-commodity':
      return [{ of: 'commodity', id: command.commodity.id }];
    case 'publish-aid-rule':
      return [
        { of: 'rule', id: command.ruleId },
        ...command.basket.map((line) => ({ of: 'commodity', id: line.commodityId }) as const),
      ];
    case 'open-round':
      return [
        { of: 'round', id: command.roundId },
        { of: 'rule', id: command.ruleId },
        { of: 'policy', id: POLICY },
        ...command.familyIds.flatMap((id) => [
          { of: 'family', id } as const,
          { of: 'parcel', id: parcelId(command.roundId, id) } as const,
          ...duplicatesOfFamily(id, known),
        ]),
      ];
    case 'close-round':
      return [{ of: 'round', id: command.roundId }];
    case 'hand-over-parcel':
    case 'reverse-hand-over':
      return needsOfParcel(command.roundId, command.familyId, known);
    case 'issue-stock':
      return [
        { of: 'consignment', id: command.consignmentId },
        { of: 'round', id: command.roundId },
        ...ruleOfRound(command.roundId, known),
        ...command.to.map((id) => ({ of: 'account', id }) as const),
      ];
    case 'return-stock':
    case 'reverse-return':
      return [{ of: 'consignment', id: command.consignmentId }];
    case 'decide-review':
      return needsOfReview(command.reviewId, known);
    default:
      return needsOfRegistry(command, known);
  }
}

/** The review itself, and what taking or leaving it touches. */
function needsOfReview(reviewId: ReviewId, known: Known): Need[] {
  const review = known.peek('review', reviewId);
  return [
    { of: 'review', id: reviewId },
    ...(review?.held ? needsOf(review.held, known) : []),
    ...(review?.handOver
      ? [{ of: 'parcel', id: parcelId(review.handOver.roundId, review.handOver.familyId) } as const]
      : []),
  ];
}

/** The mark that a command replaces may itself wait for a decision: a review bears the id of what raised it. */
function reviewOf(replaces: FactId | null | undefined): Need[] {
  return replaces ? [{ of: 'review', id: replaces }] : [];
}

function needsOfSession(sessionId: SessionId, known: Known): Need[] {
  const groupIds = known.peek('session', sessionId)?.groupIds ?? [];
  return [{ of: 'session', id: sessionId }, ...groupIds.map((id) => ({ of: 'group', id }) as const)];
}

function ruleOfRound(roundId: RoundId, known: Known): Need[] {
  const round = known.peek('round', roundId);
  return round ? [{ of: 'rule', id: round.ruleId }] : [];
}

function curriculumOfSession(sessionId: SessionId, known: Known): Need[] {
  const session = known.peek('session', sessionId);
  return session ? [{ of: 'curriculum', id: session.curriculumId }] : [];
}

/** The pairs in which somebody of the family may be somebody else, and what was decided of them. */
function duplicatesOfFamily(familyId: FamilyId, known: Known): Need[] {
  const { duplicateLevel } = known.peek('policy', POLICY) ?? DEFAULT_POLICY;
  const index: Need = { of: 'open-duplicates', id: familyId, level: duplicateLevel };
  const pairs = known.peekIndex(index) ?? [];
  return [index, ...pairs.map((id) => ({ of: 'pair', id }) as const)];
}

/** What a family's entitlement in a round is reckoned from, and who leads the groups its members are in. */
export function needsOfParcel(roundId: RoundId, familyId: FamilyId, known: Known): Need[] {
  const round = known.peek('round', roundId);
  const family = known.peek('family', familyId);
  const home = family && goesOnIn(family, (id) => known.peek('family', id));
  const names = home ? [home.id, ...otherNamesOf(home)] : [];
  const families = [...new Set([familyId, ...names])];
  const groupIds = new Set(families.flatMap((id) => known.peekIndex({ of: 'groups-of-family', id }) ?? []));
  return [
    { of: 'round', id: roundId },
    { of: 'family', id: familyId },
    ...(home?.mergedInto ? [{ of: 'family', id: home.mergedInto } as const] : []),
    ...parcelsOfHousehold(roundId, familyId, home, known),
    ...families.flatMap((id) => groupsOfFamily(id, known)),
    ...ruleOfRound(roundId, known),
    ...(round ? [...groupIds].flatMap((id) => needsOfAttendance(id, round.window, known)) : []),
  ];
}

/**
 * The parcels of a household under all its names: named at once, when all names are known, so that two who hand over
 * under two of them wait for each other and do not lock up.
 */
function parcelsOfHousehold(
  roundId: RoundId,
  familyId: FamilyId,
  home: Family | undefined,
  known: Known,
): Need[] {
  const isLookedFor = known.peekIndex({ of: 'groups-of-family', id: familyId }) !== undefined;
  if (!isLookedFor || (home && home.mergedInto !== null)) return [];
  const names = new Set([familyId, ...(home ? [home.id, ...home.absorbed] : [])]);
  return [...names].map((id) => ({ of: 'parcel', id: parcelId(roundId, id) }));
}

function needsOfAttendance(groupId: GroupId, window: Period, known: Known): Need[] {
  const index: Need = { of: 'sessions-of-group', id: groupId, window };
  const sessionIds = known.peekIndex(index) ?? [];
  return [index, ...sessionIds.map((id) => ({ of: 'session', id }) as const)];
}
