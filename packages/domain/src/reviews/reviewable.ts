import type { HandOverParcel } from '../aid/index.ts';
import type { HeldCommand, ReviewReason } from './review.ts';

type Kind = HeldCommand['kind'] | HandOverParcel['kind'];
type Reviewable = Readonly<Record<string, ReviewReason>>;

/** What may have changed at the office while a session was recorded without signal. */
const plan: Reviewable = {
  'session-not-yet': 'session-moved',
  'session-cancelled': 'session-cancelled',
  'session-not-held': 'session-not-held',
  'no-longer-your-group': 'no-longer-your-group',
};
const seat: Reviewable = { ...plan, 'person-left-group': 'person-left-group' };

/** By the kind of command: the refusals of what has happened already that the office looks at, and what it is told. */
const reviewable: Readonly<Record<Kind, Reviewable>> = {
  'mark-attendance': { ...seat, 'marked-differently': 'marked-differently' },
  'unmark-attendance': { ...plan, 'marked-differently': 'marked-differently' },
  'report-session': plan,
  'open-session': plan,
  'close-session': plan,
  'report-not-held': { ...plan, 'session-was-held': 'session-was-held' },
  'withdraw-not-held': { 'no-longer-your-group': 'no-longer-your-group' },
  'record-make-up': {
    ...seat,
    'made-up-already': 'made-up-already',
    'attended-already': 'marked-differently',
  },
  'withdraw-make-up': plan,
  'keep-next-step': seat,
  'drop-next-step': plan,
  'hand-over-parcel': {
    'parcel-handed-over-already': 'second-hand-over',
    'round-closed': 'round-closed',
    'more-than-due': 'more-than-due',
    'collector-too-young': 'collector-too-young',
    'not-your-family-any-more': 'not-your-family-any-more',
    'family-merged': 'family-merged',
    'collector-left-family': 'collector-left-family',
  },
  'reverse-hand-over': { 'round-closed': 'round-closed' },
  'return-stock': { 'more-than-issued': 'more-than-issued' },
  'reverse-return': {},
};

function ofKind(kind: string): Reviewable {
  return Object.hasOwn(reviewable, kind) ? reviewable[kind as Kind] : {};
}

/** What the office is told when a command of this kind was refused with the code; undefined where it stays refused. */
export function reviewReasonOf(kind: string, code: string): ReviewReason | undefined {
  return ofKind(kind)[code];
}

/** The refusals that taking what is held sets aside: exactly those that the reason stands for. */
export function codesOverruledBy(kind: string, reason: ReviewReason): readonly string[] {
  return Object.entries(ofKind(kind)).flatMap(([code, told]) => (told === reason ? [code] : []));
}

/** Whether a command of this kind can wait for a decision. A hand-over can't: it is recorded at once. */
export function canWait<Command extends { readonly kind: string }>(
  command: Command,
): command is Command & HeldCommand {
  return Object.hasOwn(reviewable, command.kind) && command.kind !== 'hand-over-parcel';
}
