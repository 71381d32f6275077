import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Gate } from './gate.ts';
import { envelopeOf, type PhoneInTest, phoneInTest } from './gate-in-test.ts';

let phone: PhoneInTest;
let gate: Gate;

beforeEach(() => {
  phone = phoneInTest();
  ({ gate } = phone);
});

const at = () => gate.state().at;
const settle = () => gate.sendSealed();
async function enrolHere(): Promise<void> {
  await gate.start();
  await gate.signIn('g@example.org', 'password');
  await gate.enrol('314159');
}

describe('the next use', () => {
  test('shows the digits before the disk is read, and tries them when it has been', async () => {
    const kept = new Map<string, string>();
    const before = phoneInTest(kept);
    await before.gate.start();
    await before.gate.signIn('g@example.org', 'password');
    await before.gate.enrol('314159');
    before.gate.lock();
    phone = phoneInTest(kept);
    phone.profiles = before.profiles;
    ({ gate } = phone);
    expect(gate.state()).toEqual({ at: 'locked', trial: { kind: 'ready' } });
    const tried = gate.unlock('314159');
    await gate.start();
    await tried;
    expect(at()).toBe('open');
  });

  test('asks for a sign-in when what the digits would open is gone', async () => {
    phone = phoneInTest(new Map([['door', 'locked']]));
    ({ gate } = phone);
    await gate.start();
    expect(at()).toBe('sign-in');
  });
});

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
    phone.online = false;
    await gate.enrol('314159');
    expect(gate.state()).toMatchObject({ at: 'choosing-pin', problem: 'unreachable' });
    expect(phone.profiles).toEqual([]);
  });

  test('asks for the password again when the sign-in has ended meanwhile', async () => {
    await gate.start();
    await gate.signIn('g@example.org', 'password');
    phone.enrolment = 'signed-out';
    await gate.enrol('314159');
    expect(at()).toBe('sign-in');
  });

  test('in a browser that keeps nothing begins nothing', async () => {
    phone.outcome = 'unavailable';
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
    expect(phone.locked).toBe(1);
  });

  test('the PIN opens it without a connection', async () => {
    phone.online = false;
    await gate.unlock('314159');
    expect(at()).toBe('open');
  });

  test.each([
    ['wrong', { at: 'locked', trial: { kind: 'wrong', left: 3 } }],
    ['wait', { at: 'locked', trial: { kind: 'wait', until: 1_030_000 } }],
    ['lease-over', { at: 'sign-in', notice: 'lease-over' }],
    ['none', { at: 'sign-in', notice: 'erased' }],
  ] as const)('a PIN that is answered with %s', async (kind, state) => {
    phone.outcome = kind;
    await gate.unlock('271828');
    expect(gate.state()).toMatchObject(state);
  });

  test('the tenth wrong PIN leads to the sign-in, which says why', async () => {
    phone.outcome = 'wrong';
    phone.profiles = phone.profiles.map((one) => ({ ...one, state: 'erased' }));
    await gate.unlock('271828');
    expect(gate.state()).toMatchObject({ at: 'sign-in', notice: 'erased' });
  });

  test('a wrong PIN may be the right one of somebody whose lease is over: it is said until she enrols again', async () => {
    const trial = () => gate.unlock('271828').then(gate.state);
    phone.outcome = 'wrong';
    expect(await trial()).toMatchObject({ trial: { kind: 'wrong', leaseOver: false } });
    phone.profiles = [...phone.profiles, { phoneId: 'phone-0', accountId: 'bermet', state: 'lease-over' }];
    expect(await trial()).toMatchObject({ trial: { kind: 'wrong', leaseOver: true } });
    await settle();
    expect(phone.profiles.map(({ phoneId }) => phoneId)).toEqual(['phone-1']);
    expect(await trial()).toMatchObject({ trial: { kind: 'wrong', leaseOver: true } });
    await enrolHere();
    gate.lock();
    expect(await trial()).toMatchObject({ trial: { kind: 'wrong', leaseOver: false } });
  });

  test('a lease that is over is not told as wrong digits, when nobody else has any', async () => {
    phone.online = false;
    phone.waiting.set('phone-1', envelopeOf('phone-1'));
    phone.profiles = phone.profiles.map((one) => ({ ...one, state: 'lease-over' }));
    await settle();
    expect(gate.state()).toMatchObject({ at: 'sign-in', notice: 'lease-over' });
  });

  test('a PIN that opens what cannot be read just now ends in words, not in a wait without end', async () => {
    phone.outcome = 'full';
    await gate.unlock('314159');
    expect(gate.state()).toEqual({ at: 'unusable', why: 'full' });
  });

  test('the sign-in can be left for the lock screen again', () => {
    gate.goToSignIn();
    expect(gate.state()).toMatchObject({ at: 'sign-in', locks: true });
    gate.goToLock();
    expect(at()).toBe('locked');
  });

  test('what waits is phone.delivered sealed while it is phone.locked, and not again while nothing is new', async () => {
    phone.waiting.set('phone-1', envelopeOf('phone-1'));
    await settle();
    await settle();
    expect(phone.delivered).toEqual([{ phone: 'phone-1', wiped: false }]);
    phone.waiting.set('phone-1', envelopeOf('phone-1', 'another frame'));
    await settle();
    expect(phone.delivered).toHaveLength(2);
    expect(phone.profiles).toHaveLength(1);
  });

  test('after a forgotten PIN the old outbox is phone.delivered, then put away', async () => {
    phone.waiting.set('phone-1', envelopeOf('phone-1'));
    gate.goToSignIn();
    await gate.signIn('g@example.org', 'password');
    await gate.enrol('161803');
    await settle();
    expect(phone.delivered).toEqual([
      { phone: 'phone-1', wiped: false },
      { phone: 'phone-1', wiped: true },
    ]);
    expect(phone.profiles.map(({ phoneId }) => phoneId)).toEqual(['phone-2']);
  });

  test('an old outbox that is written in while it is handed in stays, and is handed in again', async () => {
    phone.waiting.set('phone-1', envelopeOf('phone-1'));
    phone.profiles = [{ phoneId: 'phone-1', accountId: 'gulnara', state: 'erased' }];
    phone.onDelivery = () => {
      phone.onDelivery = () => undefined;
      phone.waiting.set('phone-1', envelopeOf('phone-1', 'another frame'));
    };
    await settle();
    expect(phone.profiles).toHaveLength(1);
    await settle();
    expect(phone.profiles).toEqual([]);
    expect(phone.delivered.map(({ wiped }) => wiped)).toEqual([false, false, true]);
  });

  test('an outbox of which another server has the key is handed in once, and never removed', async () => {
    phone.waiting.set('phone-1', envelopeOf('phone-1'));
    phone.profiles = [{ phoneId: 'phone-1', accountId: 'gulnara', state: 'erased' }];
    phone.foreign = 1;
    await settle();
    await settle();
    expect(phone.delivered).toEqual([{ phone: 'phone-1', wiped: false }]);
    expect(phone.waiting.has('phone-1')).toBe(true);
  });

  test('without a connection an old outbox stays until there is one', async () => {
    phone.waiting.set('phone-1', envelopeOf('phone-1'));
    phone.profiles = [{ phoneId: 'phone-1', accountId: 'gulnara', state: 'erased' }];
    phone.online = false;
    await settle();
    expect(phone.profiles).toHaveLength(1);
    phone.online = true;
    await settle();
    expect(phone.profiles).toEqual([]);
    expect(gate.state()).toMatchObject({ at: 'sign-in' });
  });
});

describe('a phone whose use the office has ended', () => {
  beforeEach(async () => {
    await enrolHere();
    phone.waiting.set('phone-1', envelopeOf('phone-1'));
  });

  test('hands in what waits first, then keeps nothing and says so', async () => {
    phone.revoke();
    expect(gate.state()).toMatchObject({ at: 'sign-in', notice: 'revoked' });
    await vi.waitFor(() => expect(phone.profiles).toEqual([]));
    await vi.waitFor(() =>
      expect(phone.delivered).toEqual([
        { phone: 'phone-1', wiped: false },
        { phone: 'phone-1', wiped: true },
      ]),
    );
  });

  test('loses its keys before it hands in, which may take long', async () => {
    const states: string[] = [];
    phone.onDelivery = () => states.push(...phone.profiles.map(({ state }) => state));
    phone.revoke();
    await vi.waitFor(() => expect(phone.profiles).toEqual([]));
    expect(states[0]).toBe('erased');
  });

  test('hears of it locked, when it delivers', async () => {
    gate.lock();
    phone.standing = 'revoked';
    await settle();
    await vi.waitFor(() => expect(phone.profiles).toEqual([]));
    expect(phone.delivered.at(-1)).toEqual({ phone: 'phone-1', wiped: true });
    expect(at()).toBe('sign-in');
  });

  test('opens no more, also when nothing could be handed in', async () => {
    phone.online = false;
    phone.revoke();
    await settle();
    gate.goToLock();
    await gate.unlock('314159');
    expect(gate.state()).toMatchObject({ at: 'sign-in', notice: 'revoked' });
    expect(phone.profiles).toMatchObject([{ state: 'erased' }]);
    expect(phone.waiting.has('phone-1')).toBe(true);
  });
});

describe('leaving a phone', () => {
  beforeEach(async () => {
    await enrolHere();
    phone.waiting.set('phone-1', envelopeOf('phone-1'));
  });

  test('takes everything along, the unsent first', async () => {
    expect(await gate.leavePhone()).toBe(true);
    expect(phone.profiles).toEqual([]);
    expect(phone.delivered.at(-1)).toEqual({ phone: 'phone-1', wiped: true });
    expect(at()).toBe('sign-in');
  });

  test('when the line breaks half way, nothing is lost and the digits are asked for', async () => {
    phone.onDelivery = () => {
      phone.online = false;
      phone.waiting.set('phone-1', envelopeOf('phone-1', 'another frame'));
    };
    expect(await gate.leavePhone()).toBe(false);
    expect(at()).toBe('locked');
    expect(phone.profiles).toHaveLength(1);
  });

  test('is not possible without a connection: nothing is lost', async () => {
    phone.online = false;
    expect(await gate.leavePhone()).toBe(false);
    expect(at()).toBe('open');
    expect(phone.profiles).toHaveLength(1);
  });
});

test('when another window takes over, nothing is held any more', async () => {
  await enrolHere();
  await gate.giveWay();
  expect(at()).toBe('elsewhere');
  expect(phone.locked).toBe(1);
  await gate.start();
  expect(at()).toBe('locked');
});
