import {
  canonicalJson,
  hasWords,
  isQuantity,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { Commodity } from './aid.ts';
import type { SaveCommodity } from './commands.ts';
import type { CommodityFactDraft } from './facts.ts';
import type { AidReason } from './reasons.ts';

/**
 * Saves a new commodity or new values of one there is. The unit stays what it was at first: quantities that were
 * recorded in it would otherwise mean something else. Saving what is there already gives no fact.
 */
export function decideCommodity(
  commodity: Commodity | undefined,
  { commodity: after }: SaveCommodity,
): Result<readonly CommodityFactDraft[], Refusal<AidReason>> {
  if (!hasWords(after.title)) return refuse('commodity-needs-title');
  if (![after.kcal, after.proteinMg, after.fatMg].every(isQuantity))
    return refuse('commodity-nutrients-not-valid');
  if (commodity && commodity.unit !== after.unit)
    return refuse('commodity-unit-fixed', { unit: commodity.unit });
  if (commodity && canonicalJson(commodity) === canonicalJson(after)) return ok([]);
  return ok([{ kind: 'commodity-saved', payload: { before: commodity ?? null, after } }]);
}
