import type { FieldAnswer, FieldQuestion } from '../bundle/index.ts';
import type { NumberedAnswer, NumberedCommand } from '../wire/phone.ts';

/** The way to the server, in the name of this phone's holder. */
export interface Transport {
  /** @throws {TransportFailure} */
  bundles(question: FieldQuestion): Promise<FieldAnswer>;
  /**
   * Sends commands in order; answers each. May be called again with the same ones: nothing is done twice.
   *
   * @throws {TransportFailure}
   */
  submit(commands: readonly NumberedCommand[]): Promise<readonly NumberedAnswer[]>;
}

/**
 * `unreachable`: no answer, or the server has trouble of its own; the same may work later. `signed-out`: the server
 * does not know this phone's grant. `revoked`: it takes what waits as a sealed envelope and nothing else.
 * `update-needed`: this version of the app is too old to be sent bundles. `unreadable`: the server will never read this.
 */
export type FailureKind = 'unreachable' | 'signed-out' | 'revoked' | 'update-needed' | 'unreadable';

export class TransportFailure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind) {
    super(kind);
    this.kind = kind;
  }
}
