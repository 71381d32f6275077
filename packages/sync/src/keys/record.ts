import type { AccountId, DeviceId } from '@tatyktuu/domain/kernel';
import { type JournalFile, KeepingFailure } from '../keeping/index.ts';
import { fromBase64url, toBase64url } from '../sealing/base64url.ts';
import { randomBytes, utf8, type WebCrypto } from '../sealing/web-crypto.ts';
import type { Cost } from './platform.ts';

/** The version of the record's form. An app reads every version up to its own and leaves later ones alone. */
const FORM = 1;

/** What the phone knows before anybody has given a PIN. Nothing in it names a person. All times by the phone's clock. */
export interface PhoneRecord {
  /** 32 random bytes, base64url: without them the PIN alone opens nothing. */
  readonly deviceSecret: string;
  readonly pinSalt: string;
  readonly cost: Cost;
  /** Wrong PINs since the last right one, and when the last one was tried. */
  readonly attempts: number;
  readonly triedAt: number;
  /** The latest time that the phone is believed to have reached. */
  readonly lastSeen: number;
  /** Since when its clock shows a time too far ahead to be believed; null while it does not. */
  readonly aheadSince: number | null;
  /** What the two clocks showed when the server was last reached; null before the first time. */
  readonly contact: { readonly phone: number; readonly server: number } | null;
  readonly profiles: readonly ProfileRecord[];
}

export interface ProfileRecord {
  readonly phoneId: DeviceId;
  readonly accountId: AccountId;
  readonly serverKey: string;
  readonly leaseUntil: number;
  /** Null when it was erased: no PIN opens the profile any more. */
  readonly lock: ProfileLock | null;
}

export interface ProfileLock {
  /** The data key under the key that comes from the PIN. */
  readonly dataKey: string;
  /** The grant under the data key. */
  readonly grant: string;
}

export function newRecord(webCrypto: WebCrypto, cost: Cost, now: number): PhoneRecord {
  return {
    deviceSecret: toBase64url(randomBytes(webCrypto, 32)),
    pinSalt: toBase64url(randomBytes(webCrypto, 16)),
    ...{ cost, attempts: 0, triedAt: 0, lastSeen: now, aheadSince: null, contact: null, profiles: [] },
  };
}

/** So many bytes of records are added to one another before the last one takes the place of all: they fit the reserve. */
const MOST_BYTES = 3_500;

/** The journal in which each record follows the last one. */
export interface RecordFile {
  /** The last record; null when the journal is new. */
  readonly last: PhoneRecord | null;
  /** Resolves when the record is on the disk. Of a lock that is not in it any more, nothing stays there. */
  save(record: PhoneRecord): Promise<void>;
  close(): Promise<void>;
}

/** @throws {KeepingFailure} `newer` or `damaged`; the journal is left as it is, and closed. */
export async function openRecord(file: JournalFile): Promise<RecordFile> {
  const frames = await file.read();
  const last = await readRecord(frames.at(-1)).catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  let size = frames.reduce((sum, { length }) => sum + length, 0);
  let locks = last ? locksIn(last) : [];
  return {
    last,
    save: async (record) => {
      const frame = utf8(JSON.stringify({ form: FORM, ...record }));
      const next = locksIn(record);
      const isErasing = locks.some((lock) => !next.includes(lock));
      const isFull = size + frame.length > MOST_BYTES;
      if (isErasing || isFull) await file.replace([frame]);
      else await file.append([frame]);
      size = isErasing || isFull ? frame.length : size + frame.length;
      locks = next;
    },
    close: () => file.close(),
  };
}

function locksIn({ profiles }: PhoneRecord): readonly string[] {
  return profiles.flatMap(({ lock }) => (lock ? [lock.dataKey] : []));
}

async function readRecord(frame: Uint8Array | undefined): Promise<PhoneRecord | null> {
  if (!frame) return null;
  let fields: PhoneRecord & { readonly form?: unknown };
  try {
    fields = JSON.parse(new TextDecoder().decode(frame));
  } catch (cause) {
    throw new KeepingFailure('damaged', { cause });
  }
  const { form, ...record } = fields;
  if (typeof form !== 'number') throw new KeepingFailure('damaged');
  if (form > FORM) throw new KeepingFailure('newer');
  return record;
}

/** Bytes that a record holds as text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text);
  if (!bytes) throw new KeepingFailure('damaged');
  return bytes;
}
