import type { GenerationRole } from '../families/index.ts';
import type {
  AccountId,
  CurriculumId,
  Day,
  FamilyId,
  GroupId,
  PersonId,
  SessionId,
  WallTime,
  Words,
} from '../kernel/index.ts';
import type { Excuse, Presence, SessionReport, Unit } from './workshop.ts';

/** Publishes version 1 of a new curriculum or the next version of one there is. */
export interface PublishCurriculum {
  readonly kind: 'publish-curriculum';
  readonly curriculumId: CurriculumId;
  /** The version this becomes: exactly one above the last, so that two editors do not overwrite each other. */
  readonly version: number;
  readonly title: Words;
  readonly units: readonly Unit[];
}

export interface FormGroup {
  readonly kind: 'form-group';
  readonly groupId: GroupId;
  readonly name: string;
  readonly audience: GenerationRole;
  readonly place: string;
  readonly facilitators: readonly AccountId[];
}

export interface ChangeGroup {
  readonly kind: 'change-group';
  readonly groupId: GroupId;
  readonly name: string;
  readonly place: string;
  readonly facilitators: readonly AccountId[];
}

export interface JoinGroup {
  readonly kind: 'join-group';
  readonly groupId: GroupId;
  readonly personId: PersonId;
  readonly familyId: FamilyId;
  readonly on: Day;
}

export interface LeaveGroup {
  readonly kind: 'leave-group';
  readonly groupId: GroupId;
  readonly personId: PersonId;
  readonly on: Day;
}

export interface ScheduleSession {
  readonly kind: 'schedule-session';
  readonly sessionId: SessionId;
  readonly curriculumId: CurriculumId;
  readonly curriculumVersion: number;
  readonly unitId: string;
  readonly groupIds: readonly GroupId[];
  readonly on: Day;
  readonly at: WallTime;
  readonly place: string;
}

export interface RescheduleSession {
  readonly kind: 'reschedule-session';
  readonly sessionId: SessionId;
  readonly on: Day;
  readonly at: WallTime;
  readonly place: string;
}

export interface CancelSession {
  readonly kind: 'cancel-session';
  readonly sessionId: SessionId;
}

export interface MarkAttendance {
  readonly kind: 'mark-attendance';
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly presence: Presence;
  readonly excuse: Excuse | null;
}

export interface UnmarkAttendance {
  readonly kind: 'unmark-attendance';
  readonly sessionId: SessionId;
  readonly personId: PersonId;
}

export interface ReportSession {
  readonly kind: 'report-session';
  readonly sessionId: SessionId;
  readonly report: SessionReport;
}

export type WorkshopCommand =
  | PublishCurriculum
  | FormGroup
  | ChangeGroup
  | JoinGroup
  | LeaveGroup
  | ScheduleSession
  | RescheduleSession
  | CancelSession
  | MarkAttendance
  | UnmarkAttendance
  | ReportSession;
