import { parcelId } from '@tatyktuu/domain/aid';
import {
  type ClockReading,
  type FactId,
  type FamilyId,
  instantOf,
  type PersonId,
} from '@tatyktuu/domain/kernel';
import type { Review } from '@tatyktuu/domain/reviews';
import type { Closing } from '@tatyktuu/domain/workshops';
import type { Entry, QuarantineLine } from '../ports/index.ts';
import type { Reckoned, ReckonedClosing } from './counts-now.ts';

/** What of phones was not simply taken in. */
export interface Evidence {
  readonly refused: readonly QuarantineLine[];
  /** Open ones. */
  readonly reviews: readonly Review[];
}

export type PersonWhy = 'marked-anew' | 'needs-review' | 'refused';
export type FamilyWhy = 'taken-back' | 'needs-review' | 'refused';

interface NotTakenIn {
  readonly refused: number;
  readonly waiting: number;
  readonly people: ReadonlyMap<PersonId, 'needs-review' | 'refused'>;
  readonly families: ReadonlyMap<FamilyId, 'needs-review' | 'refused'>;
}

/**
 * What the closer recorded of the session, and of food for its families, up to her closing, and that was refused or waits
 * for a decision. What was refused before she closed she knew of: her phone had taken it out of its counts.
 */
export function notTakenIn(
  { session, families }: Reckoned,
  { closing, rounds }: ReckonedClosing,
  evidence: Evidence,
): NotTakenIn {
  const people = new Map<PersonId, 'needs-review' | 'refused'>();
  const homes = new Map<FamilyId, 'needs-review' | 'refused'>();
  /** Whether it is about the session or its food; names whom it is about. */
  const isOfIt = (body: unknown, why: 'needs-review' | 'refused'): boolean => {
    const familyId = textAt(body, 'familyId');
    const roundId = textAt(body, 'roundId');
    if (familyId !== undefined && families.includes(familyId) && roundId !== undefined) {
      if (!rounds.includes(roundId)) return false;
      homes.set(familyId, why);
      return true;
    }
    if (textAt(body, 'sessionId') !== session.id) return false;
    const personId = textAt(body, 'personId');
    if (personId !== undefined) people.set(personId, why);
    return true;
  };
  const isHers = (by: string, at: ClockReading) => by === closing.by && at <= closing.at;
  const refused = evidence.refused.filter(
    ({ by, recordedAt, receivedAt, body }) =>
      isHers(by, recordedAt) && receivedAt > instantOf(closing.at) && isOfIt(body, 'refused'),
  );
  const waiting = evidence.reviews.filter(
    ({ by, at, held, handOver }) => isHers(by, at) && isOfIt(handOver ?? held, 'needs-review'),
  );
  return { refused: refused.length, waiting: waiting.length, people, families: homes };
}

/**
 * Whose mark from before the closing was replaced by one made later or by somebody else, and which families' hand-over
 * was taken back after the closing.
 */
export function replacedSince(
  { families, copy }: Reckoned,
  { closing, rounds }: ReckonedClosing,
  history: readonly Entry[],
): {
  readonly people: ReadonlyMap<PersonId, 'marked-anew'>;
  readonly families: ReadonlyMap<FamilyId, 'taken-back'>;
} {
  const first = new Map<PersonId, ClockReading>();
  const marked = history.flatMap(({ fact }) =>
    fact.kind === 'attendance-marked' || fact.kind === 'attendance-unmarked' ? [fact] : [],
  );
  for (const { payload, recordedAt } of marked) {
    const known = first.get(payload.personId);
    if (known === undefined || recordedAt < known) first.set(payload.personId, recordedAt);
  }
  const anew = marked.filter(({ payload, recordedAt, actor }) => {
    const before = first.get(payload.personId) ?? recordedAt;
    const elsewhere = actor !== closing.by || recordedAt > closing.at;
    return elsewhere && before <= closing.at && before < recordedAt;
  });
  const takenBack = families.filter((familyId) =>
    rounds
      .flatMap((roundId) => copy.get('parcel', parcelId(roundId, familyId))?.handOvers ?? [])
      .some(({ at, reversedBy }) => reversedBy !== null && at <= closing.at && isAfter(reversedBy, closing)),
  );
  return {
    people: new Map(anew.map(({ payload }) => [payload.personId, 'marked-anew'])),
    families: new Map(takenBack.map((familyId) => [familyId, 'taken-back'])),
  };
}

/** An id holds in its first 48 bits when it was made. */
function isAfter(fact: FactId, { at }: Closing): boolean {
  return Number.parseInt(fact.replace('-', '').slice(0, 12), 16) > Date.parse(instantOf(at));
}

function textAt(body: unknown, key: string): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, key)) return undefined;
  const value = (body as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}
