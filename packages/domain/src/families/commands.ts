import type { Day, FamilyId, Id, PersonId } from '../kernel/index.ts';
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

export interface NewMember extends PersonDetails {
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
}

export interface CorrectMember extends PersonDetails {
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
}

export interface GiveConsent {
  readonly kind: 'give-consent';
  readonly familyId: FamilyId;
  readonly consentId: Id;
  readonly personId: PersonId;
  readonly purpose: ConsentPurpose;
  readonly wording: string;
  readonly proof: ConsentProof;
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
}

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
  | WithdrawFamily;
