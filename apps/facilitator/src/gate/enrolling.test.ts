import { beforeEach, describe, expect, test } from 'vitest';
import type { Gate } from './gate.ts';
import { type PhoneInTest, phoneInTest } from './gate-in-test.ts';

let phone: PhoneInTest;
let gate: Gate;

beforeEach(() => {
  phone = phoneInTest();
  ({ gate } = phone);
});

const at = () => gate.state().at;
async function enrolHere(): Promise<void> {
  await gate.start();
  await gate.signIn('g@example.org', 'password');
  await gate.enrol('314159');
}

describe('an enrolment', () => {
  test.each(['pin-in-use', 'wait', 'full'] as const)(
    'that ends in %s is gone on with under the same id, also after a restart: the office sees one phone',
    async (outcome) => {
      const kept = new Map<string, string>();
      for (const end of [outcome, outcome, 'unlocked'] as const) {
        phone = phoneInTest(kept);
        phone.enrolled = end;
        ({ gate } = phone);
        await enrolHere();
        await gate.enrol('271828');
        expect(new Set(phone.asked)).toEqual(new Set(['phone-1']));
      }
      expect(at()).toBe('open');
    },
  );

  test('under an id that the server gives to nobody any more is begun anew', async () => {
    phone.enrolled = 'pin-in-use';
    await enrolHere();
    phone.taken.add('phone-1');
    phone.enrolled = 'unlocked';
    await gate.enrol('271828');
    expect(phone.asked).toEqual(['phone-1', 'phone-1', 'phone-2']);
    expect(at()).toBe('open');
  });

  test('is never gone on with under the id of a profile that is here: what waits in it is under its first secret', async () => {
    phone.enrolled = 'full';
    await enrolHere();
    phone.profiles = [{ phoneId: 'phone-1', accountId: 'gulnara', state: 'lockable' }];
    phone.enrolled = 'unlocked';
    await gate.enrol('271828');
    expect(phone.asked).toEqual(['phone-1', 'phone-2']);
  });

  test('is over with the notebook: the next facilitator has a phone id of her own', async () => {
    await enrolHere();
    gate.lock();
    gate.goToSignIn();
    await gate.signIn('b@example.org', 'password');
    await gate.enrol('271828');
    expect(phone.asked).toEqual(['phone-1', 'phone-2']);
  });
});
