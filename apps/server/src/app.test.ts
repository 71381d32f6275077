import { openTestDatabase, type TestDatabase } from '@tatyktuu/database/testing';
import { STARTING_POLICY } from '@tatyktuu/domain/families';
import { nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from './compose.ts';

const HOST = 'notebook.test';
const PASSWORD = 'a long enough password';
const { id: _, ...startingPolicy } = STARTING_POLICY;
const device = uuid7(1_700_000_000_000, new Uint8Array(10));

let database: TestDatabase;
let program: ReturnType<typeof compose>;
let serial = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  program = compose({
    databaseUrl: database.url,
    secret: 'only for tests, only for tests, only for tests',
    behindTls: false,
    timeZone: 'Asia/Bishkek',
  });
});
afterAll(async () => {
  await program.close();
  await database.close();
});

function freshId(): string {
  serial += 1;
  return uuid7(1_700_000_000_000 + serial, new Uint8Array(10).fill(serial));
}

function commandOf(body: unknown) {
  return { id: freshId(), device, recordedAt: nextReading(1_700_000_000_000 + serial, null, device), body };
}

function send(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { host: HOST, origin: `http://${HOST}`, ...(init.headers as Record<string, string>) };
  return Promise.resolve(program.app.request(`http://${HOST}${path}`, { ...init, headers }));
}

function post(path: string, body: unknown, cookie = '', origin = `http://${HOST}`): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie, origin };
  return send(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function signIn(email: string, password: string): Promise<string> {
  const response = await post('/api/auth/sign-in/email', { email, password });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The administrator's cookie: signed in once, as often as sign-ins may be tried. */
let signedIn: Promise<string> | undefined;
function administrator(): Promise<string> {
  signedIn ??= signIn('aizada@example.org', PASSWORD);
  return signedIn;
}

async function dataOf<T>(response: Response): Promise<T> {
  const { result } = (await response.json()) as { result: { data: T } };
  return result.data;
}

const firstAccount = freshId();

describe('the set-up', () => {
  const complete = (token: string) =>
    post('/api/trpc/setUp.complete', {
      token,
      naming: commandOf({ kind: 'name-programme', name: { en: 'Life in Dignity' } }),
      opening: commandOf({
        kind: 'open-account',
        accountId: firstAccount,
        role: 'administrator',
        name: 'Aizada Test',
        email: 'aizada@example.org',
      }),
      deciding: commandOf({ kind: 'set-registry-policy', policy: startingPolicy }),
      password: PASSWORD,
    });

  test('waits, and a wrong token opens nothing', async () => {
    expect(await dataOf(await send('/api/trpc/programme.state'))).toEqual({ waitsForSetUp: true });
    expect((await complete('a token that is long enough but wrong')).status).toBe(403);
    expect((await complete('ө'.repeat(program.setUp.token.length))).status).toBe(403);
    expect(await database.registry.accounts()).toEqual([]);
  });

  test('makes the first administrator once; then its link is dead', async () => {
    expect((await complete(program.setUp.token)).status).toBe(200);
    expect(await dataOf(await send('/api/trpc/programme.state'))).toEqual({ waitsForSetUp: false });
    expect((await complete(program.setUp.token)).status).toBe(403);
    expect((await post('/api/trpc/setUp.example', { token: program.setUp.token })).status).toBe(403);
  });
});

describe('signing in', () => {
  test('by e-mail and password, with a cookie that scripts and other sites do not get', async () => {
    const response = await post('/api/auth/sign-in/email', {
      email: 'aizada@example.org',
      password: PASSWORD,
    });
    expect(response.status).toBe(200);
    const cookie = response.headers.getSetCookie().join();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const me = await send('/api/trpc/programme.me', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await dataOf(me)).toMatchObject({ role: 'administrator', programme: { en: 'Life in Dignity' } });
  });

  test('is refused with a wrong password, and nobody signs up', async () => {
    const wrong = await post('/api/auth/sign-in/email', {
      email: 'aizada@example.org',
      password: 'wrong wrong',
    });
    expect(wrong.status).toBe(401);
    const signUp = { email: 'x@example.org', password: PASSWORD, name: 'X' };
    expect((await post('/api/auth/sign-up/email', signUp)).status).toBeGreaterThanOrEqual(400);
    expect(await database.registry.accounts()).toHaveLength(1);
  });

  test('from another site is refused', async () => {
    const cookie = await administrator();
    const body = [commandOf({ kind: 'name-programme', name: { en: 'Taken over' } })];
    const plain = await send('/api/trpc/door.submit', {
      method: 'POST',
      headers: { 'content-type': 'text/plain', cookie, origin: 'http://elsewhere.test' },
      body: JSON.stringify(body),
    });
    expect(plain.status).toBe(403);
    expect((await database.registry.programme())?.name).toEqual({ en: 'Life in Dignity' });
  });

  test('is slowed down by the address of the connection, whatever a client says of itself', async () => {
    const tryFrom = async (remoteAddress: string, claimed: string) => {
      const headers = {
        'content-type': 'application/json',
        origin: `http://${HOST}`,
        host: HOST,
        'x-forwarded-for': claimed,
        'x-client-address': claimed,
      };
      const body = JSON.stringify({ email: 'aizada@example.org', password: 'wrong wrong' });
      const connection = { incoming: { socket: { remoteAddress } } };
      const url = `http://${HOST}/api/auth/sign-in/email`;
      return (await program.app.request(url, { method: 'POST', headers, body }, connection)).status;
    };
    const tries = [];
    for (let nth = 0; nth < 11; nth += 1) tries.push(await tryFrom('192.0.2.7', `198.51.100.${nth}`));
    expect(tries).toEqual([...Array(10).fill(401), 429]);
    expect(await tryFrom('192.0.2.8', '198.51.100.1')).toBe(401);
  });

  test('is all that it is for: nobody renames an account past the door', async () => {
    const cookie = await administrator();
    const renamed = await post('/api/auth/update-user', { name: 'Taken over' }, cookie);
    expect(renamed.status).toBe(404);
    expect((await database.registry.accounts()).map(({ name }) => name)).toEqual(['Aizada Test']);
  });

  test('a closed account is refused at its next request', async () => {
    const admin = await administrator();
    const accountId = freshId();
    const account = { accountId, role: 'facilitator', name: 'Nurlan Test', email: 'nurlan@example.org' };
    await post('/api/trpc/door.submit', [commandOf({ kind: 'open-account', ...account })], admin);
    const issued = await post('/api/trpc/accounts.issuePassword', { accountId }, admin);
    const { password } = await dataOf<{ password: string }>(issued);
    const cookie = await signIn('nurlan@example.org', password);
    expect((await send('/api/trpc/field.bundle', { headers: { cookie } })).status).toBe(200);
    expect((await send('/api/trpc/accounts.list', { headers: { cookie } })).status).toBe(403);

    await post('/api/trpc/door.submit', [commandOf({ kind: 'close-account', accountId })], admin);
    expect((await send('/api/trpc/field.bundle', { headers: { cookie } })).status).toBe(401);
    expect(await signIn('nurlan@example.org', password)).toBe('');
  });
});

test('a new password takes the current one, and ends what was signed in with it', async () => {
  const cookie = await administrator();
  const change = (current: string, next: string) =>
    post('/api/trpc/accounts.changePassword', { current, next }, cookie);
  expect(await dataOf(await change('not the current one', PASSWORD))).toEqual({ changed: false });
  expect((await send('/api/trpc/programme.me', { headers: { cookie } })).status).toBe(200);
  expect(await dataOf(await change(PASSWORD, PASSWORD))).toEqual({ changed: true });
  expect((await send('/api/trpc/programme.me', { headers: { cookie } })).status).toBe(401);
  signedIn = undefined;
});

test('nobody gets a password who has no account', async () => {
  const cookie = await administrator();
  expect((await post('/api/trpc/accounts.issuePassword', { accountId: freshId() }, cookie)).status).toBe(404);
});

describe('the door', () => {
  test('a command sent twice is done once', async () => {
    const cookie = await administrator();
    const command = commandOf({ kind: 'name-programme', name: { en: 'Named again' } });
    const first = await dataOf(await post('/api/trpc/door.submit', [command], cookie));
    const second = await dataOf(await post('/api/trpc/door.submit', [command], cookie));
    expect(first).toEqual([{ id: command.id, status: 'accepted' }]);
    expect(second).toEqual([{ id: command.id, status: 'duplicate' }]);
    const history = await database.ledger.history({ of: 'programme', id: 'programme' }, 10);
    expect(history.filter(({ fact }) => fact.command === command.id)).toHaveLength(1);
  });

  test('what is malformed gets a clear answer that repeats nothing of it', async () => {
    const cookie = await administrator();
    const response = await post('/api/trpc/door.submit', [{ secret: 'Gulzat' }], cookie);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/Gulzat|secret|stack/);
  });

  test('what is too large is refused before it is read', async () => {
    const response = await post('/api/trpc/door.submit', { filler: 'x'.repeat(17 * 1024 * 1024) });
    expect(response.status).toBe(413);
  });
});

test('a search for somebody can be asked for outside of the address', async () => {
  const cookie = await administrator();
  const search = { search: 'Гүлзат', status: 'all', offset: 0, limit: 10 };
  const found = await post('/api/trpc/families.list', search, cookie);
  expect(await dataOf(found)).toEqual({ total: 0, lines: [] });
});

test('health tells status, database and version', async () => {
  const response = await send('/health');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ok',
    database: 'ok',
    version: expect.stringMatching(/^\d+\./),
  });
});

test('no page may be framed, and only our own scripts run', async () => {
  const { headers } = await send('/health');
  expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
  expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/);
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
});

test('an unknown part of the API is nothing', async () => {
  expect((await send('/api/other')).status).toBe(404);
});
