import type { Sex } from '../families/index.ts';
import type { FamilyId, PartialDay, PersonId } from '../kernel/index.ts';

/** All that two entries are compared by. */
export interface PersonForMatching {
  readonly id: PersonId;
  readonly familyId: FamilyId;
  /** As the list writes it, in whatever order and script. */
  readonly fullName: string;
  readonly birth: PartialDay | null;
  readonly sex: Sex;
  /** E.164, or null. */
  readonly phone: string | null;
  /** The 14 digits of the personal number (ПИН), or null. */
  readonly nationalId: string | null;
  readonly address: string;
  /** Full names of the others who are in the family. */
  readonly kin: readonly string[];
}

/** What speaks for or against two entries being one human being. */
export const evidenceCodes = [
  'same-personal-number',
  'other-personal-number',
  'same-birth',
  'birth-slip',
  'same-birth-year',
  'other-birth',
  /** The whole name letter by letter. */
  'same-name',
  /** The whole name in another script, with other letters for the same sounds. */
  'name-spelled-otherwise',
  /** A letter or two differ, in one part of the name or more. */
  'name-slip',
  'name-order-swapped',
  'same-given-name',
  'other-given-name',
  'initials-only',
  'same-surname',
  /** As after a marriage. */
  'surname-differs',
  'same-patronymic',
  /** The same father, written in another way: -ович, уулу, or his name alone. */
  'patronymic-form',
  'patronymic-differs',
  'same-phone',
  'same-address',
  'same-kin',
  'other-kin',
  'other-sex',
  'same-family',
] as const;
export type EvidenceCode = (typeof evidenceCodes)[number];

export interface Evidence {
  readonly code: EvidenceCode;
  /** `+` speaks for one human being, `-` for two. */
  readonly side: '+' | '-';
}

export interface Likeness {
  /** Percent: how sure it is that the two are one. */
  readonly certainty: number;
  /** The weightiest first. */
  readonly evidence: readonly Evidence[];
}

/** The certainty (percent) from which on a pair is kept and shown: below it, two are taken for two. */
export const SHOWN_FROM = 50;

/** Two entries that may be one human being; `one` has the smaller id. */
export interface FoundPair extends Likeness {
  readonly one: PersonId;
  readonly other: PersonId;
  readonly oneFamily: FamilyId;
  readonly otherFamily: FamilyId;
}
