import type { GenerationRole } from '../families/index.ts';
import type {
  AccountId,
  CurriculumId,
  Day,
  FactDraft,
  FamilyId,
  GroupId,
  PersonId,
  Recorded,
  SessionId,
  WallTime,
} from '../kernel/index.ts';
import type {
  ClosingCounts,
  CurriculumVersion,
  Excuse,
  NotHeldReason,
  Presence,
  SessionReport,
} from './workshop.ts';

export type CurriculumPublished = FactDraft<
  'curriculum-published',
  { readonly curriculumId: CurriculumId; readonly version: CurriculumVersion }
>;
export type GroupFormed = FactDraft<
  'group-formed',
  {
    readonly groupId: GroupId;
    readonly name: string;
    readonly audience: GenerationRole;
    readonly place: string;
    readonly facilitators: readonly AccountId[];
  }
>;
/** Name, place or facilitators were changed; the payload holds them as they are now. */
export type GroupChanged = FactDraft<
  'group-changed',
  {
    readonly groupId: GroupId;
    readonly name: string;
    readonly place: string;
    readonly facilitators: readonly AccountId[];
  }
>;
export type MemberJoinedGroup = FactDraft<
  'member-joined-group',
  {
    readonly groupId: GroupId;
    readonly personId: PersonId;
    readonly familyId: FamilyId;
    readonly on: Day;
  }
>;
export type MemberLeftGroup = FactDraft<
  'member-left-group',
  { readonly groupId: GroupId; readonly personId: PersonId; readonly on: Day }
>;
export type SessionScheduled = FactDraft<
  'session-scheduled',
  {
    readonly sessionId: SessionId;
    readonly curriculumId: CurriculumId;
    readonly curriculumVersion: number;
    readonly unitId: string;
    readonly groupIds: readonly GroupId[];
    readonly on: Day;
    readonly at: WallTime;
    readonly place: string;
  }
>;
export type SessionRescheduled = FactDraft<
  'session-rescheduled',
  { readonly sessionId: SessionId; readonly on: Day; readonly at: WallTime; readonly place: string }
>;
export type SessionCancelled = FactDraft<'session-cancelled', { readonly sessionId: SessionId }>;
/** `corrects` names the mark it replaces. */
export type AttendanceMarked = FactDraft<
  'attendance-marked',
  {
    readonly sessionId: SessionId;
    readonly personId: PersonId;
    readonly presence: Presence;
    readonly excuse: Excuse | null;
  }
>;
/** A mark was taken back; `corrects` names it. */
export type AttendanceUnmarked = FactDraft<
  'attendance-unmarked',
  { readonly sessionId: SessionId; readonly personId: PersonId }
>;
/** The session was held. A later report replaces an earlier one. */
export type SessionReported = FactDraft<
  'session-reported',
  { readonly sessionId: SessionId; readonly report: SessionReport }
>;

export type SessionOpened = FactDraft<'session-opened', { readonly sessionId: SessionId }>;
/** A later closing replaces an earlier one. */
export type SessionClosed = FactDraft<
  'session-closed',
  { readonly sessionId: SessionId; readonly counts: ClosingCounts }
>;
export type SessionNotHeld = FactDraft<
  'session-not-held',
  { readonly sessionId: SessionId; readonly reason: NotHeldReason }
>;
/** A session that was cancelled or said not to have happened is planned again. */
export type SessionReinstated = FactDraft<'session-reinstated', { readonly sessionId: SessionId }>;
/** `corrects` names the make-up of the same person that it replaces. */
export type MakeUpRecorded = FactDraft<
  'make-up-recorded',
  {
    readonly sessionId: SessionId;
    readonly personId: PersonId;
    readonly on: Day;
    readonly with: SessionId | null;
  }
>;
/** `corrects` names the make-up. */
export type MakeUpWithdrawn = FactDraft<
  'make-up-withdrawn',
  { readonly sessionId: SessionId; readonly personId: PersonId }
>;
/** `identifying` is keyed by the person; `corrects` names the step of hers that it replaces. */
export type NextStepKept = FactDraft<
  'next-step-kept',
  { readonly sessionId: SessionId; readonly personId: PersonId },
  { readonly text: string }
>;
/** `corrects` names the step. */
export type NextStepDropped = FactDraft<
  'next-step-dropped',
  { readonly sessionId: SessionId; readonly personId: PersonId }
>;

export type CurriculumFactDraft = CurriculumPublished;
export type GroupFactDraft = GroupFormed | GroupChanged | MemberJoinedGroup | MemberLeftGroup;
export type SessionFactDraft =
  | SessionScheduled
  | SessionRescheduled
  | SessionCancelled
  | AttendanceMarked
  | AttendanceUnmarked
  | SessionReported
  | SessionOpened
  | SessionClosed
  | SessionNotHeld
  | SessionReinstated
  | MakeUpRecorded
  | MakeUpWithdrawn
  | NextStepKept
  | NextStepDropped;
export type WorkshopFactDraft = CurriculumFactDraft | GroupFactDraft | SessionFactDraft;
export type CurriculumFact = Recorded<CurriculumFactDraft>;
export type GroupFact = Recorded<GroupFactDraft>;
export type SessionFact = Recorded<SessionFactDraft>;
export type WorkshopFact = CurriculumFact | GroupFact | SessionFact;
