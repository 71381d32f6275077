import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import type { Envelope } from '@tatyktuu/sync/sealing';
import type { EnrolFailure, Granted } from './gate.ts';

/** A slow line is waited for; a dead one is not. In milliseconds. */
const PATIENCE = 20_000;

/** What `phones.enrol` answers. Keys are base64url. */
interface Enrolled {
  readonly accountId: AccountId;
  readonly grant: string;
  readonly sealingKey: string;
  readonly leaseUntil: string;
}

function post(procedure: string, input: unknown): Promise<Response> {
  return fetch(`/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(PATIENCE),
  });
}

/** The server's own time as the answer bears it, an ISO 8601 instant: the phone's clock may be wrong. */
export function serverTimeOf(answer: Response): string {
  const said = Date.parse(answer.headers.get('date') ?? '');
  return new Date(Number.isNaN(said) ? Date.now() : said).toISOString();
}

/** Enrols this phone for whoever is signed in in this browser. */
export async function enrolPhone(phoneId: DeviceId): Promise<Granted | EnrolFailure> {
  try {
    const answer = await post('phones.enrol', { phoneId });
    if (answer.status === 401) return 'signed-out';
    if (answer.status === 403) return 'no-notebook';
    if (!answer.ok) return 'unreachable';
    const { result }: { readonly result: { readonly data: Enrolled } } = await answer.json();
    const { accountId, grant, sealingKey, leaseUntil } = result.data;
    return { accountId, grant, serverKey: sealingKey, leaseUntil, serverNow: serverTimeOf(answer) };
  } catch {
    return 'unreachable';
  }
}

/** Hands in what is sealed; whether the server has taken it. It authenticates itself by what is inside. */
export async function deliverSealed(envelope: Envelope, wiped: boolean): Promise<boolean> {
  try {
    return (await post('door.deliver', { envelope, wiped })).ok;
  } catch {
    return false;
  }
}
