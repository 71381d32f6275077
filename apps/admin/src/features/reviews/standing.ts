import { plural, t } from '@lingui/core/macro';
import { type AidRule, entitlementOf, type HandOver, type Parcel } from '@tatyktuu/domain/aid';
import type { AccountId, ClockReading } from '@tatyktuu/domain/kernel';
import { personOf, type Review } from '@tatyktuu/domain/reviews';
import type { Session } from '@tatyktuu/domain/workshops';
import { formatDay, notHeldReasonLabel } from '@tatyktuu/locales';
import type { Known } from './known.ts';
import { collectedSaid, markSaid } from './said.ts';

/** One side of a case: what it says, and who recorded that when, where somebody did. */
export interface Side {
  readonly said: string;
  /** Of a hand-over: who collected, and by what proof. */
  readonly collected?: string;
  readonly by: AccountId | null;
  readonly at: ClockReading | null;
}

const told = (said: string): Side => ({ said, by: null, at: null });

/** What stands at the office, against which the case came: usually one thing, several hand-overs at times. */
export function standingSides(review: Review, known: Known, rules: readonly AidRule[]): readonly Side[] {
  const { held, handOver } = review;
  if (handOver) {
    return parcelSides(review, known.parcel(handOver.roundId, handOver.familyId), known, rules);
  }
  if (!held) return [];
  if (held.kind === 'reverse-hand-over') return [told(t`The round is closed.`)];
  if (held.kind === 'return-stock' || held.kind === 'reverse-return') {
    const issued = known.consignment(held.consignmentId);
    return [told(t`Issued: ${known.goods(issued?.items ?? [])}`)];
  }
  const session = known.session(held.sessionId);
  return session ? [sessionSide(review, session, known)] : [];
}

function sessionSide(review: Review, session: Session, known: Known): Side {
  const personId = personOf(review.held);
  switch (review.reason) {
    case 'marked-differently': {
      const mark = session.marks.find((one) => one.personId === personId);
      return mark ? { said: markSaid(mark), by: mark.markedBy, at: mark.markedAt } : told(t`Not marked`);
    }
    case 'made-up-already': {
      const made = session.makeUps.find((one) => one.personId === personId);
      return made ? { ...made, said: t`Made up for on ${formatDay(made.on)}` } : told(t`No make-up`);
    }
    case 'person-left-group': {
      const left = session.groupIds
        .flatMap((id) => known.group(id)?.memberships ?? [])
        .findLast((one) => one.personId === personId)?.leftOn;
      return told(left ? t`Left the group on ${formatDay(left)}` : t`Not in the group on that day`);
    }
    case 'no-longer-your-group': {
      const leading = session.groupIds.flatMap((id) => known.group(id)?.facilitators ?? []);
      return told(t`The group is led by ${leading.map(known.account).join(', ')}`);
    }
    case 'session-was-held':
      return told(plural(session.marks.length, { one: '# person is marked', other: '# people are marked' }));
    case 'session-cancelled':
      return told(t`The session is cancelled.`);
    case 'session-not-held':
      return told(
        session.notHeldReason === null
          ? t`The session did not take place.`
          : t`The session did not take place: ${notHeldReasonLabel(session.notHeldReason)}`,
      );
    default:
      return told(t`The session is on ${formatDay(session.on)}`);
  }
}

function parcelSides(
  { reason, handOver }: Review,
  parcel: Parcel | undefined,
  known: Known,
  rules: readonly AidRule[],
): readonly Side[] {
  switch (reason) {
    case 'second-hand-over':
      return (parcel?.handOvers ?? [])
        .filter(({ id, reversedBy }) => id !== handOver?.handOver && reversedBy === null)
        .map((given) => ({
          said: t`Handed over: ${known.goods(given.items)}`,
          collected: collectedSaid(given, known),
          by: given.by,
          at: given.at,
        }));
    case 'round-closed':
      return [told(t`The round is closed.`)];
    case 'more-than-due': {
      const round = parcel && known.round(parcel.roundId);
      const rule = rules
        .find(({ id }) => id === round?.ruleId)
        ?.versions.find(({ version }) => version === round?.ruleVersion);
      const given = parcel && handOverOf(parcel, handOver?.handOver);
      return rule && given ? [told(t`Due: ${known.goods(entitlementOf(rule, given.basis).items)}`)] : [];
    }
    case 'collector-too-young':
      return [told(t`Parcels are collected by adults.`)];
    default:
      return [told(t`The family is no longer in that facilitator's groups.`)];
  }
}

/** The hand-over that the case is about. */
export function handOverOf(parcel: Parcel, id: string | undefined): HandOver | undefined {
  return parcel.handOvers.find((one) => one.id === id);
}
