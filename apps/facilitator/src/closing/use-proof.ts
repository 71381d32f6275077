import type { Session } from '@tatyktuu/domain/workshops';
import { useEffect, useState } from 'react';
import type { ServerProof } from '../notebook/server-proof.ts';
import { useHeld, useNotebook, usePage } from '../notebook-context.tsx';
import { agrees } from '../reading/closing.ts';
import { isSending, keepAsking } from './keep-asking.ts';

/** How the phone's counts stand to the server's. */
export type Comparison =
  | { readonly kind: 'asking' }
  /** No connection: it is compared by itself as soon as there is one. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'same' | 'different'; readonly proof: ServerProof };

/** Lays the server's side of a session beside this phone's, for as long as somebody looks at it. */
export function useProof(session: Session): Comparison {
  const notebook = useNotebook();
  const held = useHeld();
  const sending = isSending(usePage());
  const [answer, setAnswer] = useState<ServerProof | null | 'asking'>('asking');
  useEffect(() => keepAsking(notebook, session.id, setAnswer), [notebook, session.id]);
  if (sending || answer === 'asking') return { kind: 'asking' };
  if (answer === null) return { kind: 'not-yet' };
  return { kind: agrees(session, held, answer) ? 'same' : 'different', proof: answer };
}
