import type { Command } from '@tatyktuu/domain/door';
import { WorkingCopy } from '@tatyktuu/domain/door';
import {
  type AccountId,
  type ClockReading,
  commandIdOf,
  type Day,
  type DeviceId,
  instantOf,
  nextReading,
} from '@tatyktuu/domain/kernel';
import type { Envelope, EnvelopeFaults, OpenedEnvelope } from '@tatyktuu/sync/sealing';
import { command, type NumberedAnswer, type ReceivedCommand } from '@tatyktuu/sync/wire';
import * as z from 'zod';
import type { Ledger, PhoneHolder, Phones, Sealing } from '../ports/index.ts';
import { GREATEST_NUMBER, type PhoneWork, takePhoneWork } from './phone-work.ts';

/** What every version of a command says of itself. */
const head = z.strictObject({
  id: command.shape.id,
  device: command.shape.device,
  recordedAt: command.shape.recordedAt,
  body: z.unknown(),
});

/**
 * How many segments are tried for a grant, of the newest and of the oldest: a stranger's envelope costs no more than
 * that, and what a phone sealed before the server's key was another may lie before or behind what we can open.
 */
const NEWEST = 3;
const OLDEST = 2;

export interface Delivered extends PhoneHolder {
  readonly answers: readonly NumberedAnswer[];
  /** How many pieces could not be opened, and why. */
  readonly faults: EnvelopeFaults;
}

export interface DeliveryParts {
  readonly ledger: Ledger;
  readonly phones: Phones;
  readonly sealing: Sealing;
  readonly today: Day;
}

/**
 * Takes in what waits on a phone, as the phone lies there locked: whoever brings the envelope, the grant sealed inside
 * says whose it is. Null when it is of no phone of ours, or was sealed to another server.
 */
export async function deliver(parts: DeliveryParts, envelope: Envelope): Promise<Delivered | null> {
  const grant = await grantIn(envelope, parts.sealing);
  const holder = grant === null ? null : await parts.phones.recognise(envelope.phone, grant);
  return holder && takeIn(parts, envelope, holder);
}

/** Takes in what is in an envelope of this holder. Null when it holds pieces of several phones. */
export async function takeIn(
  { ledger, sealing, today }: DeliveryParts,
  envelope: Envelope,
  holder: PhoneHolder,
): Promise<Delivered | null> {
  const opened = await sealing.open(envelope);
  // Pieces of several phones: taking none of them must not look like having taken all.
  if (opened.grant === null) return null;
  const received = commandsIn(opened).map((one) => receivedFrom(envelope.phone, one));
  const actor = { id: holder.accountId, role: 'facilitator' } as const;
  const turnAway =
    holder.standing === 'revoked' ? await turningAway(ledger, envelope.phone, holder.accountId) : undefined;
  const answers = await takePhoneWork(ledger, received, { actor, today, ...(turnAway && { turnAway }) });
  return { ...holder, answers, faults: opened.faults };
}

/** The grant that is sealed inside; null when it was not sealed to us. */
export async function grantIn(envelope: Envelope, sealing: Sealing): Promise<string | null> {
  const { segments } = envelope;
  const isFew = segments.length <= NEWEST + OLDEST;
  const tried = isFew ? segments : [...segments.slice(-NEWEST), ...segments.slice(0, OLDEST)];
  for (const segment of tried) {
    const { grant } = await sealing.open({ ...envelope, segments: [{ ...segment, frames: [] }] });
    if (grant !== null) return grant;
  }
  return null;
}

/** What was written on the phone, under numbers that a phone gives. */
export function commandsIn({ commands }: OpenedEnvelope): OpenedEnvelope['commands'] {
  return commands.filter(({ number }) => number >= 1 && number <= GREATEST_NUMBER);
}

/**
 * A command as it lay in the outbox. It must be this phone's own, under the id that its number gives it. One whose body
 * cannot be read keeps that id, so that it is the same one on whatever way it comes.
 */
function receivedFrom(
  phone: DeviceId,
  { number, command: written }: { readonly number: number; readonly command: unknown },
): ReceivedCommand {
  const isOwn = ({ id, device, recordedAt }: z.output<typeof head>) =>
    device === phone && id === commandIdOf(phone, number, Date.parse(instantOf(recordedAt)));
  const read = command.safeParse(written);
  if (read.success && isOwn(read.data)) return { number, readable: true, command: read.data };
  const named = head.safeParse(written);
  if (named.success && isOwn(named.data)) return { number, readable: false, raw: named.data };
  const recordedAt = nextReading(0, null, phone);
  const raw = { id: commandIdOf(phone, number, 0), device: phone, recordedAt, body: written };
  return { number, readable: false, raw };
}

/** Turns away what was written after the phone was revoked or its account was closed, whichever was first. */
async function turningAway(
  ledger: Ledger,
  phoneId: DeviceId,
  accountId: AccountId,
): Promise<NonNullable<PhoneWork['turnAway']>> {
  const revokedAt = await ledger.read(async (shelf) => {
    const copy = new WorkingCopy();
    await shelf.fetch([{ of: 'phone', id: phoneId }], copy);
    return copy.get('phone', phoneId)?.revokedAt ?? null;
  });
  const [last] = await ledger.history({ of: 'account', id: accountId }, 1);
  const closedAt = last?.fact.kind === 'account-closed' ? last.fact.recordedAt : null;
  const ends = [revokedAt, closedAt].flatMap((at: ClockReading | null) => (at ? [instantOf(at)] : []));
  const end = ends.sort()[0] ?? '';
  return ({ recordedAt }: Command) => (instantOf(recordedAt) > end ? { code: 'phone-revoked' } : undefined);
}
