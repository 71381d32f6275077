import { crc32 } from './crc32.ts';
import { KeepingFailure } from './keeping-failure.ts';

/**
 * A journal on the disk: 16 bytes of header (mark, version, generation, checksum), then frames (mark, length, checksum,
 * payload). All numbers are 32 bits, the highest byte first.
 */
export const HEADER_BYTES = 16;
const FRAME_BYTES = 12;
/** "TTJ" and what no text holds. */
const HEADER_MARK = 0x54544a8d;
const FRAME_MARK = 0x9ef7a34c;
/** The version of this form. An app reads every version up to its own and leaves later ones alone. */
const FORM = 1;

/** @param generation Of two files of one journal, the higher one counts. */
export function encodeHeader(generation: number, form = FORM): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = viewOf(bytes);
  view.setUint32(0, HEADER_MARK);
  view.setUint32(4, form);
  view.setUint32(8, generation);
  view.setUint32(12, crc32(bytes.subarray(0, 12)));
  return bytes;
}

/**
 * The generation of a file, or null when it does not begin with a header.
 *
 * @throws {KeepingFailure} `newer` when a later version of the app wrote it.
 */
export function generationOf(bytes: Uint8Array): number | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = viewOf(bytes);
  if (view.getUint32(0) !== HEADER_MARK || view.getUint32(12) !== crc32(bytes.subarray(0, 12))) return null;
  if (view.getUint32(4) > FORM) throw new KeepingFailure('newer');
  return view.getUint32(8);
}

export function encodeFrames(frames: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(frames.reduce((sum, { length }) => sum + FRAME_BYTES + length, 0));
  const view = viewOf(bytes);
  let at = 0;
  for (const frame of frames) {
    view.setUint32(at, FRAME_MARK);
    view.setUint32(at + 4, frame.length);
    view.setUint32(at + 8, crc32(bytes.subarray(at + 4, at + 8), frame));
    bytes.set(frame, at + FRAME_BYTES);
    at += FRAME_BYTES + frame.length;
  }
  return bytes;
}

/**
 * The frames of a file, and where the last one ends. A frame that is damaged is left out, and those after it are still
 * found; whatever follows the last good one is what a crash left half written.
 */
export function decodeFrames(bytes: Uint8Array): { frames: Uint8Array[]; end: number } {
  const frames: Uint8Array[] = [];
  const view = viewOf(bytes);
  let end = Math.min(HEADER_BYTES, bytes.length);
  for (let at = end; at + FRAME_BYTES <= bytes.length; ) {
    const length = view.getUint32(at + 4);
    const after = at + FRAME_BYTES + length;
    const payload = bytes.subarray(at + FRAME_BYTES, after);
    const whole =
      view.getUint32(at) === FRAME_MARK &&
      after <= bytes.length &&
      view.getUint32(at + 8) === crc32(bytes.subarray(at + 4, at + 8), payload);
    if (whole) {
      frames.push(payload.slice());
      end = after;
    }
    at = whole ? after : at + 1;
  }
  return { frames, end };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
