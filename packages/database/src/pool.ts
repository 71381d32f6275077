import { Pool, types } from 'pg';

const DATE = 1082;
const INT8 = 20;

/** Days stay `YYYY-MM-DD` and never become an instant in some time zone; big integers of ours are all safe ones. */
function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === DATE) return (text) => text;
  if (oid === INT8) return Number;
  return types.getTypeParser(oid, format as 'text');
}

/** How long to wait for a connection before whoever asked is told that there is none, in milliseconds. */
const CONNECTING = 5_000;

/**
 * The pool of connections that the ledger, the registry and Prisma share.
 * @param url A `postgresql://` address.
 * @param onLost Hears that an idle connection was lost; the pool makes a new one when it is needed.
 */
export function openPool(url: string, onLost: () => void = () => undefined): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: CONNECTING,
    keepAlive: true,
    types: { getTypeParser: parserOf as never },
  });
  pool.on('error', onLost);
  return pool;
}
