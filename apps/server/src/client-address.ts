import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Tells the sign-in where a request comes from. What a client itself writes there never arrives. */
export const CLIENT_ADDRESS = 'x-client-address';

/** The request with its `CLIENT_ADDRESS` set: the other end of the connection or, behind a proxy, whom the proxy names. */
export function withClientAddress(c: Context, behindProxy: boolean): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.delete(CLIENT_ADDRESS);
  // A proxy appends to what the client sent: only the last entry is the proxy's own.
  const named = behindProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = named ?? (c.env?.incoming ? getConnInfo(c).remote.address : undefined);
  if (address) headers.set(CLIENT_ADDRESS, address);
  return new Request(c.req.raw, { headers });
}
