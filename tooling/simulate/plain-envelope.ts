import type { Phones, Sealing } from '@tatyktuu/api/ports';
import type { Holding } from '@tatyktuu/api/testing';
import type { DeviceId } from '@tatyktuu/domain/kernel';
import type { OutboxRecord } from '@tatyktuu/sync/phone';
import { type Envelope, waitingIn } from '@tatyktuu/sync/sealing';
import { PROTOCOL_VERSION } from '@tatyktuu/sync/wire';

type States = Holding['states'];

/** An outbox as it lies there, and whose it is, in the form of an envelope that is not sealed: sealing has tests of its own. */
export function plainEnvelope(phone: DeviceId, grant: string, records: readonly OutboxRecord[]): Envelope {
  const frames = [Buffer.from(JSON.stringify(records)).toString('base64url')];
  const segment = { enc: '', sealedKey: grant, frames };
  return { format: 1, protocol: PROTOCOL_VERSION, phone, segments: [segment] };
}

/** Opens what `plainEnvelope` makes. */
export const plainSealing: Sealing = {
  publicKey: async () => '',
  open: async ({ phone, segments }) => ({
    phone,
    grant: segments[0]?.sealedKey ?? null,
    commands: waitingIn(segments.flatMap(({ frames }) => frames.flatMap(recordsIn))),
    faults: { foreign: 0, damaged: 0, cut: 0 },
  }),
};

/** Who speaks with which secret, as the states have it. */
export function plainPhones(grants: ReadonlyMap<DeviceId, string>, states: () => States): Phones {
  return {
    grant: async () => null,
    recognise: async (phoneId, grant) => {
      const phone = states().get('phone', phoneId);
      const isOpen = phone && states().get('account', phone.accountId)?.open;
      if (!phone || grants.get(phoneId) !== grant) return null;
      return {
        accountId: phone.accountId,
        role: 'facilitator',
        standing: phone.revokedAt || !isOpen ? 'revoked' : 'in-use',
      };
    },
    heardOf: async () => undefined,
    contacts: async () => [],
  };
}

function recordsIn(frame: string): readonly unknown[] {
  return JSON.parse(Buffer.from(frame, 'base64url').toString());
}
