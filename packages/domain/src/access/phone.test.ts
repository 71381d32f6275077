import { expect, test } from 'vitest';
import {
  type Account,
  type Actor,
  decidePhone,
  evolvePhone,
  type Phone,
  type PhoneCommand,
} from './index.ts';

const aida: Actor = { id: 'aida', role: 'facilitator' };
const account: Account = { id: 'aida', role: 'facilitator', open: true, name: '', email: '' };
const enrol: PhoneCommand = { kind: 'enrol-phone', phoneId: 'phone', accountId: 'aida' };
const revoke: PhoneCommand = { kind: 'revoke-phone', phoneId: 'phone' };

function decide(phone: Phone | undefined, command: PhoneCommand, known: Account | undefined = account) {
  return decidePhone({ phone, account: known }, command, aida);
}

function after(before: Phone | undefined, command: PhoneCommand): Phone | undefined {
  const decision = decide(before, command);
  if (!decision.ok) throw new Error(decision.error.code);
  const recorded = { id: 'fact', command: 'c', actor: 'aida', device: 'phone', recordedAt: command.kind };
  return decision.value.reduce<Phone | undefined>(
    (state, draft) => evolvePhone(state, { ...draft, ...recorded }),
    before,
  );
}

const inUse: Phone = { id: 'phone', accountId: 'aida', enrolledAt: 'enrol-phone', revokedAt: null };
const revoked: Phone = { ...inUse, revokedAt: 'revoke-phone' };

test('a facilitator makes a phone her own, once however often she asks', () => {
  expect(after(undefined, enrol)).toEqual(inUse);
  expect(decide(inUse, enrol)).toEqual({ ok: true, value: [] });
});

test('a revoked phone keeps whose it was and until when it was in use', () => {
  expect(after(inUse, revoke)).toEqual(revoked);
});

test.each<readonly [string, Phone | undefined, PhoneCommand, string]>([
  ['nobody sets up a phone for somebody else', undefined, { ...enrol, accountId: 'bermet' }, 'phone-not-own'],
  [
    "a phone is not taken over from somebody else's account",
    { ...inUse, accountId: 'b' },
    enrol,
    'phone-exists',
  ],
  ['a revoked phone never comes back', revoked, enrol, 'phone-revoked'],
  ['a phone that there is none of is not revoked', undefined, revoke, 'phone-not-found'],
  ['a phone is revoked once', revoked, revoke, 'phone-revoked-already'],
])('%s', (_, phone, command, code) => {
  expect(decide(phone, command)).toEqual({ ok: false, error: { code } });
});

test('whoever has no account has no phone', () => {
  expect(decidePhone({ phone: undefined, account: undefined }, enrol, aida)).toMatchObject({
    error: { code: 'account-not-found' },
  });
});
