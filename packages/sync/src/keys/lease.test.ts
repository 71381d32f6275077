import { beforeEach, describe, expect, test } from 'vitest';
import type { Keys } from './keys.ts';
import { bakyt, DAY, enrolled, HOUR, OTHER_PIN, PhoneInTest, PIN, START, unlocked } from './phone-in-test.ts';

const Y1970 = Date.parse('1970-01-02T00:00:00Z');
const Y2099 = Date.parse('2099-05-05T00:00:00Z');

let phone: PhoneInTest;
let keys: Keys;

beforeEach(async () => {
  phone = new PhoneInTest(crypto);
  keys = await phone.open();
  await (await enrolled(keys, phone.enrolment())).lock();
});

async function opens(): Promise<boolean> {
  const outcome = await keys.unlock(PIN);
  if (outcome.kind === 'unlocked') await outcome.unlocked.lock();
  return outcome.kind === 'unlocked';
}

describe('a lease', () => {
  test('opens until its end; then the key is erased, and setting the clock back does not bring it back', async () => {
    phone.now = START + 7 * DAY - 1;
    expect(await opens()).toBe(true);
    phone.now = START + 7 * DAY;
    expect(await keys.unlock(PIN)).toEqual({ kind: 'lease-over' });
    phone.now = START;
    expect(await opens()).toBe(false);
    expect(keys.profiles()).toMatchObject([{ state: 'lease-over' }]);
  });

  test('is renewed by each answer of the server', async () => {
    phone.now = START + 6 * DAY;
    const open = await unlocked(keys);
    const at = (ms: number) => new Date(ms).toISOString();
    await open.renewLease(at(phone.now + 7 * DAY), at(phone.now));
    await open.lock();
    phone.now = START + 12 * DAY;
    expect(await opens()).toBe(true);
  });

  test('is reckoned from what the server says is now: a clock that is wrong all the time changes nothing', async () => {
    phone.now = Y2099;
    const other = phone.enrolment({ ...bakyt, pin: OTHER_PIN });
    await (await enrolled(keys, other)).lock();
    phone.now = Y2099 + 6 * DAY;
    await (await unlocked(keys, OTHER_PIN)).lock();
    phone.now = Y2099 + 7 * DAY;
    expect(await keys.unlock(OTHER_PIN)).toMatchObject({ kind: 'lease-over' });
  });

  test('of another profile runs on by the time that passed, not by what the clock was set', async () => {
    phone.now = Y2099;
    const day = (days: number) => new Date(START + days * DAY).toISOString();
    const other = { ...bakyt, pin: OTHER_PIN, serverNow: day(1), leaseUntil: day(8) };
    await (await enrolled(keys, phone.enrolment(other))).lock();
    phone.now = Y2099 + 6 * DAY - 1;
    expect(await opens()).toBe(true);
    phone.now = Y2099 + 6 * DAY;
    expect(await opens()).toBe(false);
    await (await unlocked(keys, OTHER_PIN)).lock();
  });

  test('of another profile that ended meanwhile is not brought back by a contact', async () => {
    phone.now = START + 100 * DAY;
    const at = (ms: number) => new Date(ms).toISOString();
    const other = { ...bakyt, pin: OTHER_PIN, serverNow: at(phone.now), leaseUntil: at(phone.now + DAY) };
    await (await enrolled(keys, phone.enrolment(other))).lock();
    expect(keys.profiles()).toMatchObject([{ state: 'lease-over' }, { state: 'lockable' }]);
    expect(await opens()).toBe(false);
  });
});

describe('a clock far ahead', () => {
  test('opens nothing and erases nothing; set right, all is as before', async () => {
    phone.now = Y2099;
    expect(await keys.unlock(PIN)).toEqual({ kind: 'clock-ahead', shows: '2099-05-05T00:00:00.000Z' });
    phone.now = Y2099 + 23 * HOUR;
    expect(await keys.unlock(PIN)).toMatchObject({ kind: 'clock-ahead' });
    phone.now = START + DAY;
    expect(await opens()).toBe(true);
    phone.now = Y2099 + 2 * DAY;
    expect(await keys.unlock(PIN)).toMatchObject({ kind: 'clock-ahead' });
  });

  test('is believed when it has shown so for a day: a phone that lay in a drawer', async () => {
    phone.now = START + 300 * DAY;
    expect(await keys.unlock(PIN)).toMatchObject({ kind: 'clock-ahead' });
    phone.now += DAY;
    expect(await keys.unlock(PIN)).toEqual({ kind: 'lease-over' });
  });
});

describe('a clock far back', () => {
  test('opens, since a phone whose battery died begins in 1970', async () => {
    phone.now = Y1970;
    expect(await opens()).toBe(true);
  });

  test('does not hold up the lease for ever: the phone ages by an hour each time it is opened', async () => {
    phone.now = Y1970;
    let times = 0;
    while (await opens()) times += 1;
    expect(times).toBeGreaterThan(100);
    expect(times).toBeLessThan(7 * 24 + 1);
  });
});
