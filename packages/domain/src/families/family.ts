import type { Day, FamilyId, Id, PartialDay, PersonId } from '../kernel/index.ts';
import type { FamilyCard } from './card.ts';
import { type ContactDetails, NO_CONTACT } from './contact.ts';
import type { PaperRecord } from './paper.ts';
import type { Assessment, Ending } from './selection.ts';
import type { Arrival, Departure, PersonRef, Tie } from './whereabouts.ts';

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

/** Who somebody is. Empty text and null where it is not known, and everywhere after an erasure. */
export interface Identity {
  /** As the person or the list writes it: surname, given name, patronymic. */
  readonly fullName: string;
  readonly birth: PartialDay | null;
  /** The 14 digits of the personal number (ПИН), or null. */
  readonly nationalId: string | null;
}

/** What identifies a person: who she is, and how she may be reached. */
export interface PersonDetails extends Identity, ContactDetails {}

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

/** Somebody who is or was in the family. Who is in it on a day is what `membersOn` says. */
export interface Person extends PersonDetails {
  readonly id: PersonId;
  readonly role: GenerationRole;
  readonly sex: Sex;
  readonly absences: readonly PlannedAbsence[];
  readonly arrival: Arrival;
  /** Null while she is in the family. */
  readonly departure: Departure | null;
  /** She is only another entry of that person: counted nowhere, and all that is recorded of her is that person's. */
  readonly sameAs: PersonRef | null;
  /** The entries that are only another entry of hers. */
  readonly alsoKnownAs: readonly PersonRef[];
}

export interface Consent {
  readonly id: Id;
  readonly purpose: ConsentPurpose;
  /** Whose consent: a person of the family. */
  readonly personId: PersonId;
  /** The version of the wording that was read out. */
  readonly wording: string;
  readonly proof: ConsentProof;
  /** Who gave it: she herself, or for a minor the grown-up of the family who speaks for her. */
  readonly givenBy: PersonId;
  /** Who was there besides, in words; '' for nobody, and once erased. */
  readonly witness: string;
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
  /** Everybody who is or was in it. */
  readonly members: readonly Person[];
  readonly ties: readonly Tie[];
  readonly head: PersonId | null;
  readonly nominatedOn: Day | null;
  /** Who named the family for the programme, in words; '' when nobody said, and once erased. */
  readonly nominatedBy: string;
  /** The last one. */
  readonly assessment: Assessment | null;
  /** The day from which it is a target family; null while it is only registered. */
  readonly enrolledOn: Day | null;
  /** The first day on which it is no target family any more, was not selected or goes on in another; null before. */
  readonly withdrawnOn: Day | null;
  /** How its time in the programme ended; null while it has not. */
  readonly ending: Ending | null;
  /** The family that it goes on in; null while it goes on by itself. */
  readonly mergedInto: FamilyId | null;
  /** The families that go on in this one. */
  readonly absorbed: readonly FamilyId[];
  readonly splitFrom: FamilyId | null;
  readonly consents: readonly Consent[];
  readonly notes: readonly OfficeNote[];
  readonly cards: readonly FamilyCard[];
  readonly papers: readonly PaperRecord[];
  readonly source: Source | null;
}

/** A person of whom nothing is known. */
export const NO_ONE: Omit<Person, 'id'> = {
  fullName: '',
  birth: null,
  nationalId: null,
  ...NO_CONTACT,
  role: 'other',
  sex: 'unknown',
  absences: [],
  arrival: { how: 'registered', on: null, from: null },
  departure: null,
  sameAs: null,
  alsoKnownAs: [],
};

/** A family of which nothing is known. */
export const NO_FAMILY: Omit<Family, 'id'> = {
  number: null,
  name: '',
  address: '',
  members: [],
  ties: [],
  head: null,
  nominatedOn: null,
  nominatedBy: '',
  assessment: null,
  enrolledOn: null,
  withdrawnOn: null,
  ending: null,
  mergedInto: null,
  absorbed: [],
  splitFrom: null,
  consents: [],
  notes: [],
  cards: [],
  papers: [],
  source: null,
};
