import { parcelId } from '@tatyktuu/domain/aid';
import { type Need, WorkingCopy } from '@tatyktuu/domain/door';
import {
  addDays,
  type ClockReading,
  canonicalJson,
  type Day,
  type FactId,
  type FamilyId,
  instantOf,
  type PersonId,
  type SessionId,
} from '@tatyktuu/domain/kernel';
import { personOf } from '@tatyktuu/domain/reviews';
import { type Closing, type ClosingCounts, countMarks } from '@tatyktuu/domain/workshops';
import type { Context } from '../context.ts';
import { fetchAll } from '../door/submit.ts';
import { countsNow, type Reckoned } from './counts-now.ts';

type Sources = Pick<Context, 'ledger' | 'registry'>;

/** What a facilitator stated when she closed a session, beside what is known now, and who or what explains a difference. */
export interface OfficeProof {
  /** Null while nobody has closed it. */
  readonly closed: Closing | null;
  readonly now: ClosingCounts;
  readonly people: readonly {
    readonly personId: PersonId;
    readonly fullName: string;
    readonly why: 'marked-after' | 'needs-review' | 'refused';
  }[];
  readonly families: readonly {
    readonly familyId: FamilyId;
    readonly number: string | null;
    readonly name: string;
    readonly why: 'handed-over-after' | 'taken-back-after' | 'needs-review' | 'refused';
  }[];
  /** How many commands, numbered before the closing on the phone that closed it, never came. */
  readonly missing: number;
}

/** How many of a session's facts are looked through for changes after its closing. */
const MOST_FACTS = 2_000;
/** How far back closings are compared, in days. */
const LOOK_BACK = 30;

/** The proof of a session; null when there is no such session. */
export async function officeProofOf(sources: Sources, sessionId: SessionId): Promise<OfficeProof | null> {
  const [reckoned] = await countsNow(sources, [sessionId]);
  return reckoned ? explained(sources, reckoned) : proofOfUnclosed(sources, sessionId);
}

async function proofOfUnclosed({ ledger }: Sources, sessionId: SessionId): Promise<OfficeProof | null> {
  const copy = new WorkingCopy();
  const groupIds = () => copy.peek('session', sessionId)?.groupIds ?? [];
  await ledger.read((shelf) =>
    fetchAll(shelf, copy, () => [
      { of: 'session', id: sessionId },
      ...groupIds().map((id): Need => ({ of: 'group', id })),
    ]),
  );
  const session = copy.get('session', sessionId);
  if (!session) return null;
  const marks = countMarks(
    session,
    groupIds().flatMap((id) => copy.get('group', id) ?? []),
  );
  const now = { marks, parcels: 0, stock: [] };
  return { closed: null, now, people: [], families: [], missing: 0 };
}

async function explained(sources: Sources, reckoned: Reckoned): Promise<OfficeProof> {
  const sessionId = reckoned.session.id;
  const { ledger, registry } = sources;
  const { closed } = reckoned.session;
  const [reviews, refused, history] = await Promise.all([
    registry.reviews('open'),
    registry.refusedAbout({ sessions: [sessionId], families: reckoned.families }),
    ledger.history({ of: 'session', id: sessionId }, MOST_FACTS),
  ]);
  const people = new Map<PersonId, OfficeProof['people'][number]['why']>();
  for (const { fact } of history) {
    const marked = fact.kind === 'attendance-marked' || fact.kind === 'attendance-unmarked';
    if (marked && fact.recordedAt > closed.at) people.set(fact.payload.personId, 'marked-after');
  }
  const families = changedAfter(reckoned);
  for (const { kind, body } of refused) {
    if (textAt(body, 'sessionId') === sessionId) setIf(people, textAt(body, 'personId'), 'refused');
    if (kind === 'hand-over-parcel') setIf(families, textAt(body, 'familyId'), 'refused');
  }
  for (const { held, handOver } of reviews) {
    if (held && 'sessionId' in held && held.sessionId === sessionId)
      setIf(people, personOf(held) ?? undefined, 'needs-review');
    const family = handOver ?? (held && 'familyId' in held ? held : null);
    if (family && reckoned.families.includes(family.familyId)) families.set(family.familyId, 'needs-review');
  }
  const [names, lines] = await Promise.all([
    registry.people([...people.keys()]),
    registry.familyLines([...families.keys()]),
  ]);
  return {
    closed,
    now: reckoned.now,
    people: names.flatMap(({ id, fullName }) => {
      const why = people.get(id);
      return why ? [{ personId: id, fullName, why }] : [];
    }),
    families: lines.flatMap(({ id, number, name }) => {
      const why = families.get(id);
      return why ? [{ familyId: id, number, name, why }] : [];
    }),
    missing: await registry.missingBefore(deviceOf(closed.at), closed.at),
  };
}

/** The sessions of the last days whose counts at closing are not those of now, the oldest first. */
export async function proofsDiffering(sources: Sources, today: Day): Promise<readonly SessionId[]> {
  const closed = await sources.registry.closedSessions({ from: addDays(today, -LOOK_BACK), to: today });
  const reckoned = await countsNow(sources, closed);
  return reckoned
    .filter(({ session, now }) => comparable(session.closed.counts) !== comparable(now))
    .map(({ session }) => session.id);
}

/** The same text for counts that say the same: the order of goods, and goods of which nothing is left, say nothing. */
function comparable({ marks, parcels, stock }: ClosingCounts): string {
  const left = stock.filter(({ quantity }) => quantity !== 0);
  return canonicalJson({
    marks,
    parcels,
    stock: Object.fromEntries(left.map(({ commodityId, quantity }) => [commodityId, quantity])),
  });
}

function changedAfter({
  session,
  families,
  rounds,
  copy,
}: Reckoned): Map<FamilyId, OfficeProof['families'][number]['why']> {
  const changed = new Map<FamilyId, OfficeProof['families'][number]['why']>();
  const { at } = session.closed;
  for (const familyId of families) {
    const handOvers = rounds.flatMap(
      (roundId) => copy.get('parcel', parcelId(roundId, familyId))?.handOvers ?? [],
    );
    for (const handOver of handOvers) {
      if (handOver.reversedBy === null && handOver.at > at) changed.set(familyId, 'handed-over-after');
      const back = handOver.reversedBy !== null && handOver.at <= at && isAfter(handOver.reversedBy, at);
      if (back) changed.set(familyId, 'taken-back-after');
    }
  }
  return changed;
}

/** An id holds in its first 48 bits when it was made. */
function isAfter(fact: FactId, reading: ClockReading): boolean {
  return Number.parseInt(fact.replace('-', '').slice(0, 12), 16) > Date.parse(instantOf(reading));
}

const READING_BEFORE_DEVICE = '2023-08-25T04:10:00.123Z-0000-'.length;

function deviceOf(reading: ClockReading): string {
  return reading.slice(READING_BEFORE_DEVICE);
}

function setIf<Why>(into: Map<string, Why>, id: string | undefined, why: Why): void {
  if (id !== undefined) into.set(id, why);
}

function textAt(body: unknown, key: string): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, key)) return undefined;
  const value = (body as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}
