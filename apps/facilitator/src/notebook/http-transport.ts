import type { FieldBundle } from '@tatyktuu/sync/bundle';
import { type FailureKind, type Transport, TransportFailure } from '@tatyktuu/sync/phone';
import type { Answer } from '@tatyktuu/sync/wire';

/** A slow line is waited for; a dead one is not. */
const PATIENCE = 20_000;

/** The two procedures that the notebook calls, by plain requests: a client library would weigh more than all of this. */
export const httpTransport: Transport = {
  bundle: () => call<FieldBundle>('field.bundle'),
  submit: (commands) => call<readonly Answer[]>('door.submit', commands),
};

async function call<Output>(procedure: string, input?: unknown): Promise<Output> {
  const request: RequestInit =
    input === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        };
  let answer: Response;
  let body: { readonly result: { readonly data: Output } };
  try {
    answer = await fetch(`/api/trpc/${procedure}`, { ...request, signal: AbortSignal.timeout(PATIENCE) });
    body = await answer.json();
  } catch {
    throw new TransportFailure('unreachable');
  }
  if (!answer.ok) throw new TransportFailure(failureOf(answer.status));
  return body.result.data;
}

function failureOf(status: number): FailureKind {
  if (status === 401 || status === 403) return 'signed-out';
  return status === 400 || status === 413 || status === 422 ? 'unreadable' : 'unreachable';
}
