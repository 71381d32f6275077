import { ok, type Refusal, type Result, refuse } from '../kernel/index.ts';
import type { Account, Phone, PhoneCommand, PhoneFactDraft } from './account.ts';
import type { Actor } from './actor.ts';
import type { AccessReason } from './reasons.ts';

/** What a decision on a phone is taken from. */
export interface KnownPhone {
  /** The phone that the command names, if there is one. */
  readonly phone: Phone | undefined;
  /** The account that the command names: needed to enrol. */
  readonly account: Account | undefined;
}

/**
 * Decides on a phone. Whoever signs in enrols it for herself, once; enrolling it again gives no fact. A phone that was
 * revoked never comes back: it is enrolled anew, under another id.
 */
export function decidePhone(
  { phone, account }: KnownPhone,
  command: PhoneCommand,
  actor: Actor,
): Result<readonly PhoneFactDraft[], Refusal<AccessReason>> {
  const { phoneId } = command;
  if (command.kind === 'revoke-phone') {
    if (!phone) return refuse('phone-not-found');
    if (phone.revokedAt !== null) return refuse('phone-revoked-already');
    return ok([{ kind: 'phone-revoked', payload: { phoneId } }]);
  }
  const { accountId } = command;
  if (accountId !== actor.id) return refuse('phone-not-own');
  if (!account) return refuse('account-not-found');
  if (phone && phone.accountId !== accountId) return refuse('phone-exists');
  if (phone?.revokedAt) return refuse('phone-revoked');
  return ok(phone ? [] : [{ kind: 'phone-enrolled', payload: { phoneId, accountId } }]);
}
