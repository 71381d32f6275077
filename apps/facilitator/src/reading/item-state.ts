import type { FactId } from '@tatyktuu/domain/kernel';
import { personOf, type Review } from '@tatyktuu/domain/reviews';
import type { Session } from '@tatyktuu/domain/workshops';
import type { Entry } from '@tatyktuu/sync/phone';
import type { Held, Page } from '../notebook/port.ts';
import type { ParcelLine } from './parcels.ts';
import type { RosterLine } from './roster.ts';

/**
 * How far something has come. `kept`: on this phone only. `accepted`: the office has it. `needs-review`: the office has
 * it and decides. `refused`: the office did not take it.
 */
export type ItemState = 'kept' | 'accepted' | 'needs-review' | 'refused';

type Entries = Pick<Page, 'entries'>;

export function stateOfEntry({ state }: Pick<Entry, 'state'>): ItemState {
  return state.kind === 'sending' ? 'kept' : state.kind;
}

/** How far a fact has come. What no entry of this phone stands behind came down with the bundle. */
export function stateOfFact(fact: FactId, { entries }: Entries): ItemState {
  const entry = entries.find(({ id }) => id === fact);
  return entry ? stateOfEntry(entry) : 'accepted';
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
  if (last && (last.state.kind === 'refused' || last.state.kind === 'needs-review'))
    return stateOfEntry(last);
  if (openReviews(held).some((review) => isAboutMark(review, session, personId))) return 'needs-review';
  if (mark) return stateOfFact(mark.fact, { entries });
  return last ? stateOfEntry(last) : null;
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
  if (last && (last.state.kind === 'refused' || last.state.kind === 'needs-review'))
    return stateOfEntry(last);
  if (openReviews(held).some(({ handOver }) => isOfIt(handOver))) return 'needs-review';
  if (standing) return stateOfFact(standing.id, { entries });
  return last ? stateOfEntry(last) : null;
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
