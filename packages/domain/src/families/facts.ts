import type { Day, FactDraft, FamilyId, Id, PersonId, Recorded } from '../kernel/index.ts';
import type { CardFactDraft } from './card.ts';
import type { ContactFactDraft } from './contact.ts';
import type { DetailsErased } from './erasure.ts';
import type {
  ConsentProof,
  ConsentPurpose,
  FamilyDetails,
  GenerationRole,
  Identity,
  PersonDetails,
  PlannedAbsence,
  Sex,
  Source,
} from './family.ts';
import type { ImportFactDraft } from './import-record.ts';
import type { InTimeFactDraft, MemberAddedPayload } from './in-time.ts';
import type { MergingFactDraft, PairFactDraft } from './merging.ts';
import type { PaperFactDraft } from './paper.ts';
import type { RegistryPolicySet } from './policy.ts';
import type { Ending, SelectionFactDraft, SelectionFormPublished } from './selection.ts';
import type { WordingPublished } from './wording.ts';

/** Where the entry came from identifies too: people name files after people. */
export type FamilyRegistered = FactDraft<
  'family-registered',
  { readonly familyId: FamilyId; readonly splitFrom?: FamilyId },
  FamilyDetails & { readonly source: Source | null }
>;
/** Name, address or number were set right; `identifying` holds the whole details as they are now. */
export type FamilyCorrected = FactDraft<'family-corrected', { readonly familyId: FamilyId }, FamilyDetails>;
/** Who she is alone: how she may be reached is a fact of its own. Facts of before hold both. */
export type MemberAdded = FactDraft<'member-added', MemberAddedPayload, Identity & Partial<PersonDetails>>;
/** `identifying` holds all of who she is, as it is now. Facts of before hold how she is reached too. */
export type MemberCorrected = FactDraft<
  'member-corrected',
  {
    readonly familyId: FamilyId;
    readonly personId: PersonId;
    readonly role: GenerationRole;
    readonly sex: Sex;
  },
  Identity & Partial<PersonDetails>
>;
/** `identifying` by the family: why it was enrolled though its score was below the line. */
export type FamilyEnrolled = FactDraft<
  'family-enrolled',
  { readonly familyId: FamilyId; readonly on: Day },
  { readonly reason: string }
>;
export type ConsentGiven = FactDraft<
  'consent-given',
  {
    readonly familyId: FamilyId;
    readonly consentId: Id;
    readonly personId: PersonId;
    readonly purpose: ConsentPurpose;
    readonly wording: string;
    readonly proof: ConsentProof;
    readonly givenBy?: PersonId;
    readonly on: Day;
  },
  { readonly witness: string }
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

/** The first day on which it is no target family any more. `as` left out: `withdrawn`. */
export type FamilyWithdrawn = FactDraft<
  'family-withdrawn',
  { readonly familyId: FamilyId; readonly on: Day; readonly as?: Ending }
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
  | FamilyWithdrawn
  | InTimeFactDraft
  | MergingFactDraft
  | SelectionFactDraft
  | ContactFactDraft
  | CardFactDraft
  | PaperFactDraft
  | DetailsErased;
export type FamilyFact = Recorded<FamilyFactDraft>;

/** Facts of the registry that belong to no single family. */
export type RegistryFactDraft =
  | RegistryPolicySet
  | SelectionFormPublished
  | WordingPublished
  | PairFactDraft
  | ImportFactDraft;
export type SelectionFact = Recorded<SelectionFormPublished>;
export type WordingFact = Recorded<WordingPublished>;
export type PairFact = Recorded<PairFactDraft>;
export type ImportFact = Recorded<ImportFactDraft>;
