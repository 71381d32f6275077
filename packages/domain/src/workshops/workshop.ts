import type { GenerationRole } from '../families/index.ts';
import type {
  AccountId,
  ClockReading,
  CurriculumId,
  Day,
  FactId,
  FamilyId,
  GroupId,
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

export interface Session {
  readonly id: SessionId;
  readonly curriculumId: CurriculumId;
  readonly curriculumVersion: number;
  readonly unitId: string;
  readonly groupIds: readonly GroupId[];
  readonly on: Day;
  readonly at: WallTime;
  readonly place: string;
  readonly status: 'planned' | 'held' | 'cancelled';
  readonly marks: readonly Mark[];
  readonly report: SessionReport | null;
}

/** What a person attended of the sessions held for her: excused and foreseen absences are among the counted. */
export interface AttendanceTally {
  readonly personId: PersonId;
  readonly counted: number;
  readonly held: number;
}
