import type { DeviceId } from '@tatyktuu/domain/kernel';
import { KeepingFailure } from '@tatyktuu/sync/keeping';
import type { Keys, Profile, Unlocked, UnlockOutcome } from '@tatyktuu/sync/keys';
import type { Envelope } from '@tatyktuu/sync/sealing';
import type { Notebook } from '../notebook/port.ts';
import { openDeliveries } from './deliveries.ts';
import { Gate } from './gate.ts';
import type { EnrolFailure, Granted } from './server-calls.ts';

const gulnara = 'gulnara';
const granted: Granted = {
  accountId: gulnara,
  grant: 'secret',
  serverKey: 'key',
  leaseUntil: '2023-09-01T00:00:00.000Z',
  serverNow: '2023-08-25T00:00:00.000Z',
};

/** A phone whose keys, line and office do as they are told. */
export interface PhoneInTest {
  readonly gate: Gate;
  profiles: Profile[];
  /** How the next PIN is answered. */
  outcome: UnlockOutcome['kind'] | 'unavailable' | 'full';
  readonly waiting: Map<DeviceId, Envelope>;
  online: boolean;
  enrolment: Granted | EnrolFailure;
  /** What the keys make of the next enrolment. */
  enrolled: 'unlocked' | 'pin-in-use' | 'wait' | 'full';
  /** The ids under which the phone was enrolled at the server, and those that the server gives to nobody any more. */
  readonly asked: DeviceId[];
  readonly taken: Set<DeviceId>;
  readonly delivered: { readonly phone: DeviceId; readonly wiped: boolean }[];
  standing: 'in-use' | 'revoked';
  /** How many pieces of what it is handed the server cannot open. */
  foreign: number;
  /** What happens on the phone while the server takes something in. */
  onDelivery: () => void;
  /** The notebook hears that the office has ended the use of the phone. */
  revoke: () => void;
  /** How often keys were dropped. */
  locked: number;
}

const notebook: Notebook = {
  page: () => ({ state: 'open', held: null, entries: [], reach: 'reached', full: false }),
  subscribe: () => () => undefined,
  open: async () => undefined,
  check: () => null,
  submit: async () => [],
  undo: async () => undefined,
  retry: () => undefined,
  dismiss: () => undefined,
  proof: async () => null,
  lock: () => undefined,
};

export function envelopeOf(phone: DeviceId, frame = 'a frame'): Envelope {
  const segments = [{ enc: 'enc', sealedKey: 'sealed', frames: [frame] }];
  return { format: 1, protocol: 2, phone, segments };
}

function unlockedAs(phone: PhoneInTest, phoneId: DeviceId): Unlocked {
  return {
    phoneId,
    accountId: gulnara,
    grant: 'secret',
    outbox: { read: async () => [], append: async () => undefined },
    bundles: { read: async () => null, write: async () => undefined },
    faults: 0,
    renewLease: async () => undefined,
    sealTo: async () => undefined,
    changePin: async () => ({ kind: 'changed' }),
    lock: async () => {
      phone.locked += 1;
    },
  };
}

function keysOf(phone: PhoneInTest): Keys {
  return {
    profiles: () => phone.profiles,
    wait: () => 0,
    enrol: async ({ phoneId, accountId }) => {
      if (phone.enrolled === 'full') throw new KeepingFailure('full');
      if (phone.enrolled === 'wait') return { kind: 'wait', ms: 30_000 };
      if (phone.enrolled === 'pin-in-use') return { kind: 'pin-in-use' };
      phone.profiles = [...phone.profiles, { phoneId, accountId, state: 'lockable' }];
      return { kind: 'unlocked', unlocked: unlockedAs(phone, phoneId) };
    },
    unlock: async () => {
      switch (phone.outcome) {
        case 'unlocked':
          return { kind: 'unlocked', unlocked: unlockedAs(phone, phone.profiles[0]?.phoneId ?? '') };
        case 'wrong':
          return { kind: 'wrong', left: 3 };
        case 'wait':
          return { kind: 'wait', ms: 30_000 };
        case 'full':
          throw new KeepingFailure('full');
        default:
          return { kind: phone.outcome === 'lease-over' ? 'lease-over' : 'none' };
      }
    },
    envelopes: async () => [...phone.waiting.values()],
    erase: async (phoneId) => {
      phone.profiles = phone.profiles.map((one) =>
        one.phoneId === phoneId ? { ...one, state: 'erased' } : one,
      );
    },
    forget: async (phoneId, delivered) => {
      if ((phone.waiting.get(phoneId) ?? null) !== delivered) return false;
      phone.profiles = phone.profiles.filter((profile) => profile.phoneId !== phoneId);
      phone.waiting.delete(phoneId);
      return true;
    },
    close: async () => undefined,
  };
}

/** @param kept What the browser keeps from one start of the app to the next. */
export function phoneInTest(kept = new Map<string, string>()): PhoneInTest {
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  let made = 0;
  const gate = new Gate({
    keys: async () => {
      if (phone.outcome === 'unavailable') throw new KeepingFailure('unavailable');
      return keysOf(phone);
    },
    signIn: async () => (phone.online ? 'signed-in' : 'unreachable'),
    signOut: async () => undefined,
    enrol: async (phoneId) => {
      if (!phone.online) return 'unreachable';
      phone.asked.push(phoneId);
      return phone.taken.has(phoneId) ? 'taken' : phone.enrolment;
    },
    newPhoneId: () => {
      made += 1;
      return `phone-${made}`;
    },
    openNotebook: async (_, onRevoked) => {
      phone.revoke = onRevoked;
      return notebook;
    },
    deliveries: (keys) =>
      openDeliveries({
        keys,
        send: async (envelope, wiped) => {
          if (!phone.online) return null;
          phone.delivered.push({ phone: envelope.phone, wiped });
          phone.onDelivery();
          return { standing: phone.standing, faults: { foreign: phone.foreign } };
        },
        memory,
      }),
    memory,
    now: () => 1_000_000,
  });
  const phone: PhoneInTest = {
    gate,
    profiles: [],
    outcome: 'unlocked',
    waiting: new Map(),
    online: true,
    enrolment: granted,
    enrolled: 'unlocked',
    asked: [],
    taken: new Set(),
    delivered: [],
    standing: 'in-use',
    foreign: 0,
    onDelivery: () => undefined,
    revoke: () => undefined,
    locked: 0,
  };
  return phone;
}
