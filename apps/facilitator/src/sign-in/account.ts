/** How an attempt to sign in ended. */
export type SignInOutcome = 'signed-in' | 'wrong' | 'too-often' | 'unreachable';

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
      leaving = null;
      localStorage.removeItem(LEFT);
      return 'signed-in';
    }
    if (answer.status === 429) return 'too-often';
    return answer.status < 500 ? 'wrong' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

const LEFT = 'left';
let leaving: Promise<void> | null = null;

/** Whether somebody left in a hurry or signed out: nothing is shown until a password is given again. */
export function wasLeft(): boolean {
  return localStorage.getItem(LEFT) !== null;
}

/** From now on a password is asked for, whatever the network says; the server's session ends once all is sent. */
export function leave(): void {
  localStorage.setItem(LEFT, '1');
}

/** Ends the session on the server, once. With no connection it is tried again at the next start. */
export function signOut(): Promise<void> {
  leaving ??= post('sign-out', {}).then(
    () => undefined,
    () => {
      leaving = null;
    },
  );
  return leaving;
}
