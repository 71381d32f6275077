import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountRole } from '@tatyktuu/domain/access';
import type { AccountId, Day, Words } from '@tatyktuu/domain/kernel';
import { createContext, useContext } from 'react';
import { client, codeOf, SESSION_KEY } from './api.ts';

/** Who is signed in, and in which programme, on which day. */
export interface Me {
  readonly id: AccountId;
  readonly role: AccountRole;
  readonly name: string;
  readonly programme: Words;
  readonly today: Day;
}

export type Session =
  | { readonly state: 'in'; readonly me: Me }
  | { readonly state: 'out' }
  /** Nobody can sign in yet: the first administrator is made with the link in the terminal. */
  | { readonly state: 'set-up' };

async function readSession(): Promise<Session> {
  const answer = await fetch('/api/auth/get-session');
  if (!answer.ok) throw new Error('the session could not be read');
  if ((await answer.json()) !== null) {
    try {
      return { state: 'in', me: await client.programme.me.query() };
    } catch (error) {
      // An account that was closed meanwhile still has its cookie.
      if (codeOf(error) !== 'UNAUTHORIZED') throw error;
    }
  }
  const { waitsForSetUp } = await client.programme.state.query();
  return { state: waitsForSetUp ? 'set-up' : 'out' };
}

export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: Number.POSITIVE_INFINITY });
}

export type SignInOutcome = 'signed-in' | 'wrong' | 'too-often' | 'unreachable';

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Signs in on the server; the caller then calls `refresh` of `useSessionChange`. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const answer = await post('sign-in/email', { email: email.trim(), password });
    if (answer.ok) return 'signed-in';
    if (answer.status === 429) return 'too-often';
    return answer.status < 500 ? 'wrong' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** What changes who is signed in. Nothing that one account saw is left for the next. */
export function useSessionChange() {
  const queries = useQueryClient();
  const refresh = async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    await queries.resetQueries({ queryKey: SESSION_KEY });
  };
  const signOut = async () => {
    await post('sign-out', {});
    await refresh();
  };
  /** Reads anew who is signed in, without leaving the page. */
  const reread = () => queries.invalidateQueries({ queryKey: SESSION_KEY });
  return { refresh, reread, signOut };
}

export const MeContext = createContext<Me | null>(null);

/** Who is signed in; every screen inside the shell may ask. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('only a screen inside the shell knows who is signed in');
  return me;
}
