import { TransportFailure } from '@tatyktuu/sync/phone';
import { afterEach, expect, test, vi } from 'vitest';
import { grantTransport } from './grant-transport.ts';

afterEach(() => vi.unstubAllGlobals());

const transport = () =>
  grantTransport({ phoneId: '018a0000-0000-7000-8000-00000000000a', grant: 'secret' }, () => undefined);

async function failureOn(status: number, body: unknown): Promise<unknown> {
  vi.stubGlobal('fetch', async () => Response.json(body, { status }));
  return transport()
    .proof('018a0000-0000-7000-8000-000000000001')
    .catch((error: unknown) => (error instanceof TransportFailure ? error.kind : error));
}

test.each([
  [403, 'phone-revoked', 'revoked'],
  [412, 'update-needed', 'update-needed'],
  [413, 'too-large', 'unreadable'],
  [400, 'not-readable', 'unreadable'],
] as const)('a %d of our server with the reason %s is told as %s', async (status, reason, kind) => {
  expect(await failureOn(status, { error: { data: { reason } } })).toBe(kind);
});

test.each([400, 413, 422, 429, 500, 502])(
  'a %d that does not say why, as of a proxy between, sets nothing aside: it is tried again',
  async (status) => {
    expect(await failureOn(status, { message: 'no' })).toBe('unreachable');
  },
);

test.each([401, 403])('a %d asks for a new sign-in', async (status) => {
  expect(await failureOn(status, { error: {} })).toBe('signed-out');
});
