import type { AccountId } from '../kernel/index.ts';
import type { AccountRole } from './account.ts';

/** Who is acting: an account, or the set-up that makes the first one. */
export type Actor =
  | { readonly id: AccountId; readonly role: AccountRole }
  | { readonly id: typeof SET_UP; readonly role: 'set-up' };

/** The actor of what is recorded before there is any account. */
export const SET_UP = '00000000-0000-7000-8000-000000000000';
