import { t } from '@lingui/core/macro';
import type { Review, ReviewReason } from '@tatyktuu/domain/reviews';

/** Why something that came from a phone waits for a decision, in one sentence. */
export function whySentence(reason: ReviewReason): string {
  switch (reason) {
    case 'marked-differently':
      return t`When this mark arrived, another one stood already.`;
    case 'person-left-group':
      return t`By the day of the session this person had left the group.`;
    case 'session-moved':
      return t`Meanwhile the session was moved to another day.`;
    case 'session-cancelled':
      return t`Meanwhile the session was cancelled.`;
    case 'session-not-held':
      return t`Meanwhile it was recorded that the session did not take place.`;
    case 'session-was-held':
      return t`It is said that the session did not take place, but people are marked.`;
    case 'made-up-already':
      return t`Another make-up of this person was recorded before.`;
    case 'no-longer-your-group':
      return t`Whoever recorded this no longer led the group.`;
    case 'second-hand-over':
      return t`The family had its parcel of this round already.`;
    case 'round-closed':
      return t`The round was closed before this arrived.`;
    case 'more-than-due':
      return t`More was handed over than the family was due.`;
    case 'collector-too-young':
      return t`A child collected the parcel.`;
    case 'not-your-family-any-more':
      return t`The family was no longer in the groups of whoever handed the parcel over.`;
    case 'more-than-issued':
      return t`More was brought back than was issued.`;
    case 'family-merged':
      return t`Meanwhile the family was merged with another one.`;
    case 'collector-left-family':
      return t`Whoever collected had left the family by then.`;
  }
}

/** The buttons of a case: what each says. */
export function choiceLabels({ reason, handOver }: Review): {
  readonly take: string;
  readonly leave: string;
} {
  if (!handOver) return { take: t`Take it in`, leave: t`Leave it as it stands` };
  return reason === 'second-hand-over'
    ? { take: t`Let both stand`, leave: t`Let only this one stand` }
    : { take: t`Let it stand`, leave: t`Take the hand-over back` };
}

/** What happens when it is taken, in words. */
export function takeEffect({ reason, handOver }: Review): string {
  if (handOver) {
    return reason === 'second-hand-over'
      ? t`Both hand-overs stand: the family got two parcels.`
      : t`The hand-over stands as it was recorded.`;
  }
  switch (reason) {
    case 'marked-differently':
      return t`This mark takes the place of the other one, which stays in the journal.`;
    case 'person-left-group':
      return t`It is recorded although this person had left the group.`;
    case 'session-moved':
      return t`The session goes back to the day on which this was recorded.`;
    case 'session-cancelled':
      return t`The session is no longer cancelled, and this is recorded.`;
    case 'session-not-held':
      return t`The session is planned again, and this is recorded.`;
    case 'session-was-held':
      return t`The session counts as not having taken place; its marks and make-ups are taken back.`;
    case 'made-up-already':
      return t`This make-up takes the place of the other one. It counts once.`;
    default:
      return t`It is recorded as it was on the phone.`;
  }
}

/** What happens when it is left, in words. */
export function leaveEffect({ reason, handOver }: Review): string {
  if (handOver) {
    return reason === 'second-hand-over'
      ? t`The other hand-over is marked as taken back: its goods count as still with the facilitators. The record stays.`
      : t`The hand-over is marked as taken back: its goods count as still with the facilitators. The record stays.`;
  }
  return reason === 'marked-differently'
    ? t`The other mark stays. What the phone recorded can be read under the decided ones.`
    : t`Nothing changes. What the phone recorded can be read under the decided ones.`;
}
