import type { DeviceId } from '@tatyktuu/domain/kernel';
import type { FieldAnswer } from '@tatyktuu/sync/bundle';
import { type FailureKind, type Transport, TransportFailure } from '@tatyktuu/sync/phone';
import type { Answers } from '@tatyktuu/sync/wire/phone';
import type { ServerProof } from './server-proof.ts';

/** A slow line is waited for; a dead one is not. In milliseconds. */
const PATIENCE = 20_000;

/** Whose phone speaks, and the secret that proves it. */
export interface Credentials {
  readonly phoneId: DeviceId;
  readonly grant: string;
}

/** An answer as tRPC puts it. `reason`: what a phone has to know of a refusal. */
type Read<Output> =
  | { readonly result: { readonly data: Output } }
  | { readonly error?: { readonly data?: { readonly reason?: string } } };

export interface GrantTransport extends Transport {
  /** @throws {TransportFailure} */
  proof(sessionId: string): Promise<ServerProof>;
}

/**
 * What the notebook asks of the server, by plain requests: a client library would weigh more than all of this.
 *
 * @param onAnswer Told of each set of bundles: it says how long the phone may go on without a connection.
 */
export function grantTransport(
  { phoneId, grant }: Credentials,
  onAnswer: (answer: FieldAnswer) => void,
): GrantTransport {
  const authorization = `Phone ${phoneId}.${grant}`;

  async function call<Output>(procedure: string, body: BodyInit, type: string): Promise<Output> {
    let answer: Response;
    let read: Read<Output>;
    try {
      const headers = { authorization, 'content-type': type };
      const signal = AbortSignal.timeout(PATIENCE);
      const request: RequestInit = { method: 'POST', credentials: 'omit', headers, body, signal };
      answer = await fetch(`/api/trpc/${procedure}`, request);
      read = await answer.json();
    } catch {
      throw new TransportFailure('unreachable');
    }
    if ('result' in read) return read.result.data;
    throw new TransportFailure(failureOf(answer.status, read.error?.data?.reason));
  }

  const ask = <Output>(procedure: string, input: unknown) =>
    call<Output>(procedure, JSON.stringify(input), 'application/json');

  return {
    bundles: async (question) => {
      const answer = await ask<FieldAnswer>('field.bundles', question);
      onAnswer(answer);
      return answer;
    },
    submit: async (commands) => {
      const { packBatch, unpackAnswers } = await packing();
      const bytes = await packBatch(phoneId, commands);
      return unpackAnswers(await call<Answers>('door.push', bytes, 'application/octet-stream'));
    },
    proof: (sessionId) => ask<ServerProof>('field.proof', { sessionId }),
  };
}

/** Needed only when there is something to send: the roster does not wait for it. */
function packing(): Promise<typeof import('./packing.ts')> {
  return import('./packing.ts').catch(() => {
    throw new TransportFailure('unreachable');
  });
}

function failureOf(status: number, reason: string | undefined): FailureKind {
  switch (reason) {
    case 'phone-revoked':
      return 'revoked';
    case 'update-needed':
      return 'update-needed';
    case 'too-large':
    case 'not-readable':
      return 'unreadable';
    default:
      // Only our server's own word sets an entry aside: what stands between may answer anything.
      return status === 401 || status === 403 ? 'signed-out' : 'unreachable';
  }
}
