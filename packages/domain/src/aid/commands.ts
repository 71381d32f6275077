import type {
  AccountId,
  ConsignmentId,
  Day,
  FactId,
  FamilyId,
  Id,
  Period,
  RoundId,
  RuleId,
  Words,
} from '../kernel/index.ts';
import type { BasketLine, Collector, Commodity, Item, ReceiptDetails, ReceiptProof } from './aid.ts';

export interface SaveCommodity {
  readonly kind: 'save-commodity';
  readonly commodity: Commodity;
}

/** Publishes version 1 of a new rule or the next version of one there is. */
export interface PublishAidRule {
  readonly kind: 'publish-aid-rule';
  readonly ruleId: RuleId;
  /** Exactly one above the last version. */
  readonly version: number;
  readonly title: Words;
  readonly days: number;
  readonly basket: readonly BasketLine[];
  readonly attendancePercent: number;
}

export interface OpenRound {
  readonly kind: 'open-round';
  readonly roundId: RoundId;
  readonly title: string;
  readonly ruleId: RuleId;
  readonly ruleVersion: number;
  readonly on: Day;
  readonly place: string;
  readonly window: Period;
  readonly familyIds: readonly FamilyId[];
}

export interface CloseRound {
  readonly kind: 'close-round';
  readonly roundId: RoundId;
}

export interface HandOverParcel extends ReceiptDetails {
  readonly kind: 'hand-over-parcel';
  readonly roundId: RoundId;
  readonly familyId: FamilyId;
  readonly items: readonly Item[];
  readonly collector: Collector;
  readonly proof: ReceiptProof;
}

export interface ReverseHandOver {
  readonly kind: 'reverse-hand-over';
  readonly roundId: RoundId;
  readonly familyId: FamilyId;
  /** The fact of the hand-over that did not happen as recorded. */
  readonly handOver: FactId;
}

/** Goods leave for a distribution, into the hands of the people who answer for them. */
export interface IssueStock {
  readonly kind: 'issue-stock';
  readonly consignmentId: ConsignmentId;
  readonly roundId: RoundId;
  readonly to: readonly AccountId[];
  readonly items: readonly Item[];
}

/** What was left over of a consignment is brought back, counted. */
export interface ReturnStock {
  readonly kind: 'return-stock';
  readonly consignmentId: ConsignmentId;
  readonly returnId: Id;
  readonly items: readonly Item[];
}

/** A return did not happen as recorded. */
export interface ReverseReturn {
  readonly kind: 'reverse-return';
  readonly consignmentId: ConsignmentId;
  readonly returnId: Id;
}

export type ConsignmentCommand = IssueStock | ReturnStock | ReverseReturn;

export type AidCommand =
  | SaveCommodity
  | PublishAidRule
  | OpenRound
  | CloseRound
  | HandOverParcel
  | ReverseHandOver
  | ConsignmentCommand;
