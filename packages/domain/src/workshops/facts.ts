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
import type { CurriculumVersion, Excuse, Presence, SessionReport } from './workshop.ts';

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

export type CurriculumFactDraft = CurriculumPublished;
export type GroupFactDraft = GroupFormed | GroupChanged | MemberJoinedGroup | MemberLeftGroup;
export type SessionFactDraft =
  | SessionScheduled
  | SessionRescheduled
  | SessionCancelled
  | AttendanceMarked
  | AttendanceUnmarked
  | SessionReported;
export type WorkshopFactDraft = CurriculumFactDraft | GroupFactDraft | SessionFactDraft;
export type CurriculumFact = Recorded<CurriculumFactDraft>;
export type GroupFact = Recorded<GroupFactDraft>;
export type SessionFact = Recorded<SessionFactDraft>;
export type WorkshopFact = CurriculumFact | GroupFact | SessionFact;
