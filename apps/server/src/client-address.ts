import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Tells the sign-in where a request comes from. What a client itself writes there never arrives. */
export const CLIENT_ADDRESS = 'x-client-address';

/** Where a request comes from: the other end of the connection or, behind a proxy, whom the proxy names. */
export function addressOf(c: Context, behindProxy: boolean): string | undefined {
  // A proxy appends to what the client sent: only the last entry is the proxy's own.
  const named = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return named ?? (c.env?.incoming ? getConnInfo(c).remote.address : undefined);
}

/** The request with its `CLIENT_ADDRESS` set. */
export function withClientAddress(c: Context, behindProxy: boolean): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.delete(CLIENT_ADDRESS);
  const address = addressOf(c, behindProxy);
  if (address) headers.set(CLIENT_ADDRESS, address);
  return new Request(c.req.raw, { headers });
}
