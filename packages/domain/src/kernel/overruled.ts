import type { Day } from './day.ts';
import type { Refusal } from './result.ts';

/**
 * Refusals that are set aside in one decision: by somebody who decides on a review, or because what the command tells
 * has left the table already.
 */
export interface Overruled {
  readonly codes: readonly string[];
  /** The day on which it happened, as far as anybody knows: never after today. */
  readonly happenedOn: Day;
}

/** Whether a refusal with this code is set aside. */
export function isOverruled(overruled: Overruled | undefined, code: Refusal['code']): boolean {
  return overruled?.codes.includes(code) ?? false;
}
