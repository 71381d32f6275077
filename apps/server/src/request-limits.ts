import type { Hono, Context as HonoContext } from 'hono';
import { addressOf } from './client-address.ts';
import { phoneNamedIn } from './phone-access.ts';
import { rateLimit } from './rate-limit.ts';

const API = '/api/trpc/';

/** What costs something and needs no sign-in. */
const DELIVERY = 'door.deliver';

/**
 * How often something may be asked in a minute, of one process: by a phone, more than any asks of itself; by whoever
 * names phones, whether or not their secrets are right; by whoever delivers.
 *
 * @param behindProxy Whether a proxy tells us where requests come from.
 */
export function limitRequests(app: Hono, behindProxy: boolean): void {
  const path = `${API}*`;
  // With its secret, right or wrong: whoever knows no more than a phone's id uses up nothing of that phone's.
  const phone = ({ req }: HonoContext) => phoneNamedIn(req.raw.headers) && req.header('authorization');
  const delivers = (c: HonoContext) => proceduresIn(c).includes(DELIVERY);
  app.use(path, rateLimit({ most: 240, by: phone }));
  app.use(path, rateLimit({ most: 2_400, by: (c) => phone(c) && addressOf(c, behindProxy) }));
  app.use(path, rateLimit({ most: 60, by: (c) => (delivers(c) ? addressOf(c, behindProxy) : undefined) }));
  // Several requests in one are a convenience of the console's: what is counted comes alone.
  app.use(path, async (c, next) =>
    delivers(c) && proceduresIn(c).length > 1 ? c.json({ message: 'NOT_FOUND' }, 404) : next(),
  );
}

/** The procedures that a request names, however it writes them. */
function proceduresIn(c: HonoContext): readonly string[] {
  const { pathname } = new URL(c.req.url);
  try {
    return decodeURIComponent(pathname.slice(API.length)).split(',');
  } catch {
    return [];
  }
}
