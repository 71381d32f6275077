import type { Day, FactDraft, FactId, FamilyId, Id, PersonId } from '../kernel/index.ts';
import type { Family, FamilyDetails, GenerationRole, Sex } from './family.ts';
import type { Arrival, DepartureKind, PersonRef, reportedDepartures, TieKind } from './whereabouts.ts';

/** Somebody who was there before comes back: the same person, with all that is known of her. */
export interface NoteReturn {
  readonly kind: 'note-return';
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly on: Day;
}

/** Somebody dies, marries away, divorces or moves out: from that day she is in no group and no head of the household. */
export interface NoteDeparture {
  readonly kind: 'note-departure';
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly how: (typeof reportedDepartures)[number];
  readonly on: Day;
}

export interface TiePeople {
  readonly kind: 'tie-people';
  readonly familyId: FamilyId;
  readonly tieId: Id;
  readonly tie: TieKind;
  readonly of: PersonId;
  readonly to: PersonId;
  readonly from: Day | null;
}

export interface EndTie {
  readonly kind: 'end-tie';
  readonly familyId: FamilyId;
  readonly tieId: Id;
  readonly on: Day;
}

/** Only where the programme wants a head; `null`: nobody is. */
export interface NameHead {
  readonly kind: 'name-head';
  readonly familyId: FamilyId;
  readonly personId: PersonId | null;
}

/** Some of a family become a family of their own. They keep their ids, their history stays where it happened. */
export interface SplitFamily extends FamilyDetails {
  readonly kind: 'split-family';
  readonly familyId: FamilyId;
  readonly newFamilyId: FamilyId;
  readonly personIds: readonly PersonId[];
  readonly on: Day;
}

/**
 * Sets a change right that should not have been recorded: the family is then as if the fact had not happened. Only
 * for changes that nothing later rests on.
 */
export interface UndoChange {
  readonly kind: 'undo-change';
  readonly familyId: FamilyId;
  readonly factId: FactId;
}

export type InTimeCommand =
  | NoteReturn
  | NoteDeparture
  | TiePeople
  | EndTie
  | NameHead
  | SplitFamily
  | UndoChange;

export type MemberReturned = FactDraft<
  'member-returned',
  { readonly familyId: FamilyId; readonly personId: PersonId; readonly on: Day }
>;
export type MemberLeft = FactDraft<
  'member-left',
  PersonRef & { readonly how: DepartureKind; readonly on: Day; readonly to: FamilyId | null }
>;
export type PeopleTied = FactDraft<
  'people-tied',
  {
    readonly familyId: FamilyId;
    readonly tieId: Id;
    readonly tie: TieKind;
    readonly of: PersonId;
    readonly to: PersonId;
    readonly from: Day | null;
  }
>;
export type TieEnded = FactDraft<
  'tie-ended',
  { readonly familyId: FamilyId; readonly tieId: Id; readonly on: Day }
>;
export type HeadNamed = FactDraft<
  'head-named',
  { readonly familyId: FamilyId; readonly personId: PersonId | null }
>;
/** In the family that was left. */
export type FamilySplit = FactDraft<
  'family-split',
  { readonly familyId: FamilyId; readonly into: FamilyId; readonly on: Day }
>;
/**
 * The family as it is without the facts that were undone (`undone`, newest first; `corrects` is the first of them).
 * `payload.state` is what `structureOf` leaves of it: nothing that identifies anybody. Details that have to be as they
 * were before are said again by the facts after it in the same command, each of its own kind, so that what is erased
 * by kind is erased there too.
 */
export type ChangeUndone = FactDraft<
  'change-undone',
  { readonly familyId: FamilyId; readonly undone: readonly FactId[]; readonly state: Family }
>;
/** It should never have been registered: an import was undone. Nothing of it is left but the journal. */
export type FamilyUnregistered = FactDraft<'family-unregistered', { readonly familyId: FamilyId }>;

export type InTimeFactDraft =
  | MemberReturned
  | MemberLeft
  | PeopleTied
  | TieEnded
  | HeadNamed
  | FamilySplit
  | ChangeUndone
  | FamilyUnregistered;

/** What `member-added` says beside the person's details. Old facts have no arrival: `registered`, day unknown. */
export interface MemberAddedPayload {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly role: GenerationRole;
  readonly sex: Sex;
  readonly arrival?: Arrival;
}
