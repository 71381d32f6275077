import type { Situation } from '@tatyktuu/domain/agenda';
import type { Context } from '../context.ts';
import { qualityOf } from './quality.ts';
import { retentionOn } from './retention.ts';

/** What of the day's situation takes a closer look than one statement. */
export async function countsFor(
  ctx: Pick<Context, 'registry' | 'duplicates' | 'today'>,
): Promise<Pick<Situation, 'duplicatesOpen' | 'detailsDue' | 'qualityFindings'>> {
  const { policy } = await ctx.registry.settings();
  const [pairs, due, quality] = await Promise.all([
    ctx.duplicates.list({ offset: 0, limit: 1, level: policy.duplicateLevel }),
    retentionOn(ctx),
    qualityOf(ctx, { offset: 0, limit: 1, code: null }),
  ]);
  return { duplicatesOpen: pairs.total, detailsDue: due.length, qualityFindings: quality.total };
}
