import { decodeFrames, encodeFrames, encodeHeader, generationOf, HEADER_BYTES } from './frames.ts';
import { KeepingFailure } from './keeping-failure.ts';

/**
 * A file is never shorter than this; what is not used of it is zero. A small journal, such as the one that counts wrong
 * PINs, can so be replaced on a full disk too.
 */
const RESERVE = 4096;

/** The part of `FileSystemSyncAccessHandle` that a journal needs. What is written is on the disk after `flush`. */
export interface RawFile {
  getSize(): number;
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  /** How many bytes were written. */
  write(from: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** A journal, open. Everything happens before the call returns; the same promises as `JournalFile`. */
export interface OpenJournal {
  read(): readonly Uint8Array[];
  append(frames: readonly Uint8Array[]): void;
  replace(frames: readonly Uint8Array[]): void;
  close(): void;
}

/** The frames of the journal that two files make, without opening it for writing. */
export function readTwins(one: Uint8Array, other: Uint8Array): readonly Uint8Array[] {
  return decodeFrames(choose(one, other) === 0 ? one : other).frames;
}

/**
 * Opens a journal on two files, of which one holds it and the other is empty, or is being written to take its place:
 * a file cannot be replaced at once, a header can.
 *
 * @throws {KeepingFailure} `newer`; and whatever the files throw. The files are closed then.
 */
export function openTwins(files: readonly [RawFile, RawFile]): OpenJournal {
  try {
    return open(files);
  } catch (error) {
    for (const file of files) file.close();
    throw asFailure(error);
  }
}

function open(files: readonly [RawFile, RawFile]): OpenJournal {
  const contents = [contentOf(files[0]), contentOf(files[1])] as const;
  const chosen = choose(...contents);
  let [current, spare] = chosen === 0 ? files : [files[1], files[0]];
  let generation = generationOf(contents[chosen]) ?? 0;
  let { end } = decodeFrames(contents[chosen]);
  if (generation === 0) {
    // New, or its header was damaged: frames that are there are kept.
    generation = 1;
    end = Math.max(end, HEADER_BYTES);
    clearFrom(current, end);
    writeAll(current, encodeHeader(generation), 0);
  } else clearFrom(current, end);
  clearFrom(spare, 0);
  /** Whether something is in the files that should not be: what followed might be lost behind it, so nothing does. */
  let spoilt = false;

  /** Takes back what was written of something that failed. */
  function takeBack(file: RawFile, from: number, cause: unknown): never {
    try {
      clearFrom(file, from);
    } catch {
      spoilt = true;
    }
    throw asFailure(cause);
  }

  function refuseIfSpoilt(): void {
    if (spoilt) throw new KeepingFailure('unavailable');
  }

  function replace(frames: readonly Uint8Array[]): void {
    refuseIfSpoilt();
    const body = encodeFrames(frames);
    const next = generation + 1;
    try {
      writeAll(spare, body, HEADER_BYTES);
      spare.flush();
      writeAll(spare, encodeHeader(next), 0);
      spare.flush();
    } catch (error) {
      takeBack(spare, 0, error);
    }
    [current, spare, generation, end] = [spare, current, next, HEADER_BYTES + body.length];
    // A key that was replaced is not left in what the file system frees, as far as the device allows.
    clearFrom(spare, 0);
  }

  function append(frames: readonly Uint8Array[]): void {
    refuseIfSpoilt();
    const bytes = encodeFrames(frames);
    try {
      writeAll(current, bytes, end);
      current.flush();
    } catch (error) {
      takeBack(current, end, error);
    }
    end += bytes.length;
  }

  return {
    read: () => decodeFrames(contentOf(current)).frames,
    append,
    replace,
    close: () => {
      for (const file of files) file.close();
    },
  };
}

/** Which of two contents counts: 0 or 1. */
function choose(one: Uint8Array, other: Uint8Array): 0 | 1 {
  const [first, second] = [generationOf(one), generationOf(other)];
  if (first === null && second === null) {
    return decodeFrames(other).frames.length > decodeFrames(one).frames.length ? 1 : 0;
  }
  return (second ?? 0) > (first ?? 0) ? 1 : 0;
}

/** Leaves zeros from there on, up to the reserve, and nothing beyond it. */
function clearFrom(file: RawFile, end: number): void {
  const size = Math.max(end, RESERVE);
  const rest = contentOf(file).subarray(end);
  if (file.getSize() === size && rest.every((byte) => byte === 0)) return;
  writeAll(file, new Uint8Array(Math.max(rest.length, size - end)), end);
  file.flush();
  file.truncate(size);
  file.flush();
}

function contentOf(file: RawFile): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(file.getSize());
  const read = file.read(bytes, { at: 0 });
  return bytes.subarray(0, read);
}

function writeAll(file: RawFile, bytes: Uint8Array, at: number): void {
  if (bytes.length === 0) return;
  // A copy where need be: what crosses into the platform has a buffer of its own.
  const own = bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice();
  if (file.write(own, { at }) !== own.length) throw new KeepingFailure('full');
}

/** What a platform throws, by its name, as what it means for whoever keeps something. */
export function asFailure(error: unknown): KeepingFailure {
  if (error instanceof KeepingFailure) return error;
  const name = error instanceof Error ? error.name : '';
  const kind = name === 'QuotaExceededError' ? 'full' : name === 'NoModificationAllowedError' ? 'busy' : null;
  return new KeepingFailure(kind ?? (name === 'VersionError' ? 'newer' : 'unavailable'), { cause: error });
}
