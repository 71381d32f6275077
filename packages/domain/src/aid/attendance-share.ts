import type { AidRuleVersion, Commodity, Item } from './aid.ts';
import { entitlementOf } from './entitlement.ts';
import { contentOf } from './ration.ts';

/**
 * The most that may hang on attendance: the attendee lines together, in per cent of the household lines, for the
 * reference family. A session is the occasion of a distribution, with at most a small share tied to attendance, and a
 * household's food is never docked (ethics of food aid, rules 1 and 2). The figure is this programme's own reading of
 * "small".
 */
export const MOST_ATTENDANCE_PERCENT = 20;

/**
 * The family that rules are judged by: all four seats taken and nobody else in it. No larger one has a larger share
 * hanging on attendance, for no household line ever gives less to more heads.
 */
export const REFERENCE_FAMILY = { household: 4, attendees: 4 } as const;

/**
 * Whether too much of a basket hangs on attendance. Food is weighed by its energy. What has no energy (soap) can't
 * be, so it is weighed by its quantity against the household lines of the same commodity. So a basket whose household
 * lines feed nobody has no room for food tied to attendance at all.
 *
 * @param commodities At least those of the basket.
 */
export function hangsTooMuchOnAttendance(rule: AidRuleVersion, commodities: readonly Commodity[]): boolean {
  const full = Array.from({ length: REFERENCE_FAMILY.attendees }, () => ({
    personId: '',
    counted: 0,
    held: 0,
  }));
  const { lines } = entitlementOf(rule, { household: REFERENCE_FAMILY.household, attendees: full });
  const household = lines.filter(({ to }) => to === 'household');
  const attendee = lines.filter(({ to }) => to === 'attendee');
  if (exceeds(contentOf(attendee, commodities).kcal, contentOf(household, commodities).kcal)) return true;
  return commodities
    .filter(({ kcal }) => kcal === 0)
    .some(({ id }) => exceeds(total(attendee, id), total(household, id)));
}

function exceeds(part: number, whole: number): boolean {
  return part * 100 > whole * MOST_ATTENDANCE_PERCENT;
}

function total(items: readonly Item[], commodityId: string): number {
  return items
    .filter((item) => item.commodityId === commodityId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
