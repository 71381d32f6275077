import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import { envelope } from '@tatyktuu/sync/sealing';
import { type NumberedAnswer, PROTOCOL_VERSION } from '@tatyktuu/sync/wire';
import * as z from 'zod';
import { type Delivered, type DeliveryParts, deliver } from './deliver.ts';
import { takeFromUnknown } from './unknown-phone.ts';

/** What became of an emergency file. `foreign`: sealed to another server, or a phone's of ours under another secret. */
export type ReadIn =
  | {
      readonly outcome: 'read';
      readonly phoneId: DeviceId;
      readonly accountId: AccountId;
      readonly accepted: number;
      readonly duplicate: number;
      readonly needsReview: number;
      readonly refused: number;
      /** Commands that this version cannot read, which are kept, and pieces that cannot be opened. */
      readonly unreadable: number;
    }
  | {
      /** It opens with our key, but we know nothing of the phone: somebody has to say whose it is. */
      readonly outcome: 'unknown-phone';
      readonly phoneId: DeviceId;
      /** How many commands wait in it; none was taken in. */
      readonly waiting: number;
    }
  | { readonly outcome: 'not-an-emergency-file' | 'cut' | 'foreign' | 'damaged' | 'too-new' };

/** What tells every version of an envelope from other files. */
const anyVersion = z.looseObject({
  format: z.int(),
  protocol: z.int(),
  phone: z.string(),
  segments: z.array(z.unknown()),
});

/**
 * Takes in the envelope in the text of a file.
 *
 * @param account Whose phone it is, should we know nothing of it.
 */
export async function readIn(parts: DeliveryParts, file: string, account?: AccountId): Promise<ReadIn> {
  const text = file.trim();
  const json = parsed(text);
  if (json === undefined) return { outcome: looksCut(text) ? 'cut' : 'not-an-emergency-file' };
  const known = anyVersion.safeParse(json);
  if (!known.success) return { outcome: 'not-an-emergency-file' };
  if (known.data.format > 1 || known.data.protocol > PROTOCOL_VERSION) return { outcome: 'too-new' };
  const read = envelope.safeParse(json);
  if (!read.success) return { outcome: 'damaged' };
  const delivered = (await deliver(parts, read.data)) ?? (await takeFromUnknown(parts, read.data, account));
  if (!delivered) return { outcome: 'foreign' };
  const { faults } = delivered;
  const lost = faults.foreign + faults.damaged + faults.cut;
  const many = 'unknown' in delivered ? delivered.waiting : delivered.answers.length;
  if (many === 0 && lost > 0) return { outcome: faults.cut === lost ? 'cut' : 'damaged' };
  if ('unknown' in delivered)
    return { outcome: 'unknown-phone', phoneId: delivered.unknown, waiting: delivered.waiting };
  return countedUp(read.data.phone, delivered, lost);
}

/** @param lost How many pieces could not be opened. */
function countedUp(phoneId: DeviceId, { accountId, answers }: Delivered, lost: number): ReadIn {
  const unread = answers.filter(isUnreadable).length;
  const many = (status: NumberedAnswer['status']) => answers.filter((one) => one.status === status).length;
  return {
    outcome: 'read',
    phoneId,
    accountId,
    accepted: many('accepted'),
    duplicate: many('duplicate'),
    needsReview: many('needs-review'),
    refused: many('refused') - unread,
    unreadable: unread + lost,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The beginning of one of our files, without its end. */
function looksCut(text: string): boolean {
  return text.startsWith('{"format":') && !text.endsWith('}');
}

function isUnreadable(answer: NumberedAnswer): boolean {
  return answer.status === 'refused' && answer.refusal.code === 'not-readable';
}
