import type {
  AccountId,
  ConsignmentId,
  FactDraft,
  FamilyId,
  Id,
  Recorded,
  RoundId,
  RuleId,
} from '../kernel/index.ts';
import type {
  AidRuleVersion,
  Basis,
  Collector,
  Commodity,
  Item,
  ReceiptDetails,
  ReceiptProof,
  Round,
} from './aid.ts';

/** A record: the commodity before (null when it is new) and after. */
export type CommoditySaved = FactDraft<
  'commodity-saved',
  { readonly before: Commodity | null; readonly after: Commodity }
>;
export type AidRulePublished = FactDraft<
  'aid-rule-published',
  { readonly ruleId: RuleId; readonly version: AidRuleVersion }
>;
export type RoundOpened = FactDraft<
  'round-opened',
  Omit<Round, 'id' | 'status'> & { readonly roundId: RoundId }
>;
export type RoundClosed = FactDraft<'round-closed', { readonly roundId: RoundId }>;
/** The family stands on the round's beneficiary list, with as many heads as it had that day. */
export type FamilyListed = FactDraft<
  'family-listed',
  { readonly roundId: RoundId; readonly familyId: FamilyId; readonly household: number }
>;
/** `identifying` is keyed by the family. */
export type ParcelHandedOver = FactDraft<
  'parcel-handed-over',
  {
    readonly roundId: RoundId;
    readonly familyId: FamilyId;
    readonly items: readonly Item[];
    readonly basis: Basis;
    readonly collector: Collector;
    readonly proof: ReceiptProof;
  },
  ReceiptDetails
>;
/** `corrects` names the hand-over. */
export type HandOverReversed = FactDraft<
  'hand-over-reversed',
  { readonly roundId: RoundId; readonly familyId: FamilyId }
>;

export type StockIssued = FactDraft<
  'stock-issued',
  {
    readonly consignmentId: ConsignmentId;
    readonly roundId: RoundId;
    readonly to: readonly AccountId[];
    readonly items: readonly Item[];
  }
>;
export type StockReturned = FactDraft<
  'stock-returned',
  { readonly consignmentId: ConsignmentId; readonly returnId: Id; readonly items: readonly Item[] }
>;
/** `corrects` names the return. */
export type ReturnReversed = FactDraft<
  'return-reversed',
  { readonly consignmentId: ConsignmentId; readonly returnId: Id }
>;

export type CommodityFactDraft = CommoditySaved;
export type AidRuleFactDraft = AidRulePublished;
export type RoundFactDraft = RoundOpened | RoundClosed;
export type ParcelFactDraft = FamilyListed | ParcelHandedOver | HandOverReversed;
export type ConsignmentFactDraft = StockIssued | StockReturned | ReturnReversed;
export type AidFactDraft =
  | CommodityFactDraft
  | AidRuleFactDraft
  | RoundFactDraft
  | ParcelFactDraft
  | ConsignmentFactDraft;
export type CommodityFact = Recorded<CommodityFactDraft>;
export type AidRuleFact = Recorded<AidRuleFactDraft>;
export type RoundFact = Recorded<RoundFactDraft>;
export type ParcelFact = Recorded<ParcelFactDraft>;
export type ConsignmentFact = Recorded<ConsignmentFactDraft>;
export type AidFact = CommodityFact | AidRuleFact | RoundFact | ParcelFact | ConsignmentFact;
