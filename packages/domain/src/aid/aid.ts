import type {
  AccountId,
  ClockReading,
  CommodityId,
  ConsignmentId,
  Day,
  FactId,
  FamilyId,
  Id,
  Item,
  Period,
  PersonId,
  RoundId,
  RuleId,
  Unit,
  Words,
} from '../kernel/index.ts';
import type { AttendanceTally } from '../workshops/index.ts';

/** A kind of goods that is handed out. */
export interface Commodity {
  readonly id: CommodityId;
  readonly title: Words;
  readonly unit: Unit;
  /** Energy and nutrients in 100 base units (100 g, 100 ml), or in one piece: kcal, milligrams, milligrams. */
  readonly kcal: number;
  readonly proteinMg: number;
  readonly fatMg: number;
}

export type { Item } from '../kernel/index.ts';

/** How much a line of the basket gives, in base units. */
export type Amount =
  | { readonly kind: 'flat'; readonly quantity: number }
  /** `each` for every head, up to `atMost` heads when that is set. */
  | { readonly kind: 'per-head'; readonly each: number; readonly atMost: number | null }
  /** By the size of the household; bands ascend, the first one starts at 1, each reaches to the next. */
  | {
      readonly kind: 'banded';
      readonly bands: readonly { readonly from: number; readonly quantity: number }[];
    };

/**
 * One line of a basket. `household` lines feed the household whatever anybody attended: the protected floor.
 * `attendee` lines give `each` for every member who attended enough, at most a small share of the whole.
 */
export type BasketLine =
  | {
      readonly to: 'household';
      readonly commodityId: CommodityId;
      readonly amount: Amount;
      /** Rounded up to whole packs of this size in base units; null for the exact quantity. */
      readonly pack: number | null;
    }
  | { readonly to: 'attendee'; readonly commodityId: CommodityId; readonly each: number };

export interface AidRuleVersion {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly title: Words;
  /** How many days the basket is meant to last. */
  readonly days: number;
  readonly basket: readonly BasketLine[];
  /**
   * A member has attended enough with this share of the sessions held for her in the round's window, in per cent.
   * Excused absence counts as attendance; with no session held, everybody has attended enough.
   */
  readonly attendancePercent: number;
}

export interface AidRule {
  readonly id: RuleId;
  readonly versions: readonly AidRuleVersion[];
}

/** One distribution. The rule's version is fixed when it opens. */
export interface Round {
  readonly id: RoundId;
  readonly title: string;
  readonly ruleId: RuleId;
  readonly ruleVersion: number;
  readonly on: Day;
  readonly place: string;
  /** The days whose sessions count for the round. */
  readonly window: Period;
  readonly status: 'open' | 'closed';
}

/** Everything an entitlement is reckoned from, besides the rule: enough to reckon it again at any time. */
export interface Basis {
  /** Heads of the household on the day the round was opened. */
  readonly household: number;
  readonly attendees: readonly AttendanceTally[];
}

export type Collector =
  | { readonly kind: 'member'; readonly personId: PersonId }
  | { readonly kind: 'proxy'; readonly relation: 'relative' | 'neighbour' | 'other' };

/** Proof without biometrics: a drawn signature, or a thumb-mark that stays on paper with a witness named. */
export const receiptProofs = ['signature', 'thumb-mark-on-paper'] as const;
export type ReceiptProof = (typeof receiptProofs)[number];

/** What identifies somebody in a hand-over; all null once erased. */
export interface ReceiptDetails {
  /** The strokes of the signature as an SVG path in a 300 by 120 box. */
  readonly signature: string | null;
  readonly witness: string | null;
  readonly proxyName: string | null;
}

export interface HandOver extends ReceiptDetails {
  /** The fact that recorded it. */
  readonly id: FactId;
  readonly items: readonly Item[];
  readonly basis: Basis;
  readonly collector: Collector;
  readonly proof: ReceiptProof;
  readonly by: AccountId;
  readonly at: ClockReading;
  /** The fact that reversed it, or null while it stands. */
  readonly reversedBy: FactId | null;
}

/** What one family is to get in one round, and what it got. Its id is `parcelId(roundId, familyId)`. */
export interface Parcel {
  readonly id: string;
  readonly roundId: RoundId;
  readonly familyId: FamilyId;
  readonly household: number;
  readonly handOvers: readonly HandOver[];
}

/** Goods that came back from the people who took them to a distribution, counted. */
export interface StockReturn {
  readonly id: Id;
  readonly items: readonly Item[];
  readonly by: AccountId;
  readonly at: ClockReading;
  /** The fact that recorded it: a correction names it. */
  readonly fact: FactId;
  /** The fact that reversed it, or null while it stands. */
  readonly reversedBy: FactId | null;
}

/** Goods that were issued for a round to the people who hand them out, with what came back of them. */
export interface Consignment {
  readonly id: ConsignmentId;
  readonly roundId: RoundId;
  /** Who answers for the goods: a pair, as a rule. */
  readonly to: readonly AccountId[];
  readonly items: readonly Item[];
  readonly issuedBy: AccountId;
  readonly issuedAt: ClockReading;
  readonly returns: readonly StockReturn[];
}

export function parcelId(roundId: RoundId, familyId: FamilyId): string {
  return `${roundId}/${familyId}`;
}
