import type { FactDraft, FamilyId, PersonId } from '../kernel/index.ts';

/**
 * What can be erased by itself, each on a clock of its own:
 * - `identity`: names, births, personal numbers, the family's name, number and address, sources;
 * - `contact`: telephones and how one may be called;
 * - `notes`: remarks of the office and participants' next steps;
 * - `selection`: who nominated, the answers of the selection form and the score;
 * - `receipts`: signatures, witnesses and proxies of hand-overs and consents.
 */
export const erasableKinds = ['identity', 'contact', 'notes', 'selection', 'receipts'] as const;
export type ErasableKind = (typeof erasableKinds)[number];

export type ErasureReason = 'asked-for' | 'time-is-up';

/**
 * Erases details of some people of a family, or (`personIds` null) of everybody in it and the family itself. What was
 * attended, handed over and counted stays, of nobody in particular.
 */
export interface EraseDetails {
  readonly kind: 'erase-details';
  readonly familyId: FamilyId;
  readonly personIds: readonly PersonId[] | null;
  readonly kinds: readonly ErasableKind[];
  readonly why: ErasureReason;
}

/** Whoever records this takes the details out of the vault in the same transaction. */
export type DetailsErased = FactDraft<
  'details-erased',
  {
    readonly familyId: FamilyId;
    readonly personIds: readonly PersonId[] | null;
    readonly kinds: readonly ErasableKind[];
    readonly why: ErasureReason;
  }
>;
