import { KeepingFailure } from '../keeping/index.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { decrypt, encrypt, type SecretKey, utf8, type WebCrypto } from './web-crypto.ts';

/** The version of the form of an outbox's journal. An app reads every version up to its own. */
const FORM = 1;
const HEADER = 1;
const RECORDS = 2;

/** What begins a segment: its key, as the server can open it, and as whoever knows the PIN can. */
export interface SegmentHead {
  readonly enc: Uint8Array;
  /** The segment's key and the phone's grant, sealed to the server. */
  readonly sealedKey: Uint8Array;
  /** The segment's key under the data key of the phone's profile. */
  readonly wrappedKey: Uint8Array;
}

export interface Segment {
  readonly head: SegmentHead;
  /** Frames with records, as they lie in the journal. */
  readonly frames: readonly Uint8Array[];
}

/** What a segment's frame belongs to, so that it is worth nothing anywhere else. */
export interface FramePlace {
  readonly phone: string;
  readonly enc: Uint8Array;
  /** Which frame of the segment it is, from 0. */
  readonly index: number;
}

export function encodeHead({ enc, sealedKey, wrappedKey }: SegmentHead): Uint8Array {
  const fields = {
    form: FORM,
    enc: toBase64url(enc),
    sealedKey: toBase64url(sealedKey),
    wrappedKey: toBase64url(wrappedKey),
  };
  return Uint8Array.of(HEADER, ...utf8(JSON.stringify(fields)));
}

/**
 * The segments of an outbox's journal. Frames before the first header belong to nobody and are left out.
 *
 * @throws {KeepingFailure} `newer` when a later version of the app wrote one of them.
 */
export function segmentsOf(frames: readonly Uint8Array[]): readonly Segment[] {
  const segments: { head: SegmentHead; frames: Uint8Array[] }[] = [];
  for (const frame of frames) {
    if (frame[0] === RECORDS) segments.at(-1)?.frames.push(frame);
    else if (frame[0] === HEADER) segments.push({ head: decodeHead(frame.subarray(1)), frames: [] });
    else throw new KeepingFailure('newer');
  }
  return segments;
}

function decodeHead(bytes: Uint8Array): SegmentHead {
  const fields: Readonly<Record<string, unknown>> = JSON.parse(new TextDecoder().decode(bytes));
  if (fields.form !== FORM) throw new KeepingFailure('newer');
  const [enc, sealedKey, wrappedKey] = [fields.enc, fields.sealedKey, fields.wrappedKey].map((field) =>
    typeof field === 'string' ? fromBase64url(field) : null,
  );
  if (!enc || !sealedKey || !wrappedKey) throw new KeepingFailure('damaged');
  return { enc, sealedKey, wrappedKey };
}

/** @param records Anything that JSON can hold. */
export async function encryptFrame(
  webCrypto: WebCrypto,
  key: SecretKey,
  place: FramePlace,
  records: readonly unknown[],
): Promise<Uint8Array> {
  const sealed = await encrypt(webCrypto, key, utf8(JSON.stringify(records)), textOf(place));
  const frame = new Uint8Array(5 + sealed.length);
  frame[0] = RECORDS;
  new DataView(frame.buffer).setUint32(1, place.index);
  frame.set(sealed, 5);
  return frame;
}

/** What is wrong with frames, and how often: `damaged`, or from elsewhere; `cut`: one between others is missing. */
export interface FrameFaults {
  readonly damaged: number;
  readonly cut: number;
}

export interface ReadFrames {
  readonly records: readonly unknown[];
  readonly faults: FrameFaults;
  /** The frames whose records are not among these, for whoever may read them one day. */
  readonly unread: readonly Uint8Array[];
}

/** What the frames of a segment hold. What cannot be read back is left out and counted. */
export async function decryptFrames(
  webCrypto: WebCrypto,
  key: SecretKey,
  { phone, enc }: Omit<FramePlace, 'index'>,
  frames: readonly Uint8Array[],
): Promise<ReadFrames> {
  const opened = await Promise.all(
    frames.map(async (frame) => {
      const index = indexOf(frame);
      const plain = await decrypt(webCrypto, key, frame.subarray(5), textOf({ phone, enc, index }));
      return { frame, index, records: plain && recordsIn(plain) };
    }),
  );
  const records: unknown[] = [];
  const read = new Set<number>();
  const unread: Uint8Array[] = [];
  let next = 0;
  let damaged = 0;
  let missing = 0;
  for (const { frame, index, records: held } of opened) {
    if (!held || index < next) {
      damaged += 1;
      const isDoubled = held && read.has(index);
      if (!isDoubled) unread.push(frame);
    } else {
      missing += index - next;
      next = index + 1;
      read.add(index);
      for (const record of held) records.push(record);
    }
  }
  // A damaged frame leaves a hole where it was.
  return { records, faults: { damaged, cut: Math.max(0, missing - damaged) }, unread };
}

/** Only whoever had the key wrote it: another shape is a defect. */
function recordsIn(plain: Uint8Array): readonly unknown[] {
  const records: unknown = JSON.parse(new TextDecoder().decode(plain));
  if (!Array.isArray(records)) throw new KeepingFailure('damaged');
  return records;
}

function indexOf(frame: Uint8Array): number {
  if (frame.length < 5) return 0;
  return new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(1);
}

function textOf({ phone, enc, index }: FramePlace): string {
  return `outbox/${FORM}:${phone}:${toBase64url(enc)}:${index}`;
}
