import type { FactDraft, Recorded } from '../kernel/index.ts';
import type { ErasableKind } from './erasure.ts';

/** The id of the one policy of the registry. */
export const POLICY = 'registry';

/** What the programme has decided about its registry. */
export interface RegistryPolicy {
  readonly id: typeof POLICY;
  /** Nobody joins a group and no family is listed for food before consent for it was given. */
  readonly consentFirst: boolean;
  /** Whether families have a head. */
  readonly heads: boolean;
  /** From this certainty on (percent) an open duplicate keeps a family out of a new round. */
  readonly duplicateLevel: number;
  /** Months after a family's time in the programme ended; null: kept until somebody asks for its erasure. */
  readonly keepMonths: Readonly<Record<ErasableKind, number | null>>;
  /** Days that what phones sent and was refused is kept. */
  readonly keepRefusedDays: number;
}

/** While the programme has decided nothing: what was before there was a policy. */
export const DEFAULT_POLICY: RegistryPolicy = {
  id: POLICY,
  consentFirst: false,
  heads: false,
  duplicateLevel: 90,
  keepMonths: { identity: 24, contact: 6, notes: 6, selection: 12, receipts: 84 },
  keepRefusedDays: 180,
};

/** What a new programme begins with. */
export const STARTING_POLICY: RegistryPolicy = { ...DEFAULT_POLICY, consentFirst: true };

export interface SetRegistryPolicy {
  readonly kind: 'set-registry-policy';
  readonly policy: Omit<RegistryPolicy, 'id'>;
}
export type RegistryPolicySet = FactDraft<
  'registry-policy-set',
  { readonly policy: Omit<RegistryPolicy, 'id'> }
>;
export type PolicyFact = Recorded<RegistryPolicySet>;
