import type { GenerationRole } from '../families/index.ts';
import type {
  AccountId,
  ClockReading,
  CurriculumId,
  Day,
  FactId,
  FamilyId,
  GroupId,
  Item,
  PersonId,
  SessionId,
  WallTime,
  Words,
} from '../kernel/index.ts';

export const components = ['social', 'economic'] as const;
export type Component = (typeof components)[number];

/** The six learning areas of the social component, and those of the economic one. */
export const learningAreas = [
  'core-life-values',
  'equal-opportunities',
  'gender-equality',
  'family-dynamics',
  'health',
  'effective-dialogue',
  'financial-literacy',
  'family-budget',
  'savings',
] as const;
export type LearningArea = (typeof learningAreas)[number];

export interface Activity {
  readonly id: string;
  readonly title: Words;
  readonly minutes: number;
}

/** One session as the curriculum plans it. */
export interface Unit {
  /** Stable across versions of the curriculum, such as `social-3`. */
  readonly id: string;
  readonly component: Component;
  readonly title: Words;
  readonly areas: readonly LearningArea[];
  /**
   * The generations it is for. Each of their groups holds it by itself, unless one session is scheduled for several
   * groups: that is a joint session, and it counts for each.
   */
  readonly audience: readonly GenerationRole[];
  readonly minutes: number;
  readonly activities: readonly Activity[];
}

/**
 * A curriculum with every version it ever had: sources disagree on the number of sessions, so it is data, and what
 * was held under a version is read by that version.
 */
export interface Curriculum {
  readonly id: CurriculumId;
  readonly versions: readonly CurriculumVersion[];
}

export interface CurriculumVersion {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly title: Words;
  readonly units: readonly Unit[];
}

export interface GroupMembership {
  readonly personId: PersonId;
  readonly familyId: FamilyId;
  readonly joinedOn: Day;
  /** The first day on which the person is no longer in the group. */
  readonly leftOn: Day | null;
}

/** People of one generation from several families who learn together, led by a pair. */
export interface PeerGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly audience: GenerationRole;
  readonly place: string;
  readonly facilitators: readonly AccountId[];
  /** Who led it before: what they recorded while they still thought so becomes a review, no refusal. */
  readonly formerFacilitators: readonly AccountId[];
  readonly memberships: readonly GroupMembership[];
}

export const presences = ['present', 'late', 'left-early', 'absent', 'excused'] as const;
export type Presence = (typeof presences)[number];

/** Why somebody was excused. `not-stated` is the protected floor: granted without asking for a reason. */
export const excuses = ['migration', 'illness', 'childbirth', 'mourning', 'safety', 'not-stated'] as const;
export type Excuse = (typeof excuses)[number];

export interface Mark {
  readonly personId: PersonId;
  readonly presence: Presence;
  /** Set exactly when `presence` is `excused`. */
  readonly excuse: Excuse | null;
  readonly markedBy: AccountId;
  readonly markedAt: ClockReading;
  /** The fact that made the mark: a correction names it. */
  readonly fact: FactId;
}

/** What was done of the plan: fidelity stands beside presence. */
export interface SessionReport {
  readonly activities: readonly {
    readonly id: string;
    readonly outcome: 'done' | 'adapted' | 'skipped';
  }[];
  readonly minutes: number;
  readonly bothFacilitators: boolean;
  readonly manner: 'participatory' | 'lecturing';
  readonly materials: boolean;
  /** Whether there was a safety concern; what it was is never written here. */
  readonly safetyConcern: boolean;
}

/** Why a session that was planned did not happen. It counts for nobody and against nobody. */
export const notHeldReasons = [
  'too-few-came',
  'facilitator-away',
  'place-closed',
  'weather',
  'mourning-or-feast',
  'safety',
  'other',
] as const;
export type NotHeldReason = (typeof notHeldReasons)[number];

/** How the people expected at a session were marked. The presences and `unmarked` add up to `expected`. */
export interface MarkCounts extends Readonly<Record<Presence, number>> {
  readonly expected: number;
  readonly unmarked: number;
  /** Marks of people who are not (or no longer) expected: they stay visible, but are no part of the sum. */
  readonly unexpected: number;
}

/** What the phone counted when the session was closed: laid beside the server's own counts, it proves that nothing was lost. */
export interface ClosingCounts {
  readonly marks: MarkCounts;
  /** Parcels handed over that stand. */
  readonly parcels: number;
  /** What should be left of the goods, in base units; below zero where more was handed over than was issued. */
  readonly stock: readonly Item[];
}

export interface Opening {
  readonly by: AccountId;
  readonly at: ClockReading;
}

export interface Closing extends Opening {
  readonly counts: ClosingCounts;
}

/** Somebody got what she had missed: at another group's session, or at a visit. It counts as attended, once. */
export interface MakeUp {
  readonly personId: PersonId;
  readonly on: Day;
  /** The other group's session that she sat in; null for a visit. */
  readonly with: SessionId | null;
  readonly by: AccountId;
  readonly at: ClockReading;
  /** The fact that recorded it: a correction names it. */
  readonly fact: FactId;
}

/** What a participant decided to do next, in her own words. */
export interface NextStep {
  readonly personId: PersonId;
  /** Null once erased. */
  readonly text: string | null;
  readonly by: AccountId;
  readonly at: ClockReading;
  readonly fact: FactId;
}

export interface Session {
  readonly id: SessionId;
  readonly curriculumId: CurriculumId;
  readonly curriculumVersion: number;
  readonly unitId: string;
  readonly groupIds: readonly GroupId[];
  readonly on: Day;
  readonly at: WallTime;
  readonly place: string;
  readonly status: 'planned' | 'held' | 'cancelled' | 'not-held';
  /** Set exactly when `status` is `not-held`. */
  readonly notHeldReason: NotHeldReason | null;
  readonly opened: Opening | null;
  /**
   * Statements, no lock: what is put right later stays possible. One a facilitator, since a pair may work on two phones
   * that know different halves of the room; a later one of hers takes the place of her earlier.
   */
  readonly closings: readonly Closing[];
  readonly marks: readonly Mark[];
  /** One a person. */
  readonly makeUps: readonly MakeUp[];
  /** One a person: a later one takes the place of the earlier. */
  readonly nextSteps: readonly NextStep[];
  readonly report: SessionReport | null;
}

/** What the account stated when it closed the session; undefined while it has not. */
export function closingBy({ closings }: Pick<Session, 'closings'>, account: AccountId): Closing | undefined {
  return closings.find(({ by }) => by === account);
}

/** What a person attended of the sessions held for her: excused and foreseen absences are among the counted. */
export interface AttendanceTally {
  readonly personId: PersonId;
  readonly counted: number;
  readonly held: number;
}
