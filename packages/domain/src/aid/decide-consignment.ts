import type { Account, Actor } from '../access/index.ts';
import {
  canonicalJson,
  type Item,
  isOverruled,
  type Overruled,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { AidRuleVersion, Consignment, Round } from './aid.ts';
import type { ConsignmentCommand, IssueStock, ReturnStock, ReverseReturn } from './commands.ts';
import type { ConsignmentFactDraft } from './facts.ts';
import { faultOfQuantities } from './items.ts';
import type { AidReason } from './reasons.ts';

type Decision = Result<readonly ConsignmentFactDraft[], Refusal<AidReason>>;

/** What a decision on a consignment is taken from. */
export interface ConsignmentContext {
  readonly consignment: Consignment | undefined;
  /** The round that goods are issued for, and its rule's version: needed to issue. */
  readonly round: Round | undefined;
  readonly rule: AidRuleVersion | undefined;
  /** The people that goods are issued to, in the command's order; undefined where there is none. */
  readonly holders: readonly (Account | undefined)[];
}

export interface ConsignmentCircumstances {
  readonly actor: Actor;
  readonly overruled?: Overruled;
}

/**
 * Decides on goods that leave for a distribution and on what comes back. They are issued for an open round, in what
 * its rule hands out, to people who answer for them; one of these brings back at most what was issued and is not back
 * yet, and takes back her own return when it did not happen as recorded. Whether what came back fits the hand-overs
 * is no refusal: `stockOf` reckons it.
 */
export function decideConsignment(
  context: ConsignmentContext,
  command: ConsignmentCommand,
  circumstances: ConsignmentCircumstances,
): Decision {
  const { consignment } = context;
  if (command.kind === 'issue-stock') return decideIssue(context, command);
  if (!consignment) return refuse('consignment-not-found');
  return command.kind === 'return-stock'
    ? decideReturn(consignment, command, circumstances)
    : decideReversal(consignment, command, circumstances);
}

function decideIssue(
  { consignment, round, rule, holders }: ConsignmentContext,
  { consignmentId, roundId, items, ...command }: IssueStock,
): Decision {
  if (consignment) return refuse('consignment-exists');
  if (!round) return refuse('round-not-found');
  if (round.status === 'closed') return refuse('round-closed');
  if (!rule) return refuse('rule-version-not-found', { version: round.ruleVersion });
  const to = [...new Set(command.to)];
  if (to.length === 0) return refuse('consignment-needs-holder');
  if (!holders.every((holder) => holder?.open)) return refuse('holder-not-found');
  const fault = faultOfQuantities(items);
  if (fault) return fault;
  const inRule = items.every((item) => rule.basket.some((line) => line.commodityId === item.commodityId));
  if (!inRule) return refuse('item-not-in-rule');
  return ok([{ kind: 'stock-issued', payload: { consignmentId, roundId, to, items } }]);
}

function decideReturn(
  consignment: Consignment,
  { consignmentId, returnId, items }: ReturnStock,
  { actor, overruled }: ConsignmentCircumstances,
): Decision {
  if (actor.role === 'facilitator' && !consignment.to.includes(actor.id))
    return refuse('not-your-consignment');
  const same = consignment.returns.find(({ id }) => id === returnId);
  if (same && canonicalJson(same.items) === canonicalJson(items) && same.reversedBy === null) return ok([]);
  if (same) return refuse('return-exists');
  const fault = faultOfQuantities(items);
  if (fault) return fault;
  const tooMuch = items.find(({ commodityId, quantity }) => quantity > notYetBack(consignment, commodityId));
  if (tooMuch && !isOverruled(overruled, 'more-than-issued')) {
    const { commodityId, quantity } = tooMuch;
    return refuse('more-than-issued', { commodityId, quantity, most: notYetBack(consignment, commodityId) });
  }
  return ok([{ kind: 'stock-returned', payload: { consignmentId, returnId, items } }]);
}

function decideReversal(
  consignment: Consignment,
  { consignmentId, returnId }: ReverseReturn,
  { actor }: ConsignmentCircumstances,
): Decision {
  const named = consignment.returns.find(({ id }) => id === returnId);
  if (!named) return refuse('return-not-found');
  if (named.reversedBy !== null) return refuse('return-reversed-already');
  if (actor.role === 'facilitator' && named.by !== actor.id) return refuse('not-your-return');
  return ok([{ kind: 'return-reversed', payload: { consignmentId, returnId }, corrects: named.fact }]);
}

/** What was issued of a commodity and has not been brought back, in base units. */
function notYetBack({ items, returns }: Consignment, commodityId: string): number {
  const sum = (all: readonly Item[]) =>
    all.reduce((total, item) => (item.commodityId === commodityId ? total + item.quantity : total), 0);
  return sum(items) - sum(returns.flatMap((each) => (each.reversedBy === null ? each.items : [])));
}
