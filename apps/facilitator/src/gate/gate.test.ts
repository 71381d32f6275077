import type { DeviceId } from '@tatyktuu/domain/kernel';
import { KeepingFailure } from '@tatyktuu/sync/keeping';
import type { Keys, Profile, Unlocked, UnlockOutcome } from '@tatyktuu/sync/keys';
import type { Envelope } from '@tatyktuu/sync/sealing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Notebook } from '../notebook/port.ts';
import { openDeliveries } from './deliveries.ts';
import { type EnrolFailure, Gate, type Granted } from './gate.ts';

const gulnara = 'gulnara';
const granted: Granted = {
  accountId: gulnara,
  grant: 'secret',
  serverKey: 'key',
  leaseUntil: '2023-09-01T00:00:00.000Z',
  serverNow: '2023-08-25T00:00:00.000Z',
};

/** A phone whose keys do as they are told. */
let profiles: Profile[];
let outcome: UnlockOutcome['kind'] | 'unavailable';
let waiting: Map<DeviceId, Envelope>;
let online: boolean;
let enrolment: Granted | EnrolFailure;
let delivered: { phone: DeviceId; wiped: boolean }[];
let revoke: () => void;
let locked: number;
let gate: Gate;

const unlockedAs = (phoneId: DeviceId): Unlocked => ({
  phoneId,
  accountId: gulnara,
  grant: 'secret',
  outbox: { read: async () => [], append: async () => undefined },
  bundles: { read: async () => null, write: async () => undefined },
  faults: 0,
  renewLease: async () => undefined,
  changePin: async () => 'changed',
  lock: async () => {
    locked += 1;
  },
});

const keys: Keys = {
  profiles: () => profiles,
  wait: () => 0,
  enrol: async ({ phoneId, accountId }) => {
    profiles = [...profiles, { phoneId, accountId, state: 'lockable' }];
    return { kind: 'unlocked', unlocked: unlockedAs(phoneId) };
  },
  unlock: async () => {
    switch (outcome) {
      case 'unlocked':
        return { kind: 'unlocked', unlocked: unlockedAs(profiles[0]?.phoneId ?? '') };
      case 'wrong':
        return { kind: 'wrong', left: 3 };
      case 'wait':
        return { kind: 'wait', ms: 30_000 };
      default:
        return { kind: outcome === 'lease-over' ? 'lease-over' : 'none' };
    }
  },
  envelopes: async () => [...waiting.values()],
  forget: async (phoneId) => {
    profiles = profiles.filter((profile) => profile.phoneId !== phoneId);
    waiting.delete(phoneId);
  },
  close: async () => undefined,
};

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

function envelopeOf(phone: DeviceId, frame = 'a frame'): Envelope {
  const segments = [{ enc: 'enc', sealedKey: 'sealed', frames: [frame] }];
  return { format: 1, protocol: 2, phone, segments };
}

beforeEach(async () => {
  const memory = new Map<string, string>();
  [profiles, waiting, delivered] = [[], new Map(), []];
  [outcome, online, enrolment, locked] = ['unlocked', true, granted, 0];
  gate = new Gate({
    keys: async () => {
      if (outcome === 'unavailable') throw new KeepingFailure('unavailable');
      return keys;
    },
    signIn: async () => (online ? 'signed-in' : 'unreachable'),
    signOut: async () => undefined,
    enrol: async () => (online ? enrolment : 'unreachable'),
    newPhoneId: () => `phone-${profiles.length + 1}`,
    openNotebook: async (_, onRevoked) => {
      revoke = onRevoked;
      return notebook;
    },
    deliveries: () =>
      openDeliveries({
        keys,
        send: async ({ phone }, wiped) => {
          if (online) delivered.push({ phone, wiped });
          return online;
        },
        memory: {
          getItem: (key) => memory.get(key) ?? null,
          setItem: (key, value) => memory.set(key, value),
          removeItem: (key) => memory.delete(key),
        },
      }),
    now: () => 1_000_000,
  });
});

const at = () => gate.state().at;
const settle = () => gate.sendSealed();
async function enrolHere(): Promise<void> {
  await gate.start();
  await gate.signIn('g@example.org', 'password');
  await gate.enrol('314159');
}

describe('the first use', () => {
  test('is a sign-in, then a PIN, then the notebook', async () => {
    await gate.start();
    expect(gate.state()).toEqual({ at: 'sign-in', notice: null, locks: false });
    await gate.signIn('g@example.org', 'password');
    expect(at()).toBe('choosing-pin');
    await gate.enrol('314159');
    expect(at()).toBe('open');
  });

  test('without a connection says so, and enrols nobody', async () => {
    await gate.start();
    await gate.signIn('g@example.org', 'password');
    online = false;
    await gate.enrol('314159');
    expect(gate.state()).toMatchObject({ at: 'choosing-pin', problem: 'unreachable' });
    expect(profiles).toEqual([]);
  });

  test('asks for the password again when the sign-in has ended meanwhile', async () => {
    await gate.start();
    await gate.signIn('g@example.org', 'password');
    enrolment = 'signed-out';
    await gate.enrol('314159');
    expect(at()).toBe('sign-in');
  });

  test('in a browser that keeps nothing begins nothing', async () => {
    outcome = 'unavailable';
    await gate.start();
    expect(gate.state()).toEqual({ at: 'unusable', why: 'unavailable' });
  });
});

describe('on a phone that somebody has enrolled', () => {
  beforeEach(async () => {
    await enrolHere();
    gate.lock();
  });

  test('locking drops the keys at once', () => {
    expect(at()).toBe('locked');
    expect(locked).toBe(1);
  });

  test('the PIN opens it without a connection', async () => {
    online = false;
    await gate.unlock('314159');
    expect(at()).toBe('open');
  });

  test.each([
    ['wrong', { at: 'locked', trial: { kind: 'wrong', left: 3 } }],
    ['wait', { at: 'locked', trial: { kind: 'wait', until: 1_030_000 } }],
    ['lease-over', { at: 'sign-in', notice: 'lease-over' }],
    ['none', { at: 'sign-in', notice: 'erased' }],
  ] as const)('a PIN that is answered with %s', async (kind, state) => {
    outcome = kind;
    await gate.unlock('271828');
    expect(gate.state()).toMatchObject(state);
  });

  test('the sign-in can be left for the lock screen again', () => {
    gate.goToSignIn();
    expect(gate.state()).toMatchObject({ at: 'sign-in', locks: true });
    gate.goToLock();
    expect(at()).toBe('locked');
  });

  test('what waits is delivered sealed while it is locked, and not again while nothing is new', async () => {
    waiting.set('phone-1', envelopeOf('phone-1'));
    await settle();
    await settle();
    expect(delivered).toEqual([{ phone: 'phone-1', wiped: false }]);
    waiting.set('phone-1', envelopeOf('phone-1', 'another frame'));
    await settle();
    expect(delivered).toHaveLength(2);
    expect(profiles).toHaveLength(1);
  });

  test('after a forgotten PIN the old outbox is delivered, then put away', async () => {
    waiting.set('phone-1', envelopeOf('phone-1'));
    gate.goToSignIn();
    await gate.signIn('g@example.org', 'password');
    await gate.enrol('161803');
    await settle();
    expect(delivered).toEqual([
      { phone: 'phone-1', wiped: false },
      { phone: 'phone-1', wiped: true },
    ]);
    expect(profiles.map(({ phoneId }) => phoneId)).toEqual(['phone-2']);
  });

  test('without a connection an old outbox stays until there is one', async () => {
    waiting.set('phone-1', envelopeOf('phone-1'));
    profiles = [{ phoneId: 'phone-1', accountId: gulnara, state: 'erased' }];
    online = false;
    await settle();
    expect(profiles).toHaveLength(1);
    online = true;
    await settle();
    expect(profiles).toEqual([]);
    expect(gate.state()).toMatchObject({ at: 'sign-in' });
  });
});

describe('a phone whose use the office has ended', () => {
  beforeEach(async () => {
    await enrolHere();
    waiting.set('phone-1', envelopeOf('phone-1'));
  });

  test('hands in what waits first, then keeps nothing and says so', async () => {
    revoke();
    expect(gate.state()).toMatchObject({ at: 'sign-in', notice: 'revoked' });
    await vi.waitFor(() => expect(profiles).toEqual([]));
    await vi.waitFor(() =>
      expect(delivered).toEqual([
        { phone: 'phone-1', wiped: false },
        { phone: 'phone-1', wiped: true },
      ]),
    );
  });

  test('opens no more, also when nothing could be handed in', async () => {
    online = false;
    revoke();
    await settle();
    gate.goToLock();
    await gate.unlock('314159');
    expect(gate.state()).toMatchObject({ at: 'sign-in', notice: 'revoked' });
    expect(profiles).toHaveLength(1);
  });
});

describe('leaving a phone', () => {
  beforeEach(async () => {
    await enrolHere();
    waiting.set('phone-1', envelopeOf('phone-1'));
  });

  test('takes everything along, the unsent first', async () => {
    expect(await gate.leavePhone()).toBe(true);
    expect(profiles).toEqual([]);
    expect(delivered.at(-1)).toEqual({ phone: 'phone-1', wiped: true });
    expect(at()).toBe('sign-in');
  });

  test('is not possible without a connection: nothing is lost', async () => {
    online = false;
    expect(await gate.leavePhone()).toBe(false);
    expect(at()).toBe('open');
    expect(profiles).toHaveLength(1);
  });
});

test('when another window takes over, nothing is held any more', async () => {
  await enrolHere();
  await gate.giveWay();
  expect(at()).toBe('elsewhere');
  expect(locked).toBe(1);
  await gate.start();
  expect(at()).toBe('locked');
});
