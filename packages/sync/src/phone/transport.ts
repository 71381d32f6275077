import type { Command } from '@tatyktuu/domain/door';
import type { FieldBundle } from '../bundle/index.ts';
import type { Answer } from '../wire/answer.ts';

/** The way to the server. */
export interface Transport {
  /** @throws {TransportFailure} */
  bundle(): Promise<FieldBundle>;
  /**
   * Sends commands in order; answers each. May be called again with the same ones: nothing is done twice.
   *
   * @throws {TransportFailure}
   */
  submit(commands: readonly Command[]): Promise<readonly Answer[]>;
}

/**
 * `unreachable`: no answer, or the server has trouble of its own; the same may work later. `signed-out`: sign in
 * first. `unreadable`: the server will never read this.
 */
export type FailureKind = 'unreachable' | 'signed-out' | 'unreadable';

export class TransportFailure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind) {
    super(kind);
    this.kind = kind;
  }
}
