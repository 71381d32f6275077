import type { Day, FactDraft, FamilyId, Id, PersonId, Recorded } from '../kernel/index.ts';
import type {
  ConsentProof,
  ConsentPurpose,
  FamilyDetails,
  GenerationRole,
  PersonDetails,
  PlannedAbsence,
  Sex,
  Source,
} from './family.ts';

/** Where the entry came from identifies too: people name files after people. */
export type FamilyRegistered = FactDraft<
  'family-registered',
  { readonly familyId: FamilyId },
  FamilyDetails & { readonly source: Source | null }
>;
/** Name, address or number were set right; `identifying` holds the whole details as they are now. */
export type FamilyCorrected = FactDraft<'family-corrected', { readonly familyId: FamilyId }, FamilyDetails>;
export type MemberAdded = FactDraft<
  'member-added',
  {
    readonly familyId: FamilyId;
    readonly personId: PersonId;
    readonly role: GenerationRole;
    readonly sex: Sex;
  },
  PersonDetails
>;
/** `identifying` holds the person's whole details as they are now. */
export type MemberCorrected = FactDraft<
  'member-corrected',
  {
    readonly familyId: FamilyId;
    readonly personId: PersonId;
    readonly role: GenerationRole;
    readonly sex: Sex;
  },
  PersonDetails
>;
export type FamilyEnrolled = FactDraft<'family-enrolled', { readonly familyId: FamilyId; readonly on: Day }>;
export type ConsentGiven = FactDraft<
  'consent-given',
  {
    readonly familyId: FamilyId;
    readonly consentId: Id;
    readonly personId: PersonId;
    readonly purpose: ConsentPurpose;
    readonly wording: string;
    readonly proof: ConsentProof;
    readonly on: Day;
  }
>;
export type ConsentWithdrawn = FactDraft<
  'consent-withdrawn',
  { readonly familyId: FamilyId; readonly consentId: Id; readonly on: Day }
>;
export type AbsencePlanned = FactDraft<
  'absence-planned',
  { readonly familyId: FamilyId; readonly personId: PersonId; readonly absence: PlannedAbsence }
>;
/** `identifying` is keyed by the person the note is about, else by the family. */
export type OfficeNoteKept = FactDraft<
  'office-note-kept',
  { readonly familyId: FamilyId; readonly noteId: Id; readonly personId: PersonId | null },
  { readonly text: string }
>;

/** The first day on which it is no target family any more. */
export type FamilyWithdrawn = FactDraft<
  'family-withdrawn',
  { readonly familyId: FamilyId; readonly on: Day }
>;

export type FamilyFactDraft =
  | FamilyRegistered
  | FamilyCorrected
  | MemberAdded
  | MemberCorrected
  | FamilyEnrolled
  | ConsentGiven
  | ConsentWithdrawn
  | AbsencePlanned
  | OfficeNoteKept
  | FamilyWithdrawn;
export type FamilyFact = Recorded<FamilyFactDraft>;
