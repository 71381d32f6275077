import { addDays, type Day, type FamilyId, type PersonId, type SessionId } from '@tatyktuu/domain/kernel';
import {
  type Arrival,
  type Closing,
  type ComparedCount,
  closingDiffers,
  compareClosing,
} from '@tatyktuu/domain/workshops';
import type { Context } from '../context.ts';
import { countsNow, type Reckoned, type ReckonedClosing } from './counts-now.ts';
import { type Evidence, type FamilyWhy, notTakenIn, type PersonWhy, replacedSince } from './evidence.ts';

type Sources = Pick<Context, 'ledger' | 'registry'>;

/** What each facilitator stated when she closed a session, laid beside what is known now. */
export interface OfficeProof {
  /** One a facilitator, in the order of their closings; none while nobody has closed it. */
  readonly closings: readonly ClosingProof[];
}

/** A facilitator's closing: what of her phone has arrived, how her counts compare, and who explains what is otherwise. */
export interface ClosingProof extends Pick<Closing, 'by' | 'at'> {
  readonly arrival: Arrival;
  readonly counts: readonly ComparedCount[];
  readonly people: readonly {
    readonly personId: PersonId;
    readonly fullName: string;
    readonly why: PersonWhy;
  }[];
  readonly families: readonly {
    readonly familyId: FamilyId;
    readonly number: string | null;
    readonly name: string;
    readonly why: FamilyWhy;
  }[];
}

/** How many of a session's facts are looked through for what was replaced. */
const MOST_FACTS = 2_000;
/** How far back closings are compared, in days. */
const LOOK_BACK = 30;

/** The proof of a session; null when there is no such session. */
export async function officeProofOf(sources: Sources, sessionId: SessionId): Promise<OfficeProof | null> {
  const [reckoned] = await countsNow(sources, [sessionId]);
  if (!reckoned) return null;
  const evidence = await evidenceOf(sources, [reckoned]);
  const closings = await Promise.all(
    reckoned.closings.map(async (one) =>
      withNames(sources, one, await judge(sources, reckoned, one, evidence)),
    ),
  );
  return { closings };
}

/**
 * The sessions of the last days with a closing that somebody has to look at (`closingDiffers`), the oldest first. That
 * a colleague or the office recorded more makes none.
 */
export async function proofsDiffering(sources: Sources, today: Day): Promise<readonly SessionId[]> {
  const closed = await sources.registry.closedSessions({ from: addDays(today, -LOOK_BACK), to: today });
  const reckoned = await countsNow(sources, closed);
  const evidence = await evidenceOf(sources, reckoned);
  const differing: SessionId[] = [];
  for (const one of reckoned) {
    const judged = await Promise.all(one.closings.map((closing) => judge(sources, one, closing, evidence)));
    if (judged.some(({ arrival, counts }) => closingDiffers(arrival, counts))) differing.push(one.session.id);
  }
  return differing;
}

async function evidenceOf({ registry }: Sources, all: readonly Reckoned[]): Promise<Evidence> {
  const about = {
    sessions: all.map(({ session }) => session.id),
    families: [...new Set(all.flatMap(({ families }) => families))],
  };
  if (all.every(({ closings }) => closings.length === 0)) return { refused: [], reviews: [] };
  const [refused, reviews] = await Promise.all([registry.refusedAbout(about), registry.reviews('open')]);
  return { refused, reviews };
}

interface Judged extends Pick<ClosingProof, 'arrival' | 'counts'> {
  readonly people: ReadonlyMap<PersonId, PersonWhy>;
  readonly families: ReadonlyMap<FamilyId, FamilyWhy>;
}

async function judge(
  { ledger, registry }: Sources,
  reckoned: Reckoned,
  one: ReckonedClosing,
  evidence: Evidence,
): Promise<Judged> {
  const { closing, now } = one;
  const [history, missing] = await Promise.all([
    ledger.history({ of: 'session', id: reckoned.session.id }, MOST_FACTS),
    registry.missingBefore(deviceOf(closing), closing.at),
  ]);
  const turned = notTakenIn(reckoned, one, evidence);
  const replaced = replacedSince(reckoned, one, history);
  const arrival = { missing, refused: turned.refused, waiting: turned.waiting };
  return {
    arrival,
    counts: compareClosing(closing.counts, now, {
      arrival,
      replaced: { marks: replaced.people.size, handOvers: replaced.families.size },
    }),
    people: new Map([...replaced.people, ...turned.people]),
    families: new Map([...replaced.families, ...turned.families]),
  };
}

async function withNames(
  { registry }: Sources,
  { closing: { by, at } }: ReckonedClosing,
  { arrival, counts, people, families }: Judged,
): Promise<ClosingProof> {
  const [names, lines] = await Promise.all([
    registry.people([...people.keys()]),
    registry.familyLines([...families.keys()]),
  ]);
  return {
    ...{ by, at, arrival, counts },
    people: names.flatMap(({ id, fullName }) => {
      const why = people.get(id);
      return why ? [{ personId: id, fullName, why }] : [];
    }),
    families: lines.flatMap(({ id, number, name }) => {
      const why = families.get(id);
      return why ? [{ familyId: id, number, name, why }] : [];
    }),
  };
}

const READING_BEFORE_DEVICE = '2023-08-25T04:10:00.123Z-0000-'.length;

function deviceOf({ at }: Closing): string {
  return at.slice(READING_BEFORE_DEVICE);
}
