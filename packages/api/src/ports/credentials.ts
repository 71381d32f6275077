import type { AccountId } from '@tatyktuu/domain/kernel';

/** How people prove who they are. Kept apart from the journal: no secret is ever a fact. */
export interface Credentials {
  /** Whether anybody can sign in at all. */
  exist(): Promise<boolean>;
  /** Gives the account a new one-time password and ends its sessions. The password is shown once and not kept in clear. */
  issuePassword(account: AccountId): Promise<{ readonly password: string }>;
  /** Replaces one's own password, if the current one is right; says whether it was. Every session of the account ends. */
  changePassword(account: AccountId, current: string, next: string): Promise<boolean>;
  /** Sets a password that its owner chose: at least 10 characters. */
  setPassword(account: AccountId, password: string): Promise<void>;
}
