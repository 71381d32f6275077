import type { FieldHeader } from '@tatyktuu/sync/bundle';
import { KeepingFailure } from '@tatyktuu/sync/keeping';
import type { Unlocked } from '@tatyktuu/sync/keys';

/**
 * Keeps what comes with every answer: how long the phone may go on without a connection, and what the server opens
 * sealed outboxes with. What cannot be kept now comes again with the next answer.
 */
export async function keepTerms(
  unlocked: Pick<Unlocked, 'renewLease' | 'sealTo'>,
  { phone, leaseUntil, at, sealingKey }: FieldHeader,
): Promise<void> {
  if (phone !== 'in-use') return;
  const kept = await Promise.allSettled([unlocked.renewLease(leaseUntil, at), unlocked.sealTo(sealingKey)]);
  for (const one of kept)
    if (one.status === 'rejected' && !(one.reason instanceof KeepingFailure)) throw one.reason;
}
