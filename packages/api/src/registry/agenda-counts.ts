import type { Situation } from '@tatyktuu/domain/agenda';
import type { Context } from '../context.ts';
import type { Registry } from '../ports/index.ts';
import { qualityOf } from './quality.ts';
import { retentionOn } from './retention.ts';

/** How long the home page waits for the newest count of findings, in milliseconds; then it shows the last one. */
const PATIENCE = 200;

/** The last count of findings, by registry. */
const counted = new WeakMap<Registry, number>();

/** What of the day's situation takes a closer look than one statement. */
export async function countsFor(
  ctx: Pick<Context, 'registry' | 'duplicates' | 'today'>,
): Promise<Pick<Situation, 'duplicatesOpen' | 'detailsDue' | 'qualityFindings'>> {
  const { policy } = await ctx.registry.settings();
  const [pairs, due, qualityFindings] = await Promise.all([
    ctx.duplicates.list({ offset: 0, limit: 1, level: policy.duplicateLevel }),
    retentionOn(ctx),
    findings(ctx),
  ]);
  return { duplicatesOpen: pairs.total, detailsDue: due.length, qualityFindings };
}

/** Of a large registry the count may be of a moment ago: nobody waits for it but the first who asks. */
async function findings(ctx: Pick<Context, 'registry' | 'today'>): Promise<number> {
  const fresh = qualityOf(ctx, { offset: 0, limit: 1, code: null }).then(({ total }) => {
    counted.set(ctx.registry, total);
    return total;
  });
  const last = counted.get(ctx.registry);
  if (last === undefined) return fresh;
  const { promise, resolve } = Promise.withResolvers<number>();
  const timer = setTimeout(() => resolve(last), PATIENCE);
  try {
    return await Promise.race([fresh, promise]);
  } finally {
    clearTimeout(timer);
  }
}
