import type { Day, FactDraft, FamilyId, Id } from '../kernel/index.ts';

export const cardEndings = ['lost', 'replaced', 'family-left'] as const;
export type CardEnding = (typeof cardEndings)[number];

/**
 * A printed card of the family. On it stands a random token and nothing else; here is only the token's digest, so
 * that a copy of the registry makes no cards.
 */
export interface FamilyCard {
  readonly id: Id;
  /** `cardDigest` of the token. */
  readonly digest: string;
  readonly issuedOn: Day;
  readonly revoked: { readonly on: Day; readonly why: CardEnding } | null;
}

/** The cards before are revoked as `replaced`: a family has one that works. */
export interface IssueCard {
  readonly kind: 'issue-card';
  readonly familyId: FamilyId;
  readonly cardId: Id;
  readonly digest: string;
}
export interface RevokeCard {
  readonly kind: 'revoke-card';
  readonly familyId: FamilyId;
  readonly cardId: Id;
  readonly why: CardEnding;
}
export type CardCommand = IssueCard | RevokeCard;

export type CardIssued = FactDraft<
  'card-issued',
  { readonly familyId: FamilyId; readonly cardId: Id; readonly digest: string; readonly on: Day }
>;
export type CardRevoked = FactDraft<
  'card-revoked',
  { readonly familyId: FamilyId; readonly cardId: Id; readonly why: CardEnding; readonly on: Day }
>;
export type CardFactDraft = CardIssued | CardRevoked;
