import type { Ledger, Registry } from '@tatyktuu/api/ports';

const DAY = 24 * 3600 * 1000;

/**
 * Lets go, now and every day, what phones sent and was refused longer ago than the policy of the registry says: that it
 * was refused, and why, stays.
 * @returns Stops it.
 */
export function forgetRefusedDaily(parts: {
  readonly ledger: Ledger;
  readonly registry: Registry;
  readonly now: () => number;
}): () => Promise<void> {
  let last: Promise<unknown> = forgetRefused(parts);
  const timer = setInterval(() => {
    last = forgetRefused(parts);
  }, DAY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}

async function forgetRefused({ ledger, registry, now }: Parameters<typeof forgetRefusedDaily>[0]) {
  try {
    const { policy } = await registry.settings();
    await ledger.forgetRefused(new Date(now() - policy.keepRefusedDays * DAY));
  } catch {
    console.error('what was refused long ago could not be let go; it is tried again tomorrow');
  }
}
