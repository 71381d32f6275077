import type { AccountId, ClockReading, FactDraft, PhoneId, Recorded, Words } from '../kernel/index.ts';

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

/** The phone of one facilitator, or her part of a shared one. It was told a secret of its own, kept apart from here. */
export interface Phone {
  readonly id: PhoneId;
  readonly accountId: AccountId;
  readonly enrolledAt: ClockReading;
  /** From then on it is told nothing more; what it recorded before is still taken. Null while it is in use. */
  readonly revokedAt: ClockReading | null;
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

export type PhoneEnrolled = FactDraft<
  'phone-enrolled',
  { readonly phoneId: PhoneId; readonly accountId: AccountId }
>;
export type PhoneRevoked = FactDraft<'phone-revoked', { readonly phoneId: PhoneId }>;

export type ProgrammeFactDraft = ProgrammeNamed;
export type AccountFactDraft = AccountOpened | AccountClosed | AccountReopened;
export type PhoneFactDraft = PhoneEnrolled | PhoneRevoked;
export type AccessFactDraft = ProgrammeFactDraft | AccountFactDraft | PhoneFactDraft;
export type ProgrammeFact = Recorded<ProgrammeFactDraft>;
export type AccountFact = Recorded<AccountFactDraft>;
export type PhoneFact = Recorded<PhoneFactDraft>;
export type AccessFact = ProgrammeFact | AccountFact | PhoneFact;

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
/** A facilitator makes a phone her own; its id was made on it. */
export interface EnrolPhone {
  readonly kind: 'enrol-phone';
  readonly phoneId: PhoneId;
  readonly accountId: AccountId;
}
/** The phone is lost, or its time is over. */
export interface RevokePhone {
  readonly kind: 'revoke-phone';
  readonly phoneId: PhoneId;
}
export type PhoneCommand = EnrolPhone | RevokePhone;
export type AccountCommand = NameProgramme | OpenAccount | CloseAccount | ReopenAccount;
export type AccessCommand = AccountCommand | PhoneCommand;
