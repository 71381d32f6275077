import type { DeviceId } from '@tatyktuu/domain/kernel';
import { asFailure, type JournalFile, KeepingFailure } from '../keeping/index.ts';
import { compacted } from '../phone/kept-outbox.ts';
import type { OutboxRecord, OutboxStore } from '../phone/store.ts';
import { sealTo } from '../sealing/hpke.ts';
import { decryptFrames, encodeHead, encryptFrame, type Segment, segmentsOf } from '../sealing/segments.ts';
import {
  decrypt,
  encrypt,
  importSecretKey,
  randomBytes,
  type SecretKey,
  type WebCrypto,
} from '../sealing/web-crypto.ts';

interface Parts {
  readonly webCrypto: WebCrypto;
  readonly file: JournalFile;
  readonly phone: DeviceId;
  readonly dataKey: SecretKey;
  /** 32 bytes. */
  readonly grant: Uint8Array;
  /** The server's public key, 32 bytes. */
  readonly serverKey: Uint8Array;
}

export interface SealedOutbox extends OutboxStore {
  /** How many pieces of the journal could not be read back. */
  readonly faults: number;
  /**
   * Seals to another key of the server's from now on: all that can be read here is written anew under it, so that the
   * server can open it. Where there is no room for that, what is written later is.
   *
   * @param serverKey 32 bytes.
   * @throws {KeepingFailure} `unavailable` when it is no such key, and nothing is changed; `full`.
   */
  sealTo(serverKey: Uint8Array): Promise<void>;
  /** Keeps what is on its way, and what was gathered behind it, then lets go of the file and of the keys. */
  close(): Promise<void>;
}

/** What is written until the outbox is closed: a segment with a key of its own. */
interface OpenSegment {
  readonly key: SecretKey;
  readonly enc: Uint8Array;
  /** Its header, as long as that is not in the journal. */
  head: Uint8Array | null;
  next: number;
}

interface OpenedSegment {
  readonly records: OutboxRecord[];
  readonly faults: number;
  /** The frames that could not be read, with the segment's header before them; empty when there is none. */
  readonly unread: readonly Uint8Array[];
}

interface Waiting {
  readonly records: readonly OutboxRecord[];
  readonly resolve: () => void;
  readonly reject: (error: KeepingFailure) => void;
}

/** A journal with so many segments, or so many more records than it needs, is written anew. */
const MANY_SEGMENTS = 40;
const MANY_RECORDS = 200;

/**
 * The outbox of one profile, as it lies in its journal: every unlocking begins a segment, whose key is kept under the
 * data key for whoever knows the PIN, and sealed together with the grant for the server.
 *
 * @throws {KeepingFailure} `newer` when a later version of the app wrote the journal.
 */
export async function openSealedOutbox(parts: Parts): Promise<SealedOutbox> {
  const { webCrypto, file, phone } = parts;
  const segments = segmentsOf(await file.read());
  const opened = await Promise.all(segments.map((segment) => readSegment(parts, segment)));
  const records = opened.flatMap((segment) => segment.records);
  const faults = opened.reduce((sum, segment) => sum + segment.faults, 0);
  /** What cannot be read is never thrown away: it goes along, behind its own header, into whatever is written anew. */
  const unread = opened.flatMap((segment) => segment.unread);
  const shorter = compacted(records);
  /** What the first write puts in the place of all that can be read; null when the journal is only added to. */
  let instead: readonly OutboxRecord[] | null = null;
  if (segments.length > MANY_SEGMENTS || records.length > 2 * shorter.length + MANY_RECORDS)
    instead = shorter;

  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let closed = false;
  let segment: Promise<OpenSegment> | null = null;
  /** Takes the place of the segment above with the next write. */
  let nextSegment: OpenSegment | null = null;

  function begin(): Promise<OpenSegment> {
    segment ??= beginSegment(parts).catch((cause: unknown) => {
      segment = null;
      throw new KeepingFailure('unavailable', { cause });
    });
    return segment;
  }

  async function write(batch: readonly OutboxRecord[]): Promise<void> {
    if (nextSegment) {
      segment = Promise.resolve(nextSegment);
      nextSegment = null;
      instead = compacted(records);
    }
    const open = await begin();
    const frame = (held: readonly OutboxRecord[]) =>
      encryptFrame(webCrypto, open.key, { phone, enc: open.enc, index: open.next }, held);
    const head = open.head ? [open.head] : [];
    const isReplaced =
      instead !== null && (await replace([...unread, ...head, await frame([...instead, ...batch])]));
    if (!isReplaced) await file.append([...head, await frame(batch)]);
    instead = null;
    open.head = null;
    open.next += 1;
  }

  /** Whether there was room for it: where there is none, there may still be room to add a little. */
  async function replace(frames: readonly Uint8Array[]): Promise<boolean> {
    try {
      await file.replace(frames);
      return true;
    } catch (error) {
      if (asFailure(error).kind === 'full') return false;
      throw error;
    }
  }

  /** Whatever was handed in while the last flush was under way goes with the next one: one frame, one flush. */
  async function writeAll(): Promise<void> {
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const together = batch.flatMap((each) => each.records);
        await write(together);
        for (const record of together) records.push(record);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        const failure = asFailure(error);
        for (const { reject } of batch) reject(failure);
      }
    }
    writing = null;
  }

  function append(more: readonly OutboxRecord[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(new KeepingFailure('unavailable'));
      waiting.push({ records: more, resolve, reject });
      writing ??= writeAll();
    });
  }

  // Begun at once, so that the first tap does not wait for it, and written at once where there is none: an outbox can
  // be delivered, and says whose it is, before anything was recorded. When that fails now, the first tap tries again.
  const begun = segments.length === 0 ? append([]) : begin();
  begun.catch(() => undefined);

  return {
    faults,
    read: async () => [...records],
    append,
    sealTo: async (serverKey) => {
      const next = beginSegment({ ...parts, serverKey });
      nextSegment = await next.catch((cause: unknown) => {
        throw new KeepingFailure('unavailable', { cause });
      });
      await append([]);
    },
    close: async () => {
      while (writing) await writing;
      if (closed) return;
      closed = true;
      segment = null;
      records.length = 0;
      await file.close();
    },
  };
}

async function beginSegment({ webCrypto, phone, dataKey, grant, serverKey }: Parts): Promise<OpenSegment> {
  const bytes = randomBytes(webCrypto, 32);
  const secret = new Uint8Array(64);
  secret.set(bytes);
  secret.set(grant, 32);
  const { enc, sealed } = await sealTo(serverKey, secret, phone);
  const wrappedKey = await encrypt(webCrypto, dataKey, bytes, aboutSegment(phone));
  const key = await importSecretKey(webCrypto, bytes);
  for (const once of [bytes, secret]) once.fill(0);
  return { key, enc, head: encodeHead({ enc, sealedKey: sealed, wrappedKey }), next: 0 };
}

async function readSegment(
  { webCrypto, phone, dataKey }: Parts,
  { head, frames }: Segment,
): Promise<OpenedSegment> {
  const withHead = (unread: readonly Uint8Array[]) =>
    unread.length > 0 ? [encodeHead(head), ...unread] : [];
  const bytes = await decrypt(webCrypto, dataKey, head.wrappedKey, aboutSegment(phone));
  if (!bytes) return { records: [], faults: Math.max(1, frames.length), unread: withHead(frames) };
  const key = await importSecretKey(webCrypto, bytes);
  bytes.fill(0);
  const { records, faults, unread } = await decryptFrames(webCrypto, key, { phone, enc: head.enc }, frames);
  return {
    // Only this app, which knows the type, had the key.
    records: records as OutboxRecord[],
    faults: faults.damaged + faults.cut,
    unread: withHead(unread),
  };
}

function aboutSegment(phone: DeviceId): string {
  return `segment/1:${phone}`;
}
