import type { FactId } from '@tatyktuu/domain/kernel';
import { personOf, type Review } from '@tatyktuu/domain/reviews';
import type { Session } from '@tatyktuu/domain/workshops';
import type { Entry } from '@tatyktuu/sync/phone';
import type { Held, Page } from '../notebook/port.ts';
import type { ParcelLine } from './parcels.ts';
import type { RosterLine } from './roster.ts';

/**
 * How far something has come. `writing`: on its way to this phone's disk. `kept`: on this phone only. `accepted`: the office has it. `needs-review`: the office has
 * it and decides. `refused`: the office did not take it.
 */
export type ItemState = 'writing' | 'kept' | 'accepted' | 'needs-review' | 'refused';

type Entries = Pick<Page, 'entries'>;

export function stateOfEntry({ state }: Pick<Entry, 'state'>): ItemState {
  return state.kind === 'sending' ? 'kept' : state.kind;
}

/** How far a fact that stands has come: what no unsent entry of this phone has made is at the office. */
export function stateOfFact(fact: FactId, { entries }: Entries): ItemState {
  const entry = entries.find(({ id }) => id === fact);
  return (entry && hereOnly(entry)) ?? 'accepted';
}

/** How far the last word about a person's presence at a session has come; null when nobody has said any. */
export function stateOfMark(
  session: Pick<Session, 'id'>,
  { personId, mark }: Pick<RosterLine, 'personId' | 'mark'>,
  { entries }: Entries,
  held: Held,
): ItemState | null {
  const last = entries.findLast(
    ({ body }) =>
      (body.kind === 'mark-attendance' || body.kind === 'unmark-attendance') &&
      body.sessionId === session.id &&
      body.personId === personId,
  );
  if (last && isUnsettled(last, held)) return stateOfEntry(last);
  if (openReviews(held).some((review) => isAboutMark(review, session, personId))) return 'needs-review';
  return mark ? stateOfFact(mark.fact, { entries }) : stateOfLast(last);
}

/** How far the last hand-over of a parcel has come; null when there is none. */
export function stateOfParcel(
  { round, family, standing }: Pick<ParcelLine, 'round' | 'family' | 'standing'>,
  { entries }: Entries,
  held: Held,
): ItemState | null {
  const isOfIt = (one: { readonly roundId: string; readonly familyId: string } | null) =>
    one?.roundId === round.id && one.familyId === family.id;
  const last = entries.findLast(
    ({ body }) => (body.kind === 'hand-over-parcel' || body.kind === 'reverse-hand-over') && isOfIt(body),
  );
  if (last && isUnsettled(last, held)) return stateOfEntry(last);
  if (openReviews(held).some(({ handOver }) => isOfIt(handOver))) return 'needs-review';
  return standing ? stateOfFact(standing.id, { entries }) : stateOfLast(last);
}

/** What is still to be said of an entry of which nothing stands. */
function stateOfLast(last: Entry | undefined): ItemState | null {
  return last ? hereOnly(last) : null;
}

/** How far it has come, while it is on this phone only. */
function hereOnly(entry: Entry): ItemState | null {
  const state = stateOfEntry(entry);
  return state === 'writing' || state === 'kept' ? state : null;
}

/** Whether the office did not take it, or has still to decide on it. */
function isUnsettled({ id, state }: Entry, { world }: Held): boolean {
  if (state.kind === 'refused') return true;
  return state.kind === 'needs-review' && (world.get('review', id)?.decision ?? null) === null;
}

/** What waits for a decision of the office, by what this phone knows. */
export function openReviews({ bundle, world }: Held): readonly Review[] {
  return bundle.reviews
    .flatMap(({ id }) => world.get('review', id) ?? [])
    .filter(({ decision }) => decision === null);
}

function isAboutMark({ held }: Review, { id }: Pick<Session, 'id'>, personId: string): boolean {
  if (held?.kind !== 'mark-attendance' && held?.kind !== 'unmark-attendance') return false;
  return held.sessionId === id && personOf(held) === personId;
}
