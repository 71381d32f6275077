import type { Day, FamilyId, Id, PersonId } from '../kernel/index.ts';
import type { CardCommand } from './card.ts';
import type { ContactCommand, ContactDetails } from './contact.ts';
import type { EraseDetails } from './erasure.ts';
import type {
  ConsentProof,
  ConsentPurpose,
  FamilyDetails,
  GenerationRole,
  Identity,
  PlannedAbsence,
  Sex,
  Source,
} from './family.ts';
import type { RecordImport, UndoImport } from './import-record.ts';
import type { InTimeCommand } from './in-time.ts';
import type { MergingCommand, PairCommand } from './merging.ts';
import type { KeepPaperRecords } from './paper.ts';
import type { SetRegistryPolicy } from './policy.ts';
import type { AssessFamily, Ending, NominateFamily, PublishSelectionForm } from './selection.ts';
import type { reportedArrivals } from './whereabouts.ts';
import type { PublishWording } from './wording.ts';

export interface NewMember
  extends Identity,
    Pick<ContactDetails, 'phone' | 'safeContact'>,
    Partial<Pick<ContactDetails, 'mayCall' | 'neverSay'>> {
  readonly personId: PersonId;
  readonly role: GenerationRole;
  readonly sex: Sex;
  readonly absences: readonly PlannedAbsence[];
}

export interface RegisterFamily extends FamilyDetails {
  readonly kind: 'register-family';
  readonly familyId: FamilyId;
  readonly members: readonly NewMember[];
  readonly notes: readonly {
    readonly noteId: Id;
    readonly personId: PersonId | null;
    readonly text: string;
  }[];
  readonly source: Source | null;
}

export interface CorrectFamily extends FamilyDetails {
  readonly kind: 'correct-family';
  readonly familyId: FamilyId;
}

export interface AddMember {
  readonly kind: 'add-member';
  readonly familyId: FamilyId;
  readonly member: NewMember;
  /** How she came into the family; left out when she was forgotten when it was written down. */
  readonly arrival?: { readonly how: (typeof reportedArrivals)[number]; readonly on: Day };
}

/** How she may be reached is set by itself: `set-contact`. Commands of before say it here too. */
export interface CorrectMember extends Identity, Partial<Pick<ContactDetails, 'phone' | 'safeContact'>> {
  readonly kind: 'correct-member';
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly role: GenerationRole;
  readonly sex: Sex;
}

export interface EnrolFamily {
  readonly kind: 'enrol-family';
  readonly familyId: FamilyId;
  readonly on: Day;
  /** Why it is enrolled though its score is below the form's line, in words for the office. */
  readonly reason?: string;
}

export interface GiveConsent {
  readonly kind: 'give-consent';
  readonly familyId: FamilyId;
  readonly consentId: Id;
  readonly personId: PersonId;
  readonly purpose: ConsentPurpose;
  readonly wording: string;
  readonly proof: ConsentProof;
  /** The grown-up of the family who speaks for a minor; left out when she gives it herself. */
  readonly givenBy?: PersonId;
  /** Who was there besides; the proofs that are witnessed need one. */
  readonly witness?: string;
  readonly on: Day;
}

export interface WithdrawConsent {
  readonly kind: 'withdraw-consent';
  readonly familyId: FamilyId;
  readonly consentId: Id;
  readonly on: Day;
}

export interface PlanAbsence {
  readonly kind: 'plan-absence';
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly absence: PlannedAbsence;
}

export interface KeepOfficeNote {
  readonly kind: 'keep-office-note';
  readonly familyId: FamilyId;
  readonly noteId: Id;
  readonly personId: PersonId | null;
  readonly text: string;
}

/** The family is no target family any more from that day on; what it is due already it still gets. */
export interface WithdrawFamily {
  readonly kind: 'withdraw-family';
  readonly familyId: FamilyId;
  readonly on: Day;
  /** Left out: `withdrawn`. */
  readonly as?: Ending;
}

/** Wishes about one family, which each of them names. */
export type FamilyCommand =
  | RegisterFamily
  | CorrectFamily
  | AddMember
  | CorrectMember
  | EnrolFamily
  | GiveConsent
  | WithdrawConsent
  | PlanAbsence
  | KeepOfficeNote
  | WithdrawFamily
  | InTimeCommand
  | MergingCommand
  | NominateFamily
  | AssessFamily
  | ContactCommand
  | CardCommand
  | KeepPaperRecords
  | EraseDetails;

/** Wishes about what belongs to no single family. */
export type RegistryCommand =
  | SetRegistryPolicy
  | PublishSelectionForm
  | PublishWording
  | PairCommand
  | RecordImport
  | UndoImport;
