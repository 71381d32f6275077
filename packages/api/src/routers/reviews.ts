import type { CommandBody } from '@tatyktuu/domain/door';
import { command } from '@tatyktuu/sync/wire';
import * as z from 'zod';
import type { QuarantineLine } from '../ports/index.ts';
import { allowed, router } from '../procedure.ts';
import { sidesOfQuarantine, sidesOfReviews } from '../reviews/sides.ts';

export const reviews = router({
  /** What waits for a decision or was decided, with everything that is named in it: by name, for the office alone. */
  list: allowed('reviews.decide')
    .input(z.strictObject({ decided: z.boolean() }))
    .query(async ({ ctx, input }) => {
      const found = await ctx.registry.reviews(input.decided ? 'decided' : 'open');
      return { reviews: found, ...(await sidesOfReviews(ctx, found)) };
    }),

  /** What phones sent and was refused, newest first: nothing that was sent is thrown away. */
  quarantine: allowed('reviews.decide')
    .input(z.strictObject({ offset: z.int().nonnegative(), limit: z.int().positive().max(200) }))
    .query(async ({ ctx, input }) => {
      const { total, lines } = await ctx.registry.quarantine(input);
      const shown = lines.map((line) => ({ ...line, kind: line.kind || 'unknown', body: bodyOf(line) }));
      return { total, lines: shown, ...(await sidesOfQuarantine(ctx, shown)) };
    }),
});

/** What was asked for; null where it is no command that this version can read. */
function bodyOf({ id, device, recordedAt, body }: QuarantineLine): CommandBody | null {
  return command.safeParse({ id, device, recordedAt, body }).data?.body ?? null;
}
