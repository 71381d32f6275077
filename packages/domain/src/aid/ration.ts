import { type CommodityId, divideRound } from '../kernel/index.ts';
import type { Commodity, Item } from './aid.ts';

/** What a person needs a day, in kcal: the planning figure of the Sphere Handbook and of UNHCR. */
export const NORM_KCAL_PER_PERSON_DAY = 2100;

/** Energy of a gram of protein and of fat, in kcal: the general Atwater factors. */
const KCAL_PER_GRAM = { protein: 4, fat: 9 } as const;

/** What a basket feeds. Rounded to the nearest, halves up. */
export interface Ration {
  /** Whole kcal per head and day. */
  readonly kcalPerPersonDay: number;
  /** The share of energy that comes from protein, in per cent, to a tenth. The norm is 10 to 12. */
  readonly proteinPercent: number;
  /** The share of energy that comes from fat, in per cent, to a tenth. The norm is at least 17. */
  readonly fatPercent: number;
  /** Of 2,100 kcal per head and day, in whole per cent. */
  readonly percentOfNorm: number;
}

/** Energy and nutrients of goods, in hundredths: of a kcal, of a milligram. Exact. */
interface Content {
  readonly kcal: number;
  readonly proteinMg: number;
  readonly fatMg: number;
}

/**
 * What the items feed a household of so many heads for so many days. Items of a commodity that is not among
 * `commodities` are a defect and throw. Nobody to feed, no days or no energy give zeros.
 */
export function rationOf(
  items: readonly Item[],
  commodities: readonly Commodity[],
  household: number,
  days: number,
): Ration {
  const { kcal, proteinMg, fatMg } = contentOf(items, commodities);
  const personDays = household * days;
  if (kcal === 0 || personDays <= 0)
    return { kcalPerPersonDay: 0, proteinPercent: 0, fatPercent: 0, percentOfNorm: 0 };
  return {
    kcalPerPersonDay: divideRound(kcal, 100 * personDays),
    proteinPercent: divideRound(KCAL_PER_GRAM.protein * proteinMg, kcal) / 10,
    fatPercent: divideRound(KCAL_PER_GRAM.fat * fatMg, kcal) / 10,
    percentOfNorm: divideRound(kcal, NORM_KCAL_PER_PERSON_DAY * personDays),
  };
}

/** The energy and nutrients of goods, in hundredths of a kcal and of a milligram. */
export function contentOf(items: readonly Item[], commodities: readonly Commodity[]): Content {
  const known = new Map<CommodityId, Commodity>(commodities.map((commodity) => [commodity.id, commodity]));
  const content = { kcal: 0, proteinMg: 0, fatMg: 0 };
  for (const { commodityId, quantity } of items) {
    const commodity = known.get(commodityId);
    if (!commodity) throw new Error('a ration was asked for with a commodity that was not given');
    const hundredths = commodity.unit === 'piece' ? quantity * 100 : quantity;
    content.kcal += hundredths * commodity.kcal;
    content.proteinMg += hundredths * commodity.proteinMg;
    content.fatMg += hundredths * commodity.fatMg;
  }
  return content;
}
