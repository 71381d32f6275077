import type { ReasonCode } from '@tatyktuu/domain/door';
import type { CommandId, Refusal } from '@tatyktuu/domain/kernel';
import type { ReviewReason } from '@tatyktuu/domain/reviews';

/**
 * What a command came to. `duplicate`: it was taken in before, nothing was done again. `needs-review`: it is kept, and
 * somebody at the office has to look at it; of a hand-over the fact is recorded. `not-readable`: it is kept as it came.
 */
export type Verdict =
  | { readonly status: 'accepted' }
  | { readonly status: 'duplicate' }
  | { readonly status: 'needs-review'; readonly reason: ReviewReason }
  | { readonly status: 'refused'; readonly refusal: Refusal<ReasonCode | 'not-readable'> };

/** What a device is told of each of its commands. */
export type Answer = { readonly id: CommandId } & Verdict;
