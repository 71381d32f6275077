import type { AccountId, Day } from '@tatyktuu/domain/kernel';
import { type Answers, batch, decodeBatch, encodeAnswers, saysMoreThan, unpack } from '@tatyktuu/sync/wire';
import { TRPCError } from '@trpc/server';
import type { SpeakingPhone } from '../context.ts';
import { ForPhone, type PhoneReason } from '../for-phone.ts';
import type { Ledger } from '../ports/index.ts';
import { GREATEST_NUMBER, takePhoneWork } from './phone-work.ts';

/** A packed batch, in bytes: 12,000 marks are 90 kB, 500 signatures are 4 MB. */
const LARGEST_BATCH = 4 * 1024 * 1024;
/**
 * The same, unpacked; and what its commands may come to when each is written out. What would unpack to more is given up
 * on while it is unpacked, and what would be taken apart to more before it is.
 */
const LARGEST_UNPACKED = 32 * 1024 * 1024;

/** Takes in a packed batch of the phone that speaks. @throws TRPCError with the reason for the phone when it cannot. */
export async function push(
  ledger: Ledger,
  input: ReadableStream,
  { phone, account, today }: { phone: SpeakingPhone; account: AccountId; today: Day },
): Promise<Answers> {
  const unpacked = await unpack(await bytesOf(input), LARGEST_UNPACKED);
  if (!unpacked.ok) throw refusal(unpacked.error.code === 'too-large' ? 'too-large' : 'not-readable');
  const read = batch.safeParse(unpacked.value);
  if (!read.success) throw refusal('not-readable');
  // Nobody writes in the name of another phone.
  if (read.data.phone !== phone.id) throw new TRPCError({ code: 'FORBIDDEN' });
  if (saysMoreThan(read.data, LARGEST_UNPACKED)) throw refusal('too-large');
  const received = decodeBatch(read.data);
  if (!received || received.some(({ number }) => number > GREATEST_NUMBER)) throw refusal('not-readable');
  const actor = { id: account, role: 'facilitator' } as const;
  return encodeAnswers(await takePhoneWork(ledger, received, { actor, today }));
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > LARGEST_BATCH) throw refusal('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

const codes = {
  'not-readable': 'BAD_REQUEST',
  'too-large': 'PAYLOAD_TOO_LARGE',
} as const satisfies Partial<Record<PhoneReason, TRPCError['code']>>;

function refusal(reason: keyof typeof codes): TRPCError {
  return new TRPCError({ code: codes[reason], cause: new ForPhone(reason) });
}
