import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import type { Envelope } from '@tatyktuu/sync/sealing';
import type { EnrolFailure, Granted } from './gate.ts';

/** A slow line is waited for; a dead one is not. In milliseconds. */
const PATIENCE = 20_000;

/** What `phones.enrol` answers. Keys are base64url, moments ISO 8601 instants by the server's clock. */
interface Enrolled {
  readonly grant: string;
  readonly sealingKey: string;
  readonly leaseUntil: string;
  readonly serverNow: string;
}

/** What waits on this phone, for the server. It authenticates itself by what is inside. */
export interface Delivery {
  readonly envelopes: readonly Envelope[];
  /** Nothing of it is left on this phone. */
  readonly wiped?: true;
}

function call(procedure: string, request: RequestInit = {}): Promise<Response> {
  return fetch(`/api/trpc/${procedure}`, { ...request, signal: AbortSignal.timeout(PATIENCE) });
}

async function dataOf<Output>(answer: Response): Promise<Output> {
  const { result }: { readonly result: { readonly data: Output } } = await answer.json();
  return result.data;
}

/** Enrols this phone for whoever is signed in in this browser. */
export async function enrolPhone(phoneId: DeviceId): Promise<Granted | EnrolFailure> {
  try {
    const me = await call('programme.me');
    if (me.status === 401) return 'signed-out';
    if (!me.ok) return 'unreachable';
    const { id: accountId } = await dataOf<{ readonly id: AccountId }>(me);
    const headers = { 'content-type': 'application/json' };
    const answer = await call('phones.enrol', { method: 'POST', headers, body: JSON.stringify({ phoneId }) });
    if (answer.status === 403) return 'no-notebook';
    if (!answer.ok) return 'unreachable';
    const { sealingKey: serverKey, ...rest } = await dataOf<Enrolled>(answer);
    return { accountId, serverKey, ...rest };
  } catch {
    return 'unreachable';
  }
}

/**
 * Hands in what is sealed; whether the server has taken it.
 *
 * @param authorization Says whose phone it is when there is no envelope to say so.
 */
export async function deliverSealed(delivery: Delivery, authorization?: string): Promise<boolean> {
  try {
    const { packed } = await import('../notebook/packing.ts');
    const headers = { 'content-type': 'application/octet-stream', ...(authorization && { authorization }) };
    const request: RequestInit = {
      method: 'POST',
      credentials: 'omit',
      headers,
      body: await packed(delivery),
    };
    return (await call('door.deliver', request)).ok;
  } catch {
    return false;
  }
}
