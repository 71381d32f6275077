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
      localStorage.setItem(STATE, 'in');
      return 'signed-in';
    }
    if (answer.status === 429) return 'too-often';
    return answer.status < 500 ? 'wrong' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** `in`, `left`, or nothing while nobody has signed in here yet or the server has forgotten whoever left. */
const STATE = 'signed';
let leaving: Promise<void> | null = null;

/** Whether somebody signed in here and has not left since. Otherwise nothing is asked of the server but a sign-in. */
export function isIn(): boolean {
  return localStorage.getItem(STATE) === 'in';
}

/** Whether somebody left in a hurry or signed out, and the server may not know it yet. */
export function hasLeft(): boolean {
  return localStorage.getItem(STATE) === 'left';
}

/** From now on a password is asked for, whatever the network says; the server's session ends once all is sent. */
export function leave(): void {
  localStorage.setItem(STATE, 'left');
}

/** Ends the session on the server. With no connection it is tried again at the next start. */
export function signOut(): Promise<void> {
  leaving ??= post('sign-out', {}).then(
    ({ ok }) => {
      if (ok && hasLeft()) localStorage.removeItem(STATE);
    },
    () => {
      leaving = null;
    },
  );
  return leaving;
}
