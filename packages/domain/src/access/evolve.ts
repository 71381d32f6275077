import {
  type Account,
  type AccountFact,
  type Phone,
  type PhoneFact,
  PROGRAMME,
  type Programme,
  type ProgrammeFact,
} from './account.ts';

export function evolveProgramme(_before: Programme | undefined, fact: ProgrammeFact): Programme {
  return { id: PROGRAMME, name: fact.payload.name };
}

export function evolveAccount(before: Account | undefined, fact: AccountFact): Account | undefined {
  switch (fact.kind) {
    case 'account-opened': {
      const { accountId, role } = fact.payload;
      const details = fact.identifying?.[accountId] ?? { name: '', email: '' };
      return { id: accountId, role, open: true, ...details };
    }
    case 'account-closed':
      return before && { ...before, open: false };
    case 'account-reopened':
      return before && { ...before, open: true };
  }
}

/** The phone after a fact of it. */
export function evolvePhone(before: Phone | undefined, fact: PhoneFact): Phone | undefined {
  switch (fact.kind) {
    case 'phone-enrolled': {
      const { phoneId, accountId } = fact.payload;
      return { id: phoneId, accountId, enrolledAt: fact.recordedAt, revokedAt: null };
    }
    case 'phone-revoked':
      return before && { ...before, revokedAt: fact.recordedAt };
  }
}
