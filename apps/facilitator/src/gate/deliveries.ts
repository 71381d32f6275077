import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import type { Keys, Profile } from '@tatyktuu/sync/keys';
import type { Envelope } from '@tatyktuu/sync/sealing';
import type { Receipt } from './server-calls.ts';

/** What is done with outboxes that nobody has open: they are sealed, so they need no PIN to be sent. */
export interface Deliveries {
  /** Sends what is new in each but the one that is open, and puts away the profiles that nobody can open any more. */
  deliver(open: DeviceId | null): Promise<void>;
  /**
   * Takes a profile off this phone, its outbox first.
   *
   * @param close Closes the profile, once its outbox is with the server.
   * @returns whether it is gone; it stays when the server could not be reached.
   */
  takeAway(phoneId: DeviceId, close: () => Promise<void>): Promise<boolean>;
  /** The server wants this profile wiped, whether or not its outbox can be delivered just now. */
  markRevoked(phoneId: DeviceId): void;
  isRevoked(phoneId: DeviceId): boolean;
  /** What waits in any outbox, one file for each; they can be read by the office's server alone. */
  files(): Promise<readonly EmergencyFile[]>;
}

export interface EmergencyFile {
  readonly phoneId: DeviceId;
  readonly text: string;
}

interface Parts {
  readonly keys: Keys;
  /** Hands it to the server; null when that has not taken it. `wiped`: nothing of it is left on this phone. */
  readonly send: (envelope: Envelope, wiped: boolean) => Promise<Receipt | null>;
  /** Remembers between two starts what was sent, and what is to be wiped. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const delivered = (phoneId: DeviceId): string => `delivered:${phoneId}`;
const revoked = (phoneId: DeviceId): string => `revoked:${phoneId}`;
/** Stands before the mark of what the server could open only some of. */
const PARTLY = 'partly:';

export function openDeliveries({ keys, send, memory }: Parts): Deliveries {
  let running: Promise<unknown> = Promise.resolve();
  const isRevoked = (phoneId: DeviceId): boolean => memory.getItem(revoked(phoneId)) !== null;

  /** One at a time: the second finds what the first has left. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = running.then(work, work);
    running = next;
    return next;
  }

  async function sealedOf(phoneId: DeviceId): Promise<Envelope | null> {
    return (await keys.envelopes()).find(({ phone }) => phone === phoneId) ?? null;
  }

  /** Whether the server has all of it: not when it was out of reach, nor when some of it is sealed to another. */
  async function sendOne(envelope: Envelope): Promise<boolean> {
    const mark = markOf(envelope);
    const sent = memory.getItem(delivered(envelope.phone));
    if (mark === null || sent === mark) return true;
    if (sent === PARTLY + mark) return false;
    const receipt = await send(envelope, false);
    if (!receipt) return false;
    const isWhole = receipt.faults.foreign === 0;
    memory.setItem(delivered(envelope.phone), isWhole ? mark : PARTLY + mark);
    if (receipt.standing === 'revoked') memory.setItem(revoked(envelope.phone), 'yes');
    return isWhole;
  }

  /** Whether it is gone: not when somebody has opened it, or written in it, since it was sent. */
  async function putAway(phoneId: DeviceId, envelope: Envelope | null): Promise<boolean> {
    if (!(await keys.forget(phoneId, envelope))) return false;
    memory.removeItem(delivered(phoneId));
    memory.removeItem(revoked(phoneId));
    if (envelope) await send(envelope, true);
    return true;
  }

  /** What opens it goes at once, whether or not the rest can be handed in. */
  async function eraseIfRevoked({ phoneId }: Profile): Promise<void> {
    if (isRevoked(phoneId)) await keys.erase(phoneId);
  }

  async function deliverAll(open: DeviceId | null): Promise<void> {
    const profiles = keys.profiles();
    for (const profile of profiles) await eraseIfRevoked(profile);
    for (const profile of profiles) {
      const { phoneId } = profile;
      if (phoneId === open) continue;
      const envelope = await sealedOf(phoneId);
      const isSent = !envelope || (await sendOne(envelope));
      await eraseIfRevoked(profile);
      if (!isSent) continue;
      const leaves = profile.state !== 'lockable' || isRevoked(phoneId) || hasFollower(profile, profiles);
      if (leaves) await putAway(phoneId, envelope);
    }
  }

  return {
    deliver: (open) => inTurn(() => deliverAll(open)),
    takeAway: (phoneId, close) =>
      inTurn(async () => {
        const before = await sealedOf(phoneId);
        if (before && !(await sendOne(before))) return false;
        await close();
        const envelope = await sealedOf(phoneId);
        if (envelope && !(await sendOne(envelope))) return false;
        return putAway(phoneId, envelope);
      }),
    markRevoked: (phoneId) => memory.setItem(revoked(phoneId), 'yes'),
    isRevoked,
    files: async () =>
      (await keys.envelopes())
        .filter((envelope) => markOf(envelope) !== null)
        .map((envelope) => ({ phoneId: envelope.phone, text: JSON.stringify(envelope) })),
  };
}

/** Whether the same person has enrolled again since: with a forgotten PIN, the older profile is nobody's any more. */
function hasFollower({ phoneId, accountId }: Profile, profiles: readonly Profile[]): boolean {
  const last: AccountId | undefined = profiles.findLast((other) => other.accountId === accountId)?.phoneId;
  return last !== phoneId;
}

/** Tells whether an envelope holds what it did not hold before; null when it holds nothing at all. */
function markOf({ segments }: Envelope): string | null {
  const frames = segments.flatMap((segment) => segment.frames);
  const last = frames.at(-1);
  return last === undefined ? null : `${frames.length}:${last.slice(-32)}`;
}
