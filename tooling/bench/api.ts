import { randomBytes } from 'node:crypto';
import type { AppRouter } from '@tatyktuu/api';
import type { Command, CommandBody } from '@tatyktuu/domain/door';
import { type ClockReading, nextReading, uuid7 } from '@tatyktuu/domain/kernel';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';

export type Api = TRPCClient<AppRouter>;
export type WireCommands = Parameters<Api['door']['submit']['mutate']>[0];

/** A new id, as whoever makes something makes it. */
export function freshId(): string {
  return uuid7(Date.now(), randomBytes(10));
}

/**
 * Signs in as a browser would.
 * @returns the cookie to send with every request; it outlives the server, as the session is in the database
 * @throws when the server does not let them in
 */
export async function signIn(
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`the sign-in was answered with ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The API as somebody who is signed in calls it: each call is one HTTP request. */
export function apiAt(url: string, cookie: string): Api {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, headers: { cookie, origin: url } })],
  });
}

/** A browser or a phone: gives its commands their ids and its clock's readings. */
export class Device {
  readonly #id = freshId();
  #last: ClockReading | null = null;

  command(body: CommandBody): Command {
    this.#last = nextReading(Date.now(), this.#last, this.#id);
    return { id: freshId(), device: this.#id, recordedAt: this.#last, body };
  }
}

/** The same commands as the wire's schema names them: its arrays are not read-only. */
export function onWire(commands: readonly Command[]): WireCommands {
  return commands as WireCommands;
}
