import type { ReturnStock, ReverseHandOver, ReverseReturn } from '../aid/index.ts';
import type {
  AccountId,
  ClockReading,
  DeviceId,
  FactDraft,
  FactId,
  FamilyId,
  PersonId,
  Recorded,
  ReviewId,
  RoundId,
} from '../kernel/index.ts';
import type { SessionWork } from '../workshops/index.ts';

/** Why something that has happened away from the server is looked at by the office. */
export const reviewReasons = [
  'marked-differently',
  'person-left-group',
  'session-moved',
  'session-cancelled',
  'session-not-held',
  'session-was-held',
  'made-up-already',
  'no-longer-your-group',
  'second-hand-over',
  'round-closed',
  'more-than-due',
  'collector-too-young',
  'not-your-family-any-more',
  'more-than-issued',
  'family-merged',
  'collector-left-family',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** What can wait for a decision: nothing of it is done until then. */
export type HeldCommand = SessionWork | ReturnStock | ReverseReturn | ReverseHandOver;

/** `take`: as it was recorded on the phone. `leave`: as it stands. */
export const reviewVerdicts = ['take', 'leave'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/**
 * Something that has happened, and does not fit what was known by the time it arrived. Either `held` waits, or `handOver` is
 * recorded already, because the parcel has left the table.
 */
export interface Review {
  readonly id: ReviewId;
  readonly reason: ReviewReason;
  readonly held: HeldCommand | null;
  readonly handOver: {
    readonly roundId: RoundId;
    readonly familyId: FamilyId;
    /** The fact of the hand-over. */
    readonly handOver: FactId;
  } | null;
  /** Who recorded it, on which device, when. */
  readonly by: AccountId;
  readonly device: DeviceId;
  readonly at: ClockReading;
  /** `withdrawn` by whoever recorded it, before the office looked. Null while it is open. */
  readonly decision: {
    readonly verdict: ReviewVerdict | 'withdrawn';
    readonly by: AccountId;
    readonly at: ClockReading;
  } | null;
}

/**
 * The review bears the id of the command that raised it; the hand-over is the first fact of that command. The text of a
 * next step is in `identifying`, keyed by the person, and empty in the held command.
 */
export type ReviewRaised = FactDraft<
  'review-raised',
  {
    readonly reason: ReviewReason;
    readonly held: HeldCommand | null;
    readonly handOver: { readonly roundId: RoundId; readonly familyId: FamilyId } | null;
  },
  { readonly text: string }
>;
export type ReviewDecided = FactDraft<
  'review-decided',
  { readonly reviewId: ReviewId; readonly verdict: ReviewVerdict }
>;
/** Whoever recorded what is held has taken it back or put it right. */
export type ReviewWithdrawn = FactDraft<'review-withdrawn', { readonly reviewId: ReviewId }>;

export type ReviewFactDraft = ReviewRaised | ReviewDecided | ReviewWithdrawn;
export type ReviewFact = Recorded<ReviewFactDraft>;

export interface DecideReview {
  readonly kind: 'decide-review';
  readonly reviewId: ReviewId;
  readonly verdict: ReviewVerdict;
}

/** Why a decision on a review was refused. */
export type ReviewRefusal = 'review-not-found' | 'review-decided-already';

/** Who is meant by what waits, where it is about one person. */
export function personOf(held: HeldCommand | null): PersonId | null {
  return held && 'personId' in held ? held.personId : null;
}
