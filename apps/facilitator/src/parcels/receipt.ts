import type { Collector, HandOverParcel, ReceiptProof } from '@tatyktuu/domain/aid';
import type { ParcelLine } from '../reading/parcels.ts';

/** What was filled in so far. */
export interface Receipt {
  readonly collector: Collector | null;
  readonly proxyName: string;
  readonly proof: ReceiptProof;
  readonly signature: string | null;
  readonly witness: string;
}

export const blankReceipt: Receipt = {
  collector: null,
  proxyName: '',
  proof: 'signature',
  signature: null,
  witness: '',
};

/** The hand-over of everything that is due, or null while nobody is chosen to collect it. */
export function commandOf(
  { round, family, entitlement }: ParcelLine,
  { collector, proxyName, proof, signature, witness }: Receipt,
): HandOverParcel | null {
  if (!collector) return null;
  return {
    kind: 'hand-over-parcel',
    roundId: round.id,
    familyId: family.id,
    items: entitlement.items,
    collector,
    proof,
    signature: proof === 'signature' ? signature : null,
    witness: proof === 'thumb-mark-on-paper' ? witness : null,
    proxyName: collector.kind === 'proxy' ? proxyName : null,
  };
}
