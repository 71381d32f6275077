import type { GenerationRole } from '../families/index.ts';
import type {
  AccountId,
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
import type { ClosingCounts, Excuse, NotHeldReason, Presence, SessionReport, Unit } from './workshop.ts';

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
  /**
   * The fact of the mark that stood when this was recorded, null when there was none: if another one stands by then,
   * nobody's mark is silently replaced. Absent where the last word wins: in the office, and on phones of old.
   */
  readonly replaces?: FactId | null;
}

export interface UnmarkAttendance {
  readonly kind: 'unmark-attendance';
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  /** As in marking: the mark that was meant. */
  readonly replaces?: FactId | null;
}

export interface ReportSession {
  readonly kind: 'report-session';
  readonly sessionId: SessionId;
  readonly report: SessionReport;
}

export interface OpenSession {
  readonly kind: 'open-session';
  readonly sessionId: SessionId;
}

/** Says that everything of the session was recorded, and what that comes to by the counts of whoever says so. */
export interface CloseSession {
  readonly kind: 'close-session';
  readonly sessionId: SessionId;
  readonly counts: ClosingCounts;
}

export interface ReportNotHeld {
  readonly kind: 'report-not-held';
  readonly sessionId: SessionId;
  readonly reason: NotHeldReason;
}

/** The session did happen, or is still to happen: it is planned again. */
export interface WithdrawNotHeld {
  readonly kind: 'withdraw-not-held';
  readonly sessionId: SessionId;
}

export interface RecordMakeUp {
  readonly kind: 'record-make-up';
  /** The session that she missed. */
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly on: Day;
  /** The other group's session that she sat in; null for a visit. */
  readonly with: SessionId | null;
}

export interface WithdrawMakeUp {
  readonly kind: 'withdraw-make-up';
  readonly sessionId: SessionId;
  readonly personId: PersonId;
}

export interface KeepNextStep {
  readonly kind: 'keep-next-step';
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly text: string;
}

export interface DropNextStep {
  readonly kind: 'drop-next-step';
  readonly sessionId: SessionId;
  readonly personId: PersonId;
}

/** What is recorded at a session and after it, by those who lead it. */
export type SessionWork =
  | MarkAttendance
  | UnmarkAttendance
  | ReportSession
  | OpenSession
  | CloseSession
  | ReportNotHeld
  | WithdrawNotHeld
  | RecordMakeUp
  | WithdrawMakeUp
  | KeepNextStep
  | DropNextStep;

export type WorkshopCommand =
  | PublishCurriculum
  | FormGroup
  | ChangeGroup
  | JoinGroup
  | LeaveGroup
  | ScheduleSession
  | RescheduleSession
  | CancelSession
  | SessionWork;
