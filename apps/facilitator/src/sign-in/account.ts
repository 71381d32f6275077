/** How an attempt to sign in ended. */
export type SignInOutcome = 'signed-in' | 'wrong' | 'too-often' | 'unreachable';

/** Set while the browser may hold a cookie: it is wanted only until the phone is enrolled. */
const COOKIE = 'signed';

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const answer = await post('sign-in/email', { email: email.trim(), password });
    if (answer.ok) {
      localStorage.setItem(COOKIE, 'in');
      return 'signed-in';
    }
    if (answer.status === 429) return 'too-often';
    return answer.status < 500 ? 'wrong' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** Ends the browser's sign-in, if there may be one; with no connection, it is tried again at the next start. */
export async function signOut(): Promise<void> {
  if (localStorage.getItem(COOKIE) === null) return;
  try {
    if ((await post('sign-out', {})).ok) localStorage.removeItem(COOKIE);
  } catch {
    // It stays remembered.
  }
}
