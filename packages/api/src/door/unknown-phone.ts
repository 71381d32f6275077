import { may } from '@tatyktuu/domain/access';
import { WorkingCopy } from '@tatyktuu/domain/door';
import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import type { Envelope, EnvelopeFaults } from '@tatyktuu/sync/sealing';
import type { Ledger, PhoneHolder } from '../ports/index.ts';
import { commandsIn, type Delivered, type DeliveryParts, grantIn, takeIn } from './deliver.ts';

/** An envelope that opens with our key, of a phone that we know nothing of. */
export interface FromUnknown {
  readonly unknown: DeviceId;
  /** How many commands wait in it. */
  readonly waiting: number;
  readonly faults: EnvelopeFaults;
}

/**
 * Takes in an envelope whose secret we do not know: a database that was restored from an older copy has forgotten the
 * enrolment, and what was acknowledged on the phone must find a way in all the same. Only somebody of the office can
 * say whose phone it is. Without an account, or with one that cannot be its holder, nothing is taken in. Null when the
 * envelope is not ours, or bears the name of a phone that has spoken to us with another secret.
 *
 * @param accountId Whose phone it is, by the word of the office.
 */
export async function takeFromUnknown(
  parts: DeliveryParts,
  envelope: Envelope,
  accountId: AccountId | undefined,
): Promise<Delivered | FromUnknown | null> {
  if ((await grantIn(envelope, parts.sealing)) === null) return null;
  const contacts = await parts.phones.contacts();
  if (contacts.some(({ phoneId, lastSeen }) => phoneId === envelope.phone && lastSeen !== null)) return null;
  const opened = await parts.sealing.open(envelope);
  if (opened.grant === null) return null;
  const holder = accountId ? await holderNamed(parts.ledger, envelope.phone, accountId) : null;
  if (holder) return takeIn(parts, envelope, holder);
  return { unknown: envelope.phone, waiting: commandsIn(opened).length, faults: opened.faults };
}

/** Null when the account may not work on a phone, or the journal says that the phone is somebody else's. */
async function holderNamed(
  ledger: Ledger,
  phoneId: DeviceId,
  accountId: AccountId,
): Promise<PhoneHolder | null> {
  const copy = new WorkingCopy();
  await ledger.read((shelf) =>
    shelf.fetch(
      [
        { of: 'phone', id: phoneId },
        { of: 'account', id: accountId },
      ],
      copy,
    ),
  );
  const [phone, account] = [copy.get('phone', phoneId), copy.get('account', accountId)];
  if (!account || !may(account.role, 'field.read') || (phone && phone.accountId !== accountId)) return null;
  const isEnded = !account.open || (phone?.revokedAt ?? null) !== null;
  return { accountId, role: account.role, standing: isEnded ? 'revoked' : 'in-use' };
}
