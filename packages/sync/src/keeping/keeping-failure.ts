/**
 * Why something could not be kept or read:
 * - `full`: the phone has no room left;
 * - `newer`: a later version of the app wrote it; update the app, and all of it is there again;
 * - `busy`: another tab has it open;
 * - `unavailable`: this browser, or its settings, keep nothing;
 * - `damaged`: it is there and is not what was written.
 */
export type KeepingFailureKind = 'full' | 'newer' | 'busy' | 'unavailable' | 'damaged';

/** Nothing was erased and nothing half done because of it. */
export class KeepingFailure extends Error {
  override readonly name = 'KeepingFailure';
  readonly kind: KeepingFailureKind;
  constructor(kind: KeepingFailureKind, options?: ErrorOptions) {
    super(`the phone's storage is ${kind}`, options);
    this.kind = kind;
  }
}
