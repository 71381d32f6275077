import type { Item } from '@tatyktuu/domain/aid';
import type { FamilyId, PersonId } from '@tatyktuu/domain/kernel';
import {
  type ClosingCounts,
  countMarks,
  type Presence,
  rosterOf,
  type Session,
} from '@tatyktuu/domain/workshops';
import type { Held } from '../notebook/port.ts';
import type { ServerProof } from '../notebook/server-proof.ts';
import { openReviews } from './item-state.ts';
import { parcelLines } from './parcels.ts';
import { rosterLines } from './roster.ts';
import { groupsOf } from './sessions.ts';
import { leftOf, stockLines } from './stock.ts';

/** What is counted when a session is closed, on one side. */
export interface Counts {
  /** In time, late, or not to the end. */
  readonly came: number;
  /** Absent or excused. */
  readonly away: number;
  readonly unmarked: number;
  /** Families of the session that have their parcel. */
  readonly parcels: number;
  /** What is left of the food, in base units. */
  readonly stock: readonly Item[];
}

/** Who or what one side has and the other has not, or has otherwise. */
export interface Differences {
  readonly people: readonly {
    readonly personId: PersonId;
    readonly fullName: string;
    readonly here: Presence | null;
    readonly there: Presence | null;
  }[];
  readonly families: readonly {
    readonly familyId: FamilyId;
    readonly name: string;
    /** The side on which the parcel is handed over. */
    readonly only: 'here' | 'there';
  }[];
}

/** One side of the proof: how each person was marked, which families have their parcel, what is left. */
interface Side {
  readonly marks: ReadonlyMap<PersonId, Presence>;
  readonly parcels: ReadonlySet<FamilyId>;
  readonly stock: readonly Item[];
}

/** What this phone counts, with everything that it has not sent yet. */
export function countsHere(session: Session, held: Held): Counts {
  return countsOf(session, held, sideHere(session, held));
}

/** What the server counts, of the people and families that this phone knows. */
export function countsThere(session: Session, held: Held, proof: ServerProof): Counts {
  return countsOf(session, held, sideThere(proof));
}

/** What differs, by name, in the order of the roster and of the families' numbers. */
export function differencesBetween(session: Session, held: Held, proof: ServerProof): Differences {
  const [here, there] = [sideHere(session, held), sideThere(proof)];
  const people = rosterLines(session, held).flatMap(({ personId, fullName }) => {
    const [one, other] = [here.marks.get(personId) ?? null, there.marks.get(personId) ?? null];
    return one === other ? [] : [{ personId, fullName, here: one, there: other }];
  });
  const families = [...parcelLines(held, session)].flatMap(({ family: { id, name } }) => {
    const [one, other] = [here.parcels.has(id), there.parcels.has(id)];
    return one === other ? [] : [{ familyId: id, name, only: one ? ('here' as const) : ('there' as const) }];
  });
  return { people, families };
}

/** Whether both sides count the same, and nobody differs by name. */
export function agrees(session: Session, held: Held, proof: ServerProof): boolean {
  const { people, families } = differencesBetween(session, held, proof);
  const [here, there] = [countsHere(session, held), countsThere(session, held, proof)];
  return people.length + families.length === 0 && sameStock(here.stock, there.stock);
}

/** How much of the session, and of food for its families, is at the office and waits for a decision. */
export function waitingOf(session: Session, held: Held): number {
  const families = new Set(rosterOf(session, groupsOf(session, held)).map(({ familyId }) => familyId));
  return openReviews(held).filter(({ held: command, handOver }) => {
    if (handOver) return families.has(handOver.familyId);
    return command !== null && 'sessionId' in command && command.sessionId === session.id;
  }).length;
}

/** What is stated with the closing of the session. */
export function closingCounts(session: Session, held: Held): ClosingCounts {
  const { parcels, stock } = countsHere(session, held);
  return { marks: { ...countMarks(session, groupsOf(session, held)) }, parcels, stock };
}

function countsOf(session: Session, held: Held, { marks, parcels, stock }: Side): Counts {
  const people = rosterOf(session, groupsOf(session, held));
  const presences = people.map(({ personId }) => marks.get(personId) ?? null);
  const away = presences.filter((presence) => presence === 'absent' || presence === 'excused').length;
  const unmarked = presences.filter((presence) => presence === null).length;
  const families = new Set(people.map(({ familyId }) => familyId));
  return {
    came: people.length - away - unmarked,
    away,
    unmarked,
    parcels: [...families].filter((id) => parcels.has(id)).length,
    stock,
  };
}

function sideHere(session: Session, held: Held): Side {
  return {
    marks: new Map(session.marks.map(({ personId, presence }) => [personId, presence])),
    parcels: new Set(
      parcelLines(held, session)
        .filter(({ standing }) => standing !== null)
        .map(({ family }) => family.id),
    ),
    stock: leftOf(stockLines(held)),
  };
}

function sideThere({ marks, parcels, stock }: ServerProof): Side {
  return {
    marks: new Map(marks.map(({ personId, presence }) => [personId, presence])),
    parcels: new Set(parcels),
    stock,
  };
}

function sameStock(here: readonly Item[], there: readonly Item[]): boolean {
  const left = (items: readonly Item[], id: string) =>
    items.find(({ commodityId }) => commodityId === id)?.quantity ?? 0;
  return [...here, ...there].every(({ commodityId: id }) => left(here, id) === left(there, id));
}
