import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import type { Envelope } from '@tatyktuu/sync/sealing';

/** A slow line is waited for; a dead one is not. In milliseconds. */
const PATIENCE = 20_000;
/** An outbox can be large, and is sent in one piece: for each byte so much longer, which is 1 kB in a second. */
const PATIENCE_PER_BYTE = 1;
const LONGEST_PATIENCE = 5 * 60_000;

/** What the server gives a phone that is enrolled: see `Enrolment` of the keys. */
export interface Granted {
  readonly accountId: AccountId;
  readonly grant: string;
  readonly serverKey: string;
  readonly leaseUntil: string;
  readonly serverNow: string;
}
/** `no-notebook`: the account has nothing to do in the field. */
export type EnrolFailure = 'unreachable' | 'signed-out' | 'no-notebook';

/** What `phones.enrol` answers. Keys are base64url, moments ISO 8601 instants by the server's clock. */
interface Enrolled {
  readonly accountId: AccountId;
  readonly grant: string;
  readonly sealingKey: string;
  readonly leaseUntil: string;
  readonly serverNow: string;
}

/** The server has an envelope: what it says of the phone that it is from. */
export interface Receipt {
  readonly standing: 'in-use' | 'revoked';
  /** `foreign`: so many pieces are sealed to another server's key. That one can still read them. */
  readonly faults: { readonly foreign: number };
}

function post(procedure: string, input: unknown, credentials: RequestCredentials): Promise<Response> {
  const body = JSON.stringify(input);
  const patience = Math.min(LONGEST_PATIENCE, PATIENCE + body.length * PATIENCE_PER_BYTE);
  return fetch(`/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials,
    body,
    signal: AbortSignal.timeout(patience),
  });
}

async function dataOf<Output>(answer: Response): Promise<Output> {
  const { result }: { readonly result: { readonly data: Output } } = await answer.json();
  return result.data;
}

/**
 * Enrols this phone for whoever is signed in in this browser. `taken`: that id is somebody else's, was revoked, or has
 * been heard of.
 */
export async function enrolPhone(phoneId: DeviceId): Promise<Granted | EnrolFailure | 'taken'> {
  try {
    const answer = await post('phones.enrol', { phoneId }, 'same-origin');
    if (answer.status === 401) return 'signed-out';
    if (answer.status === 403) return 'no-notebook';
    if (answer.status === 409) return 'taken';
    if (!answer.ok) return 'unreachable';
    const { sealingKey: serverKey, ...rest } = await dataOf<Enrolled>(answer);
    return { serverKey, ...rest };
  } catch {
    return 'unreachable';
  }
}

/** Hands in what is sealed; null when the server has not taken it. It authenticates itself by what is inside. */
export async function deliverSealed(envelope: Envelope, wiped: boolean): Promise<Receipt | null> {
  try {
    const answer = await post('door.deliver', { envelope, wiped }, 'omit');
    return answer.ok ? await dataOf<Receipt>(answer) : null;
  } catch {
    return null;
  }
}
