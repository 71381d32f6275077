import type { ErasableKind } from './erasure.ts';
import type { FamilyFactDraft } from './facts.ts';

/** Rows of the vault: what facts of these kinds say of somebody; with `having`, only where that member is there. */
export interface VaultRows {
  readonly facts: readonly (
    | FamilyFactDraft['kind']
    | 'next-step-kept'
    | 'review-raised'
    | 'parcel-handed-over'
  )[];
  readonly having?: 'phone';
}

const rows: Readonly<Record<ErasableKind, readonly VaultRows[]>> = {
  identity: [
    { facts: ['family-registered', 'family-corrected', 'member-added', 'member-corrected'] },
    { facts: ['paper-record-kept'] },
  ],
  contact: [{ facts: ['contact-set'] }, { facts: ['member-added', 'member-corrected'], having: 'phone' }],
  notes: [{ facts: ['office-note-kept', 'next-step-kept', 'review-raised'] }],
  selection: [{ facts: ['family-nominated', 'family-assessed', 'family-enrolled'] }],
  receipts: [{ facts: ['consent-given', 'parcel-handed-over'] }],
};

/**
 * What goes from the vault when details of that kind are erased: of the people concerned, or of the family and
 * everybody in it, and of no other family that the same person stands in. Some facts hold who somebody is and how she
 * is reached in one row, which goes whole: `decideErasure` writes what stays of it anew, before.
 */
export function vaultOf(kind: ErasableKind): readonly VaultRows[] {
  return rows[kind];
}
