import type { Need, WorkingCopy } from '@tatyktuu/domain/door';

/** The states and indexes behind a decision. */
export interface Shelf {
  /** Answers the needs in bulk into the working copy: each one, also those of which there is nothing. */
  fetch(needs: readonly Need[], into: WorkingCopy): Promise<void>;
}
