import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { CLIENT_ADDRESS, withClientAddress } from './client-address.ts';

const forged = { [CLIENT_ADDRESS]: '198.51.100.1', 'x-forwarded-for': '198.51.100.2, 203.0.113.5' };

async function addressSeen(behindProxy: boolean): Promise<string> {
  const app = new Hono().get('/', (c) =>
    c.text(withClientAddress(c, behindProxy).headers.get(CLIENT_ADDRESS) ?? ''),
  );
  const connection = { incoming: { socket: { remoteAddress: '192.0.2.7' } } };
  return (await app.request('/', { headers: forged }, connection)).text();
}

test('with no proxy the connection tells the address, whatever the client writes', async () => {
  expect(await addressSeen(false)).toBe('192.0.2.7');
});

test('behind a proxy it is the last one named: the proxy wrote that itself', async () => {
  expect(await addressSeen(true)).toBe('203.0.113.5');
});
