import type { Day, FactDraft, FamilyId, PersonId } from '../kernel/index.ts';
import type { PersonRef } from './whereabouts.ts';

/**
 * Why two families become one: the same one was written down twice, or two households live as one from a day on.
 */
export type MergeReason = 'written-twice' | 'live-together';

/** The same human being in both families. */
export interface MergedPair {
  readonly kept: PersonId;
  readonly dropped: PersonId;
}

/**
 * The other family goes on in this one. Its people who are somebody here already (`pairs`) become that somebody; the
 * rest come over. Both histories stay where they were recorded.
 */
export interface MergeFamilies {
  readonly kind: 'merge-families';
  readonly familyId: FamilyId;
  readonly otherId: FamilyId;
  readonly why: MergeReason;
  readonly on: Day;
  readonly pairs: readonly MergedPair[];
}
export interface UnmergeFamilies {
  readonly kind: 'unmerge-families';
  readonly familyId: FamilyId;
  readonly otherId: FamilyId;
}

/** Two entries are one human being, in one family or in two: `dropped` is from now on another name for `kept`. */
export interface MergePeople {
  readonly kind: 'merge-people';
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly dropped: PersonRef;
}
export interface UnmergePeople {
  readonly kind: 'unmerge-people';
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly dropped: PersonRef;
}

/** Somebody looked: these two are two human beings. Remembered until it is taken back. */
export interface TellApart {
  readonly kind: 'tell-apart';
  readonly people: readonly [PersonId, PersonId];
}
export interface ForgetTellingApart {
  readonly kind: 'forget-telling-apart';
  readonly people: readonly [PersonId, PersonId];
}

export type MergingCommand = MergeFamilies | UnmergeFamilies | MergePeople | UnmergePeople;
export type PairCommand = TellApart | ForgetTellingApart;

/** In the family that goes on. */
export type FamilyAbsorbed = FactDraft<
  'family-absorbed',
  {
    readonly familyId: FamilyId;
    readonly otherId: FamilyId;
    readonly why: MergeReason;
    readonly on: Day;
  }
>;
/** In the family that ends. */
export type FamilyMerged = FactDraft<
  'family-merged',
  { readonly familyId: FamilyId; readonly into: FamilyId; readonly why: MergeReason; readonly on: Day }
>;
/** In both. The people who had come over are gone from the one, and the other is as it was. */
export type FamilyMergeUndone = FactDraft<
  'family-merge-undone',
  { readonly familyId: FamilyId; readonly otherId: FamilyId; readonly kept: boolean }
>;
/** In the family of the one that is dropped. */
export type MemberMerged = FactDraft<'member-merged', PersonRef & { readonly into: PersonRef }>;
/** In the family of the one that is kept. */
export type MemberAbsorbed = FactDraft<'member-absorbed', PersonRef & { readonly dropped: PersonRef }>;
export type MemberMergeUndone = FactDraft<
  'member-merge-undone',
  PersonRef & { readonly kept: PersonRef; readonly dropped: PersonRef }
>;
export type MergingFactDraft =
  | FamilyAbsorbed
  | FamilyMerged
  | FamilyMergeUndone
  | MemberMerged
  | MemberAbsorbed
  | MemberMergeUndone;

export type PeopleToldApart = FactDraft<
  'people-told-apart',
  { readonly people: readonly [PersonId, PersonId] }
>;
export type TellingApartForgotten = FactDraft<
  'telling-apart-forgotten',
  { readonly people: readonly [PersonId, PersonId] }
>;
export type PairFactDraft = PeopleToldApart | TellingApartForgotten;

/** What was decided about two people who look alike. */
export interface Pair {
  readonly id: string;
  readonly people: readonly [PersonId, PersonId];
  readonly toldApart: boolean;
}

/** The id of a pair: the same whichever of the two is named first. */
export function pairId(one: PersonId, other: PersonId): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`;
}
