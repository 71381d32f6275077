import type { Day, FamilyId, Id, PartialDay, PersonId } from '../kernel/index.ts';

/**
 * Whose seat a person takes in the programme: it decides the peer group. The relation is to the young couple at the
 * centre of the family, so one woman is "daughter-in-law" here and mother to her children.
 */
export const generationRoles = [
  'mother-in-law',
  'father-in-law',
  'daughter-in-law',
  'husband',
  'child',
  'other',
] as const;
export type GenerationRole = (typeof generationRoles)[number];

/** The roles that attend the workshops, each in a peer group of its own. */
export const attendingRoles = ['mother-in-law', 'father-in-law', 'daughter-in-law', 'husband'] as const;

export const sexes = ['female', 'male', 'unknown'] as const;
export type Sex = (typeof sexes)[number];

/** What consent is asked for; each is given and withdrawn by itself. */
export const consentPurposes = ['programme', 'aid', 'survey', 'referral', 'photograph'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentProofs = ['signature', 'thumb-mark-witnessed', 'spoken-witnessed'] as const;
export type ConsentProof = (typeof consentProofs)[number];

export const absenceReasons = ['migration', 'illness', 'childbirth', 'mourning', 'other'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** What identifies a person. Empty text and null where it is not known, and everywhere after an erasure. */
export interface PersonDetails {
  /** As the person or the list writes it: surname, given name, patronymic. */
  readonly fullName: string;
  readonly birth: PartialDay | null;
  /** E.164, `+996…`, or null. */
  readonly phone: string | null;
  /** When and through whom the person may be called, in the words of the list; '' when nothing was said. */
  readonly safeContact: string;
  /** The 14 digits of the personal number (ПИН), or null. */
  readonly nationalId: string | null;
}

/** What identifies a family: also its number, in which a list may hold anything once its columns are mixed up. */
export interface FamilyDetails {
  /** The programme's own number of the family, as lists and parcels carry it; null when it has none. */
  readonly number: string | null;
  /** What the family is called on lists: the surname, as a rule. */
  readonly name: string;
  readonly address: string;
}

/** A foreseen time away. Counts as an excused absence: seasonal labour migration is not a drop-out. */
export interface PlannedAbsence {
  readonly reason: AbsenceReason;
  readonly from: Day | null;
  /** The last day away, or null when no return is foreseen yet. */
  readonly until: Day | null;
}

export interface Person extends PersonDetails {
  readonly id: PersonId;
  readonly role: GenerationRole;
  readonly sex: Sex;
  readonly absences: readonly PlannedAbsence[];
}

export interface Consent {
  readonly id: Id;
  readonly purpose: ConsentPurpose;
  /** Whose consent: a person of the family. */
  readonly personId: PersonId;
  /** The version of the wording that was read out. */
  readonly wording: string;
  readonly proof: ConsentProof;
  readonly givenOn: Day;
  readonly withdrawnOn: Day | null;
}

/** A remark for the office alone. Never part of what a facilitator's phone holds. */
export interface OfficeNote {
  readonly id: Id;
  readonly personId: PersonId | null;
  readonly text: string;
}

/** Where a family's entry came from: the name of the file and the row its first person stood in. */
export interface Source {
  readonly file: string;
  readonly row: number;
}

export interface Family extends FamilyDetails {
  readonly id: FamilyId;
  readonly members: readonly Person[];
  /** The day from which it is a target family; null while it is only registered. */
  readonly enrolledOn: Day | null;
  /** The first day on which it is no target family any more; null while it is one, or never was. */
  readonly withdrawnOn: Day | null;
  readonly consents: readonly Consent[];
  readonly notes: readonly OfficeNote[];
  readonly source: Source | null;
}
