import { type Consignment, type Parcel, parcelId } from '@tatyktuu/domain/aid';
import { type Need, WorkingCopy } from '@tatyktuu/domain/door';
import { type FamilyId, type GroupId, isId, type PersonId, type SessionId } from '@tatyktuu/domain/kernel';
import type { Review } from '@tatyktuu/domain/reviews';
import type { PeerGroup, Session } from '@tatyktuu/domain/workshops';
import type { Context } from '../context.ts';
import { fetchAll } from '../door/submit.ts';
import type { FamilyLine, PersonLine, QuarantineLine } from '../ports/index.ts';

type Sources = Pick<Context, 'ledger' | 'registry'>;

/** What commands of phones are about. */
export interface Sides {
  readonly sessions: readonly Session[];
  readonly groups: readonly PeerGroup[];
  readonly people: readonly PersonLine[];
  readonly families: readonly FamilyLine[];
  readonly parcels: readonly Parcel[];
  readonly consignments: readonly Consignment[];
}

/** What the reviews name, as it stands: the other side of each is there. */
export function sidesOfReviews(sources: Sources, reviews: readonly Review[]): Promise<Sides> {
  return sidesOf(
    sources,
    reviews.map(({ held, handOver }) => ({ ...held, ...handOver })),
  );
}

/** What refused commands name, as far as they can be read. */
export async function sidesOfQuarantine(
  sources: Sources,
  lines: readonly QuarantineLine[],
): Promise<Pick<Sides, 'sessions' | 'people' | 'families' | 'consignments'>> {
  const { sessions, people, families, consignments } = await sidesOf(
    sources,
    lines.map(({ body }) => body),
  );
  return { sessions, people, families, consignments };
}

async function sidesOf({ ledger, registry }: Sources, named: readonly unknown[]): Promise<Sides> {
  const idsAt = (key: string) => [...new Set(named.flatMap((one) => idAt(one, key) ?? []))];
  const sessionIds: readonly SessionId[] = [...idsAt('sessionId'), ...idsAt('with')];
  const familyIds: readonly FamilyId[] = idsAt('familyId');
  const consignmentIds = idsAt('consignmentId');
  const parcelIds = named.flatMap((one) => {
    const [roundId, familyId] = [idAt(one, 'roundId'), idAt(one, 'familyId')];
    return roundId && familyId ? [parcelId(roundId, familyId)] : [];
  });
  const { sessions, groups, parcels, consignments } = await ledger.read(async (shelf) => {
    const copy = new WorkingCopy();
    const groupIds = (): readonly GroupId[] =>
      sessionIds.flatMap((id) => copy.peek('session', id)?.groupIds ?? []);
    await fetchAll(shelf, copy, () => [
      ...sessionIds.map((id): Need => ({ of: 'session', id })),
      ...groupIds().map((id): Need => ({ of: 'group', id })),
      ...parcelIds.map((id): Need => ({ of: 'parcel', id })),
      ...consignmentIds.map((id): Need => ({ of: 'consignment', id })),
    ]);
    return {
      sessions: sessionIds.flatMap((id) => copy.get('session', id) ?? []),
      groups: [...new Set(groupIds())].flatMap((id) => copy.get('group', id) ?? []),
      parcels: [...new Set(parcelIds)].flatMap((id) => copy.get('parcel', id) ?? []),
      consignments: consignmentIds.flatMap((id) => copy.get('consignment', id) ?? []),
    };
  });
  const collectors = parcels.flatMap(({ handOvers }) =>
    handOvers.flatMap(({ collector }) => (collector.kind === 'member' ? [collector.personId] : [])),
  );
  const personIds: readonly PersonId[] = [...new Set([...idsAt('personId'), ...collectors])];
  const [people, families] = await Promise.all([registry.people(personIds), registry.familyLines(familyIds)]);
  return { sessions, groups, people, families, parcels, consignments };
}

/** What came from a phone may hold anything: only what can be an id is looked up. */
function idAt(body: unknown, key: string): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, key)) return undefined;
  const value = (body as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' && isId(value) ? value : undefined;
}
