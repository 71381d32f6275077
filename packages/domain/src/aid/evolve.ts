import {
  type AidRule,
  type Commodity,
  type Consignment,
  type HandOver,
  type Parcel,
  parcelId,
  type ReceiptDetails,
  type Round,
} from './aid.ts';
import type { AidRuleFact, CommodityFact, ConsignmentFact, ParcelFact, RoundFact } from './facts.ts';

const erased: ReceiptDetails = { signature: null, witness: null, proxyName: null };

/** The commodity after a fact of it. */
export function evolveCommodity(_before: Commodity | undefined, fact: CommodityFact): Commodity {
  return fact.payload.after;
}

/** The rule after a fact of it. */
export function evolveAidRule(before: AidRule | undefined, { payload }: AidRuleFact): AidRule {
  return { id: payload.ruleId, versions: [...(before?.versions ?? []), payload.version] };
}

/** The round after a fact of it. */
export function evolveRound(before: Round | undefined, fact: RoundFact): Round | undefined {
  if (fact.kind === 'round-closed') return before && { ...before, status: 'closed' };
  const { roundId, ...opened } = fact.payload;
  return { id: roundId, ...opened, status: 'open' };
}

/** The parcel after a fact of it. A reversed hand-over stays in the list and names what reversed it. */
export function evolveParcel(before: Parcel | undefined, fact: ParcelFact): Parcel | undefined {
  if (fact.kind === 'family-listed') {
    const { roundId, familyId, household } = fact.payload;
    return { id: parcelId(roundId, familyId), roundId, familyId, household, handOvers: [] };
  }
  if (!before) return undefined;
  switch (fact.kind) {
    case 'parcel-handed-over': {
      const { familyId, items, basis, collector, proof } = fact.payload;
      const handOver: HandOver = {
        id: fact.id,
        items,
        basis,
        collector,
        proof,
        ...(fact.identifying?.[familyId] ?? erased),
        by: fact.actor,
        at: fact.recordedAt,
        reversedBy: null,
      };
      return { ...before, handOvers: [...before.handOvers, handOver] };
    }
    case 'hand-over-reversed':
      return {
        ...before,
        handOvers: before.handOvers.map((handOver) =>
          handOver.id === fact.corrects ? { ...handOver, reversedBy: fact.id } : handOver,
        ),
      };
  }
}

/** The consignment after a fact of it. A reversed return stays in the list and names what reversed it. */
export function evolveConsignment(
  before: Consignment | undefined,
  fact: ConsignmentFact,
): Consignment | undefined {
  if (fact.kind === 'stock-issued') {
    const { consignmentId, ...issued } = fact.payload;
    return { id: consignmentId, ...issued, issuedBy: fact.actor, issuedAt: fact.recordedAt, returns: [] };
  }
  if (!before) return undefined;
  switch (fact.kind) {
    case 'stock-returned': {
      const { returnId, items } = fact.payload;
      const returned = { id: returnId, items, by: fact.actor, at: fact.recordedAt, fact: fact.id };
      return { ...before, returns: [...before.returns, { ...returned, reversedBy: null }] };
    }
    case 'return-reversed':
      return {
        ...before,
        returns: before.returns.map((each) =>
          each.id === fact.payload.returnId ? { ...each, reversedBy: fact.id } : each,
        ),
      };
  }
}
