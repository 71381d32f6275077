import { expect, test } from 'vitest';
import {
  type Account,
  type AccountCommand,
  type Actor,
  accountRoles,
  decideAccess,
  evolveAccount,
  evolveProgramme,
  may,
  permissions,
  SET_UP,
} from './index.ts';

const manager: Actor = { id: 'manager', role: 'administrator' };
const setUp: Actor = { id: SET_UP, role: 'set-up' };
const recorded = { id: 'fact', command: 'command', actor: 'manager', device: 'device', recordedAt: '' };
const open: AccountCommand = {
  kind: 'open-account',
  accountId: 'aida',
  role: 'facilitator',
  name: ' Аида ',
  email: 'Aida@Example.org',
};
const aida: Account = {
  id: 'aida',
  role: 'facilitator',
  name: 'Аида',
  email: 'aida@example.org',
  open: true,
};

function decide(account: Account | undefined, command: AccountCommand, actor: Actor = manager) {
  return decideAccess({ account, ofEmail: [] }, command, actor);
}

function after(account: Account | undefined, command: AccountCommand): Account | undefined {
  const decision = decide(account, command);
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.reduce<Account | undefined>((before, draft) => {
    if (draft.kind === 'programme-named') throw new Error('not about an account');
    return evolveAccount(before, { ...draft, ...recorded });
  }, account);
}

test('an account is opened with a tidy name and an address in lower case', () => {
  expect(after(undefined, open)).toEqual(aida);
});

test.each([
  ['is opened once', aida, open, 'account-exists'],
  ['needs a name', undefined, { ...open, name: ' ' }, 'account-needs-name'],
  ['needs an address', undefined, { ...open, email: 'aida' }, 'account-needs-email'],
  [
    'needs an address in Latin letters',
    undefined,
    { ...open, email: 'аida@example.org' },
    'account-needs-email',
  ],
  ['needs a well-formed address', undefined, { ...open, email: 'a..b@example.org' }, 'account-needs-email'],
  [
    'that there is none of is not closed',
    undefined,
    { kind: 'close-account', accountId: 'x' },
    'account-not-found',
  ],
  [
    'that is closed is not closed',
    { ...aida, open: false },
    { kind: 'close-account', accountId: 'aida' },
    'account-closed-already',
  ],
  [
    'that is open is not reopened',
    aida,
    { kind: 'reopen-account', accountId: 'aida' },
    'account-open-already',
  ],
  [
    'that there is none of is not reopened',
    undefined,
    { kind: 'reopen-account', accountId: 'x' },
    'account-not-found',
  ],
] as const)('an account %s', (_, account, command, code) => {
  expect(decide(account, command)).toEqual({ ok: false, error: { code } });
});

test('two accounts do not share an address', () => {
  const taken = decideAccess({ account: undefined, ofEmail: ['other'] }, open, manager);
  expect(taken).toEqual({ ok: false, error: { code: 'account-email-taken' } });
});

test('nobody locks herself out', () => {
  const own = { ...aida, id: manager.id };
  expect(decide(own, { kind: 'close-account', accountId: manager.id })).toMatchObject({
    error: { code: 'account-is-own' },
  });
});

test('an account closes and opens again, and keeps who it is', () => {
  const closed = after(aida, { kind: 'close-account', accountId: 'aida' });
  expect(closed).toEqual({ ...aida, open: false });
  expect(after(closed, { kind: 'reopen-account', accountId: 'aida' })).toEqual(aida);
});

test('name and address are not in the part of the fact that stays; without them the account folds nameless', () => {
  const decision = decide(undefined, open);
  const [fact] = decision.ok ? decision.value : [];
  if (fact?.kind !== 'account-opened') throw new Error('not opened');
  expect(fact.payload).toEqual({ accountId: 'aida', role: 'facilitator' });
  const { identifying: _erased, ...rest } = fact;
  expect(evolveAccount(undefined, { ...rest, ...recorded })).toEqual({ ...aida, name: '', email: '' });
});

test('the set-up names the programme in at least one language', () => {
  const name = { ky: 'Татыктуу жашоо' };
  const decision = decide(undefined, { kind: 'name-programme', name }, setUp);
  const [fact] = decision.ok ? decision.value : [];
  if (fact?.kind !== 'programme-named') throw new Error('not named');
  expect(evolveProgramme(undefined, { ...fact, ...recorded }).name).toEqual(name);
  expect(decide(undefined, { kind: 'name-programme', name: {} })).toMatchObject({
    error: { code: 'programme-needs-name' },
  });
});

test('an administrator may do everything; a facilitator only what she does in the field', () => {
  expect(permissions.filter((permission) => !may('administrator', permission))).toEqual([]);
  expect(permissions.filter((permission) => may('facilitator', permission))).toEqual([
    'workshops.mark',
    'aid.hand-over',
    'field.read',
  ]);
  expect(accountRoles).toHaveLength(2);
});
