import type { RoundId, SessionId } from '../kernel/index.ts';

/** Plain figures of the programme on one day. */
export interface PlainSituation {
  readonly families: number;
  readonly familiesNotEnrolled: number;
  readonly facilitators: number;
  readonly curricula: number;
  readonly groups: number;
  /** People of enrolled families with an attending role who are in no group today. */
  readonly peopleWithoutGroup: number;
  readonly groupsWithoutFacilitator: number;
  readonly sessionsToday: number;
  /** Sessions of days gone by that are still only planned. */
  readonly sessionsUnreported: number;
  /** Sessions planned for today or later. */
  readonly sessionsAhead: number;
  readonly rules: number;
  readonly openRounds: readonly { readonly id: RoundId; readonly title: string; readonly left: number }[];
  /** Entries of phones that wait for somebody's decision. */
  readonly reviewsOpen: number;
  /** Phones in use that have not been heard of for seven days or more. */
  readonly phonesSilent: number;
  /** Phones in use that were heard of since, and said that they still hold unsent work. */
  readonly phonesUnsent: number;
}

/** With what takes a closer look. */
export interface Situation extends PlainSituation {
  /** Pairs of people, sure enough to keep a family out of a round, of whom nobody has said whether they are one. */
  readonly duplicatesOpen: number;
  /** Families of whom details have been kept long enough. */
  readonly detailsDue: number;
  /** What is missing, contradictory or stale in what is kept of the families. */
  readonly qualityFindings: number;
  /** Sessions whose counts at closing are not those that stand now, the oldest first. */
  readonly proofsDiffering: readonly SessionId[];
}

/** One thing that needs somebody, most pressing first. `count` fills its sentence. */
export type AgendaItem =
  | { readonly code: PlainCode; readonly count: number }
  | {
      readonly code: 'round-open';
      readonly count: number;
      readonly roundId: RoundId;
      readonly title: string;
    }
  | { readonly code: 'proofs-differ'; readonly count: number; readonly oldest: SessionId };

/** The codes whose sentence takes a count and nothing else. */
type PlainCode = Exclude<AgendaCode, 'round-open' | 'proofs-differ'>;

export type AgendaCode =
  | 'sessions-today'
  | 'reviews-open'
  | 'duplicates-open'
  | 'phones-unsent'
  | 'round-open'
  | 'proofs-differ'
  | 'phones-silent'
  | 'sessions-unreported'
  | 'families-to-enrol'
  | 'people-without-group'
  | 'groups-without-facilitator'
  | 'details-due'
  | 'quality-findings'
  | 'no-families'
  | 'no-facilitators'
  | 'no-curriculum'
  | 'no-groups'
  | 'nothing-scheduled'
  | 'no-aid-rule';

/** A page that answers "what needs me today?" holds no more than this. */
export const AGENDA_LINES = 7;

/**
 * What needs somebody today: first what happens today and what waits for a decision, then what slipped, then the next step of a programme that is
 * being set up. A step is named only when the one before it is done.
 */
export function agendaOf(situation: Situation): readonly AgendaItem[] {
  const items: AgendaItem[] = [];
  const add = (code: PlainCode, count: number) => {
    if (count > 0) items.push({ code, count });
  };
  add('sessions-today', situation.sessionsToday);
  add('reviews-open', situation.reviewsOpen);
  add('duplicates-open', situation.duplicatesOpen);
  add('phones-unsent', situation.phonesUnsent);
  for (const { id, title, left } of situation.openRounds) {
    if (left > 0) items.push({ code: 'round-open', count: left, roundId: id, title });
  }
  const [oldest] = situation.proofsDiffering;
  if (oldest !== undefined) {
    items.push({ code: 'proofs-differ', count: situation.proofsDiffering.length, oldest });
  }
  add('phones-silent', situation.phonesSilent);
  add('sessions-unreported', situation.sessionsUnreported);
  add('families-to-enrol', situation.familiesNotEnrolled);
  if (situation.groups > 0) add('people-without-group', situation.peopleWithoutGroup);
  add('groups-without-facilitator', situation.groupsWithoutFacilitator);
  add('details-due', situation.detailsDue);
  const next = nextStep(situation);
  if (next) items.push({ code: next, count: 0 });
  add('quality-findings', situation.qualityFindings);
  return items.slice(0, AGENDA_LINES);
}

function nextStep(situation: Situation): PlainCode | null {
  if (situation.families === 0) return 'no-families';
  if (situation.facilitators === 0) return 'no-facilitators';
  if (situation.curricula === 0) return 'no-curriculum';
  if (situation.groups === 0) return 'no-groups';
  if (situation.sessionsAhead === 0) return 'nothing-scheduled';
  if (situation.rules === 0) return 'no-aid-rule';
  return null;
}
