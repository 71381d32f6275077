import type { AccountId, FactDraft, Recorded, Words } from '../kernel/index.ts';

export const accountRoles = ['administrator', 'facilitator'] as const;
export type AccountRole = (typeof accountRoles)[number];

export interface AccountDetails {
  readonly name: string;
  readonly email: string;
}

/** Somebody who signs in. How they prove who they are is kept apart and never enters the journal. */
export interface Account extends AccountDetails {
  readonly id: AccountId;
  readonly role: AccountRole;
  /** A closed account can't sign in; what it recorded stays. */
  readonly open: boolean;
}

/** The programme itself; there is one. */
export interface Programme {
  readonly id: typeof PROGRAMME;
  readonly name: Words;
}

/** The id of the one programme. */
export const PROGRAMME = 'programme';

export type ProgrammeNamed = FactDraft<'programme-named', { readonly name: Words }>;
export type AccountOpened = FactDraft<
  'account-opened',
  { readonly accountId: AccountId; readonly role: AccountRole },
  AccountDetails
>;
export type AccountClosed = FactDraft<'account-closed', { readonly accountId: AccountId }>;
export type AccountReopened = FactDraft<'account-reopened', { readonly accountId: AccountId }>;

export type ProgrammeFactDraft = ProgrammeNamed;
export type AccountFactDraft = AccountOpened | AccountClosed | AccountReopened;
export type AccessFactDraft = ProgrammeFactDraft | AccountFactDraft;
export type ProgrammeFact = Recorded<ProgrammeFactDraft>;
export type AccountFact = Recorded<AccountFactDraft>;
export type AccessFact = ProgrammeFact | AccountFact;

export interface NameProgramme {
  readonly kind: 'name-programme';
  readonly name: Words;
}
export interface OpenAccount extends AccountDetails {
  readonly kind: 'open-account';
  readonly accountId: AccountId;
  readonly role: AccountRole;
}
export interface CloseAccount {
  readonly kind: 'close-account';
  readonly accountId: AccountId;
}
export interface ReopenAccount {
  readonly kind: 'reopen-account';
  readonly accountId: AccountId;
}
export type AccessCommand = NameProgramme | OpenAccount | CloseAccount | ReopenAccount;
