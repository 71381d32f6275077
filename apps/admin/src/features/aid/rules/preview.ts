import {
  type AidRuleVersion,
  type Commodity,
  type Entitlement,
  entitlementOf,
  type Ration,
  rationOf,
} from '@tatyktuu/domain/aid';

export interface PreviewRow {
  readonly household: number;
  /** Members who attended enough: all the seats that such a family can fill, or none. */
  readonly attended: number;
  readonly entitlement: Entitlement;
  readonly ration: Ration;
}

/** A family has at most four seats in the workshops: one for each generation role. */
const SEATS = 4;

/**
 * What families of 1 to 10 would get under a rule, and what it would feed.
 *
 * @param attending Whether every seat's holder attended enough; otherwise nobody did.
 */
export function previewOf(
  rule: AidRuleVersion,
  commodities: readonly Commodity[],
  attending: boolean,
): readonly PreviewRow[] {
  return Array.from({ length: 10 }, (_, index) => {
    const household = index + 1;
    const seats = Math.min(household, SEATS);
    const attendees = Array.from({ length: seats }, (_member, seat) => ({
      personId: String(seat),
      counted: attending ? 1 : 0,
      held: 1,
    }));
    const entitlement = entitlementOf(rule, { household, attendees });
    return {
      household,
      attended: attending ? seats : 0,
      entitlement,
      ration: rationOf(entitlement.items, commodities, household, rule.days),
    };
  });
}
