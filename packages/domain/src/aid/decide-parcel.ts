import type { Actor } from '../access/index.ts';
import type { Family } from '../families/index.ts';
import {
  type AccountId,
  type Day,
  type FamilyId,
  isOverruled,
  type Overruled,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { AttendanceTally } from '../workshops/index.ts';
import type { AidRuleVersion, Item, Parcel, Round } from './aid.ts';
import type { HandOverParcel, ReverseHandOver } from './commands.ts';
import { entitlementOf } from './entitlement.ts';
import type { ParcelFactDraft } from './facts.ts';
import { faultOfQuantities } from './items.ts';
import type { AidReason } from './reasons.ts';
import { checkReceipt } from './receipt.ts';

type Decision = Result<readonly ParcelFactDraft[], Refusal<AidReason>>;
type Refused = { readonly ok: false; readonly error: Refusal<AidReason> };

/** What a decision on a parcel is taken from. */
export interface ParcelContext {
  readonly parcel: Parcel | undefined;
  readonly round: Round | undefined;
  /** The version of the rule that the round was opened with. */
  readonly rule: AidRuleVersion | undefined;
  readonly family: Family | undefined;
  /** What the family's members attended in the round's window. */
  readonly attendees: readonly AttendanceTally[];
  /** Who leads a group that a member of the family is in. */
  readonly facilitators: readonly AccountId[];
  /** Who led one at some time, or leads one that a member has left. */
  readonly formerFacilitators: readonly AccountId[];
  /** The family that it goes on in at last: itself, while it goes on by itself. */
  readonly goesOnIn?: FamilyId | undefined;
  /** The parcels of the same household in the same round, of families that became one with this one. */
  readonly underOtherNames?: readonly Parcel[];
}

export interface ParcelCircumstances {
  readonly actor: Actor;
  readonly today: Day;
  readonly overruled?: Overruled;
}

/**
 * Decides on a hand-over or on taking one back.
 *
 * A parcel is handed over once, while its round is open, to a family on the round's list, by an administrator or by a
 * facilitator of one of its members. A family that goes on in another one gets it there, where that one is listed too,
 * and else what it was listed for itself: no household is served under two of its names, and none loses its food. It holds at most what the family is due; less is accepted. The fact keeps the items and
 * the basis, so that the decision can be reckoned again. A reversal names a hand-over that stands; it says that the
 * hand-over did not happen as recorded, and the parcel may then be handed over anew. A facilitator takes back her own
 * while the round is open, an administrator any, at any time.
 */
export function decideParcel(
  context: ParcelContext,
  command: HandOverParcel | ReverseHandOver,
  circumstances: ParcelCircumstances,
): Decision {
  if (!context.round) return refuse('round-not-found');
  if (!context.parcel) return refuse('family-not-listed');
  return command.kind === 'hand-over-parcel'
    ? decideHandOver({ ...context, round: context.round, parcel: context.parcel }, command, circumstances)
    : decideReversal(context.parcel, context.round, command, circumstances);
}

function decideHandOver(
  {
    parcel,
    round,
    rule,
    family,
    attendees,
    facilitators,
    formerFacilitators,
    goesOnIn,
    underOtherNames = [],
  }: ParcelContext & {
    readonly round: Round;
    readonly parcel: Parcel;
  },
  command: HandOverParcel,
  { actor, today, overruled }: ParcelCircumstances,
): Decision {
  const stops = (code: AidReason) => !isOverruled(overruled, code);
  if (!rule) return refuse('rule-version-not-found', { version: round.ruleVersion });
  if (!family) return refuse('family-not-found');
  const isListedAs = underOtherNames.find(({ familyId }) => familyId === goesOnIn);
  if (isListedAs && stops('family-merged')) return refuse('family-merged');
  if (actor.role === 'facilitator' && !facilitators.includes(actor.id)) {
    if (!formerFacilitators.includes(actor.id)) return refuse('not-your-family');
    if (stops('not-your-family-any-more')) return refuse('not-your-family-any-more');
  }
  if (round.status === 'closed' && stops('round-closed')) return refuse('round-closed');
  if ([parcel, ...underOtherNames].some(isServed) && stops('parcel-handed-over-already'))
    return refuse('parcel-handed-over-already');
  const { roundId, familyId, items, collector, proof } = command;
  const basis = { household: parcel.household, attendees };
  const fault =
    faultOfItems(items, rule) ??
    (stops('more-than-due') && excessOf(items, entitlementOf(rule, basis).items));
  if (fault) return fault;
  const receipt = checkReceipt(command, family, today, overruled);
  if (!receipt.ok) return receipt;
  return ok([
    {
      kind: 'parcel-handed-over',
      payload: { roundId, familyId, items, basis, collector, proof },
      identifying: { [familyId]: receipt.value },
    },
  ]);
}

function isServed({ handOvers }: Parcel): boolean {
  return handOvers.some(({ reversedBy }) => reversedBy === null);
}

function faultOfItems(items: readonly Item[], rule: AidRuleVersion): Refused | undefined {
  const fault = faultOfQuantities(items);
  if (fault) return fault;
  const inRule = items.every((item) => rule.basket.some((line) => line.commodityId === item.commodityId));
  return inRule ? undefined : refuse('item-not-in-rule');
}

function excessOf(items: readonly Item[], due: readonly Item[]): Refused | undefined {
  for (const { commodityId, quantity } of items) {
    const most = due.find((item) => item.commodityId === commodityId)?.quantity ?? 0;
    if (quantity > most) return refuse('more-than-due', { commodityId, due: most, quantity });
  }
  return undefined;
}

function decideReversal(
  parcel: Parcel,
  round: Round,
  { roundId, familyId, handOver }: ReverseHandOver,
  { actor, overruled }: ParcelCircumstances,
): Decision {
  const named = parcel.handOvers.find(({ id }) => id === handOver);
  if (!named) return refuse('hand-over-not-found');
  if (named.reversedBy !== null) return refuse('hand-over-reversed-already');
  if (actor.role === 'facilitator') {
    if (named.by !== actor.id) return refuse('not-your-hand-over');
    if (round.status === 'closed' && !isOverruled(overruled, 'round-closed')) return refuse('round-closed');
  }
  return ok([{ kind: 'hand-over-reversed', payload: { roundId, familyId }, corrects: handOver }]);
}
