import type { Context, MiddlewareHandler } from 'hono';

const MINUTE = 60_000;
/** So many are remembered at once: a stranger who invents names costs no more memory than that. */
const REMEMBERED = 10_000;

interface Limit {
  /** How many requests in a minute. */
  readonly most: number;
  /** Whose request it is; whoever cannot be told from others is not counted. */
  readonly by: (c: Context) => string | undefined;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

/** Answers 429 to whoever asks too often. Counted in this process alone: with several servers it is so many on each. */
export function rateLimit({ most, by, now = Date.now }: Limit): MiddlewareHandler {
  let counted = new Map<string, number>();
  let since = now();
  return async (c, next) => {
    if (now() - since >= MINUTE || counted.size >= REMEMBERED) {
      counted = new Map();
      since = now();
    }
    const who = by(c);
    const times = who === undefined ? 0 : (counted.get(who) ?? 0) + 1;
    if (who !== undefined) counted.set(who, times);
    if (times <= most) return next();
    const wait = Math.ceil((since + MINUTE - now()) / 1000);
    const data = { code: 'TOO_MANY_REQUESTS', httpStatus: 429 };
    c.header('Retry-After', String(wait));
    return c.json({ error: { code: -32029, message: data.code, data } }, 429);
  };
}
